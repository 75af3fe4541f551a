// SPDX-License-Identifier: EUPL-1.2
// The forms of https://developer.hashicorp.com/terraform/language/modules/sources.
import { describe, expect, it } from 'vitest';
import { moduleSource } from './module-source.ts';

describe('a module source', () => {
  it.each([
    ['./consul', 'local'],
    ['../../modules/vpc', 'local'],
    ['/opt/modules/vpc', 'local'],
    ['hashicorp/consul/aws', 'registry registry.terraform.io hashicorp/consul/aws aws'],
    ['hashicorp/consul/aws//modules/agent', 'registry registry.terraform.io hashicorp/consul/aws aws'],
    [
      'app.terraform.io/example-corp/k8s-cluster/azurerm',
      'registry app.terraform.io app.terraform.io/example-corp/k8s-cluster/azurerm azurerm',
    ],
    ['registry.opentofu.org/hashicorp/consul/aws', 'registry registry.opentofu.org hashicorp/consul/aws aws'],
    ['github.com/hashicorp/example', 'git github.com'],
    ['git@github.com:hashicorp/example.git', 'git github.com'],
    ['git@github.com:ville/terraform-openstack-network.git?ref=v1', 'git github.com ville/network/openstack openstack'],
    ['bitbucket.org/hashicorp/terraform-consul-aws', 'git bitbucket.org hashicorp/aws/consul consul'],
    ['github.com/terraform-aws-modules/terraform-aws-vpc//modules/endpoints?ref=v5', 'git github.com terraform-aws-modules/vpc/aws aws'],
    ['git::https://example.com/vpc.git?ref=v1.2.0', 'git example.com'],
    ['git::ssh://username@example.com/storage.git', 'git example.com'],
    ['git::username@example.com:storage.git', 'git example.com'],
    ['hg::http://example.com/vpc.hg', 'git example.com'],
    ['https://example.com/vpc-module.zip', 'module-registry example.com'],
    ['s3::https://s3-eu-west-1.amazonaws.com/examplecorp-terraform-modules/vpc.zip', 'module-registry s3-eu-west-1.amazonaws.com'],
    ['gcs::https://www.googleapis.com/storage/v1/modules/foomodule.zip', 'module-registry www.googleapis.com'],
    ['oci://registre.ville.example/modules/vpc?tag=1.0', 'module-registry registre.ville.example'],
  ])('%s', (stated, expected) => {
    const source = moduleSource(stated);
    const said =
      source === undefined || source.kind === 'local'
        ? source?.kind
        : [source.kind === 'registry' ? 'registry' : source.purpose, source.host, source.name, source.provider]
            .filter((one) => one !== undefined)
            .join(' ');

    expect(said).toBe(expected);
  });

  it('is not told by a template or a sentence', () => {
    expect(['', 'vpc', 'a/b', 'not a source at all'].map(moduleSource)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
