terraform {
  cloud {
    organization = "maraiche"
    workspaces { name = "prod" }
  }
  required_providers {
    aws        = { source = "hashicorp/aws" }
    cloudflare = { source = "cloudflare/cloudflare" }
    datadog    = { source = "DataDog/datadog" }
  }
}

locals { region = "eu-west-3" }

provider "aws" { region = local.region }

provider "aws" {
  alias  = "virginia"
  region = "us-east-1"
}

module "eks" {
  source          = "terraform-aws-modules/eks/aws"
  version         = "20.31.0"
  cluster_name    = "prod"
  cluster_version = "1.33"
}

resource "aws_db_instance" "orders" {
  identifier     = "orders"
  engine         = "postgres"
  instance_class = "db.r7g.large"
}

resource "aws_s3_bucket" "photos" { bucket = "maraiche-photos" }

resource "aws_s3_bucket" "exports" {
  provider = aws.virginia
  bucket   = "maraiche-exports"
}

resource "cloudflare_dns_record" "www" {
  zone_id = var.zone
  name    = "www.maraiche.example"
  type    = "CNAME"
  content = "cname.vercel-dns.com"
}

resource "datadog_monitor" "orders" {
  name  = "orders are slow"
  type  = "metric alert"
  query = "avg(last_5m):avg:orders.latency{*} > 2"
}

variable "zone" { type = string }
