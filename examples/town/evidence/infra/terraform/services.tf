resource "openstack_compute_instance_v2" "intranet" {
  name        = "intranet"
  flavor_name = "b3-8"
}

resource "ovh_cloud_project_database" "demarches" {
  service_name = var.project
  engine       = "postgresql"
  version      = "16"
  plan         = "essential"
  nodes { region = "GRA" }
}

resource "scaleway_object_bucket" "medias" {
  name   = "saint-exemple-medias"
  region = "fr-par"
}

# resource "aws_s3_bucket" "trial" {
#   bucket = "saint-exemple-trial"
# }

variable "project" { type = string }
