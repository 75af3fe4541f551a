// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { fixtureDrafts, textDrafts, told } from '../../../test/told.ts';
import { reader } from './index.ts';
import { typeName } from './type-token.ts';

const fixture = (uri: string) => fixtureDrafts(reader, uri);

describe('a state of Pulumi', () => {
  const drafts = fixture('etat.json');

  it('names what was made as Terraform would, where its provider stands; not components, nor what is to be deleted', () => {
    expect(told(drafts, 'cloud-resource')).toEqual([
      '16 aws aws_s3_bucket managed eu-west-3 firm',
      '23 aws aws_lambda_function managed eu-west-1 firm',
      '37 aws aws_vpc data - weak',
      '43 azurerm Microsoft.Storage/StorageAccount managed francecentral firm',
      '49 kubernetes kubernetes_deployment managed - firm',
    ]);
    expect(told(drafts, 'cloud-configuration')).toEqual(['8 aws eu-west-3']);
    expect(told(drafts, 'gap')).toEqual(['56 unparsable gap.terraform-state.resource']);
  });

  it('gives images, settings and the server that keeps it, and looks into no secret', () => {
    expect(told(drafts, 'image')).toEqual(['53 ghcr.io/ville/web firm']);
    expect(told(drafts, 'endpoint')).toEqual(['5 api.etats.example state-backend firm', '30 api.fournisseur.example api firm']);
    expect(told(drafts, 'variable')).toEqual(['30 API_URL value', '31 JETON reference']);
    expect(JSON.stringify(drafts)).not.toMatch(/tres-secret|cle=/);
  });
});

describe('what is marked as a secret', () => {
  it('is not looked at: in a state, in a program, in an object of a cluster', () => {
    const signed = { '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270', plaintext: '"https://secret.example"' };
    const resource = (type: string, inputs: object) => ({ urn: `urn:pulumi:prod::portail::${type}::x`, custom: true, type, inputs });
    const resources = [
      resource('aws:sns/topicSubscription:TopicSubscription', { endpoint: signed, page: 'https://page.example' }),
      resource('kubernetes:core/v1:Secret', { stringData: { url: 'https://secret.example' } }),
    ];
    const state = textDrafts(reader, 'etat.json', JSON.stringify({ version: 3, deployment: { manifest: {}, resources } }));
    const program = textDrafts(
      reader,
      'Pulumi.yaml',
      'name: portail\nruntime: yaml\nresources:\n  a:\n    type: aws:sns:TopicSubscription\n    properties: { endpoint: { fn::secret: https://secret.example }, page: https://page.example }\n',
    );

    expect(told(state, 'endpoint')).toEqual(['1 page.example unknown weak']);
    expect(told(program, 'endpoint')).toEqual(['6 page.example unknown weak']);
  });
});

describe('a project of Pulumi', () => {
  const drafts = fixture('Pulumi.yaml');

  it('whose program is YAML names its resources and where its state is kept', () => {
    expect(told(drafts, 'cloud-resource')).toEqual([
      '4 aws backend:s3 backend fr-par firm',
      '11 aws aws_s3_bucket managed - firm',
      '13 aws aws_rds_instance managed - firm',
      '18 aws aws_eks_cluster managed - firm',
      '20 scaleway scaleway_instance_server managed - firm',
      '22 kubernetes kubernetes_release managed - firm',
      '27 cloudflare cloudflare_record data - weak',
    ]);
    expect(drafts).toContainEqual(expect.objectContaining({ resourceType: 'backend:s3', endpoint: 's3.fr-par.scw.cloud' }));
    expect(told(drafts, 'endpoint')).toEqual(['26 charts.outils.example chart-repository firm']);
    expect(told(drafts, 'cloud-configuration')).toEqual(['6 aws eu-west-3', '8 aws eu-west-3']);
    expect(JSON.stringify(drafts)).not.toContain('tres-secret');
  });

  it('whose program is code says that its state would tell', () => {
    expect(told(fixture('code/Pulumi.yaml'), 'gap')).toEqual(['2 incomplete gap.pulumi.program']);
  });
});

describe('settings of a stack', () => {
  it('tell regions of packages and who holds the key, not values that are secret', () => {
    const drafts = fixture('Pulumi.prod.yaml');

    expect(told(drafts, 'cloud-resource')).toEqual(['1 aws aws_kms_key data - firm']);
    expect(told(drafts, 'cloud-configuration')).toEqual(['3 aws eu-west-3', '4 azurerm westeurope']);
    expect(told(drafts, 'endpoint')).toEqual(['5 api.fournisseur.example api firm']);
    expect(JSON.stringify(drafts)).not.toContain('tres-secret');
  });
});

describe('a broken state', () => {
  it('is read up to its break', () => {
    const drafts = fixture('broken.json');

    expect(told(drafts, 'cloud-resource')).toEqual(['6 aws aws_sqs_queue managed - firm']);
    expect(told(drafts, 'gap')).toEqual(['7 unparsable gap.not-parsable', '7 unparsable gap.terraform-state.resource']);
  });
});

describe('a type token', () => {
  // Right-hand names: the resources of the Terraform providers that these packages bridge.
  it.each([
    ['aws:s3/bucketV2:BucketV2', 'aws_s3_bucket_v2'],
    ['aws:ec2/securityGroup:SecurityGroup', 'aws_security_group'],
    ['aws:apigateway/restApi:RestApi', 'aws_api_gateway_rest_api'],
    ['aws:cloudwatch/logGroup:LogGroup', 'aws_cloudwatch_log_group'],
    ['gcp:storage/bucket:Bucket', 'google_storage_bucket'],
    ['gcp:container/cluster:Cluster', 'google_container_cluster'],
    ['gcp:cloudrunv2/service:Service', 'google_cloud_run_v2_service'],
    ['azure:core/resourceGroup:ResourceGroup', 'azurerm_resource_group'],
    ['azure:storage/account:Account', 'azurerm_storage_account'],
    ['ovh:CloudProject/kube:Kube', 'ovh_cloud_project_kube'],
    ['openstack:compute/instance:Instance', 'openstack_compute_instance'],
    ['random:index/randomPassword:RandomPassword', 'random_password'],
    ['digitalocean:index/droplet:Droplet', 'digitalocean_droplet'],
    ['aws-native:s3:Bucket', 'AWS::S3::Bucket'],
    ['azure-native:web/v20231201:WebApp', 'Microsoft.Web/WebApp'],
  ])('%s is %s', (token, resourceType) => {
    expect(typeName(token)?.resourceType).toBe(resourceType);
  });

  it('of Pulumi itself, of a component or of anything else is none', () => {
    expect(['pulumi:pulumi:Stack', 'pulumi-nodejs:dynamic:Resource', 'texte', 'a:b:c:d', 'aws:x y:Z'].map(typeName)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
