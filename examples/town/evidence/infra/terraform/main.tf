terraform {
  required_providers {
    ovh       = { source = "ovh/ovh" }
    openstack = { source = "terraform-provider-openstack/openstack" }
    scaleway  = { source = "scaleway/scaleway" }
  }
  # The state is in an S3-compatible bucket: not Amazon's.
  backend "s3" {
    bucket                      = "saint-exemple-state"
    key                         = "town/terraform.tfstate"
    region                      = "gra"
    endpoints                   = { s3 = "https://s3.gra.io.cloud.ovh.net" }
    skip_credentials_validation = true
  }
}

provider "openstack" {
  auth_url = "https://auth.cloud.ovh.net/v3"
  region   = "GRA11"
}

provider "scaleway" {
  region = "fr-par"
}
