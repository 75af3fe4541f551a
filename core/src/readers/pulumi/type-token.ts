// SPDX-License-Identifier: EUPL-1.2
// Type tokens, `package:module/resource:Resource` (pulumi.com/docs/iac/concepts/resources/names), under the names Terraform gives:
// a bridged package puts Terraform’s `package_module_resource` into modules.

export interface TypeName {
  readonly provider: string;
  readonly resourceType: string;
}

/** `undefined` for what is of Pulumi itself and for components written in a program. */
export function typeName(token: string): TypeName | undefined {
  const parts = token.split(':');
  const [pack = '', first = ''] = parts;
  if (parts.length < 2 || parts.length > 3 || !/^[a-z][a-z0-9-]{0,60}$/.test(pack) || /^pulumi($|-)/.test(pack)) return undefined;
  const resource = parts.length === 3 ? (parts[2] ?? '') : first;
  const module = parts.length === 3 ? first : 'index';
  if (!/^[A-Za-z][\w.-]{0,150}$/.test(resource) || !/^[\w./-]{1,150}$/.test(module)) return undefined;
  const folder = module.split('/')[0] ?? '';
  if (pack === 'azure-native') return { provider: 'azurerm', resourceType: `Microsoft.${capital(folder)}/${resource}` };
  if (pack === 'aws-native') return { provider: 'aws', resourceType: `AWS::${capital(folder)}::${resource}` };
  const provider = providers[pack] ?? pack;
  const bare = snake(resource).replace(new RegExp(`^${provider}_`), '');
  const words = [provider, wordsOf(pack, folder, bare), bare];
  return { provider, resourceType: words.filter((one) => one !== '').join('_') };
}

export function providerOf(pack: string): string {
  return providers[pack] ?? (pack === 'azure-native' ? 'azurerm' : pack === 'aws-native' ? 'aws' : pack);
}

/** Packages whose Terraform provider has another name, and packages of components on top of one. */
const providers: Readonly<Record<string, string | undefined>> = {
  awsx: 'aws',
  eks: 'aws',
  'aws-apigateway': 'aws',
  'aws-iam': 'aws',
  'aws-static-website': 'aws',
  gcp: 'google',
  'google-native': 'google',
  azure: 'azurerm',
  command: 'null',
  std: 'null',
  'docker-build': 'docker',
  'kubernetes-cert-manager': 'kubernetes',
  'kubernetes-ingress-nginx': 'kubernetes',
};

/** The module as Terraform writes it; `''` where its names do without. */
const modules: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> = {
  aws: {
    apigateway: 'api_gateway',
    cfg: 'config',
    directconnect: 'dx',
    elasticbeanstalk: 'elastic_beanstalk',
    servicediscovery: 'service_discovery',
    dms: 'dms',
  },
  gcp: {
    cloudrun: 'cloud_run',
    cloudrunv2: 'cloud_run_v2',
    projects: 'project',
    secretmanager: 'secret_manager',
    artifactregistry: 'artifact_registry',
    serviceaccount: 'service_account',
    vertex: 'vertex_ai',
    organizations: '',
  },
  azure: { core: '', compute: '', network: '', containerservice: '', keyvault: '', appservice: 'app_service' },
};
/** Resources of `aws:ec2` that Terraform names without it. */
const bareEc2 =
  /^(vpc|subnet|security_group|route|internet_gateway|nat_gateway|network_|egress_only|default_|vpn_|customer_gateway|eip|flow_log|instance|launch_|key_pair|ami|ebs_|spot_|volume_|placement_group|main_route)/;

function wordsOf(pack: string, folder: string, resource: string): string {
  if (pack === 'eks') return 'eks';
  if (folder === 'index' || pack === 'kubernetes') return '';
  if (pack === 'aws' && folder === 'ec2') return bareEc2.test(resource) ? '' : 'ec2';
  return modules[pack]?.[folder] ?? snake(folder).replace(/_?v\d+\w*$/, '');
}

/** `loadBalancer` → `load_balancer`, `BucketV2` → `bucket_v2`; what is no name stays out. */
export function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
