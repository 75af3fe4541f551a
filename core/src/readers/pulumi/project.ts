// SPDX-License-Identifier: EUPL-1.2
// `Pulumi.yaml` (a project, with its program when that is YAML) and `Pulumi.<stack>.yaml` (settings of a stack):
// https://www.pulumi.com/docs/iac/concepts/projects/project-file/ and …/stacks/
import { endpointFact, settingFacts } from '../../syntax/environment.ts';
import { hostName, hostsOf } from '../../syntax/host.ts';
import { regionOf } from '../../syntax/terraform/region.ts';
import { at, entries, entry, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';
import { placeOf, resourceFacts } from './resource.ts';
import { providerRegion } from './state.ts';
import { providerOf } from './type-token.ts';

export function* projectFacts(document: Tree): Generator<Draft> {
  const url = at(document, 'backend', 'url');
  if (url !== undefined) yield* backendFacts(text(url) ?? '', url.line);
  yield* configFacts(at(document, 'config'));
  for (const resource of entries(at(document, 'resources'))) yield* declaredFacts(resource);
  const runtime = entry(document, 'runtime');
  const language = text(runtime?.value) ?? text(at(runtime?.value, 'name'));
  if (runtime !== undefined && language !== undefined && language !== 'yaml' && entries(at(document, 'resources')).length === 0)
    yield gap('incomplete', 'gap.pulumi.program', { line: runtime.line }, { language: language.slice(0, 40) });
}

function* declaredFacts({ key, value, line }: MapEntry): Generator<Draft> {
  const token = text(at(value, 'type'));
  if (token === undefined) {
    yield gap('unparsable', 'gap.pulumi.resource', { line }, { name: key.slice(0, 100) });
    return;
  }
  const inputs = at(value, 'properties');
  if (token.startsWith('pulumi:providers:')) {
    const provider = providerOf(token.slice('pulumi:providers:'.length));
    const region = providerRegion(inputs, provider);
    if (region !== undefined) yield { kind: 'cloud-configuration', provider, region, endpoints: [], at: { line } };
    return;
  }
  yield* resourceFacts({ token, name: key, inputs, external: at(value, 'get') !== undefined, at: { line } });
}

export function* stackFacts(document: Tree): Generator<Draft> {
  const keeper = entry(document, 'secretsprovider');
  const [, scheme] = /^(awskms|azurekeyvault|gcpkms):\/\//.exec(text(keeper?.value) ?? '') ?? [];
  const kept = scheme === undefined ? undefined : keepers[scheme];
  if (keeper !== undefined && kept !== undefined)
    yield { kind: 'cloud-resource', ...kept, address: 'secretsprovider', mode: 'data', at: { line: keeper.line } };
  yield* configFacts(at(document, 'config'));
}

/** https://www.pulumi.com/docs/iac/concepts/secrets/#available-encryption-providers */
const keepers: Readonly<Record<string, { readonly provider: string; readonly resourceType: string } | undefined>> = {
  awskms: { provider: 'aws', resourceType: 'aws_kms_key' },
  azurekeyvault: { provider: 'azurerm', resourceType: 'azurerm_key_vault_key' },
  gcpkms: { provider: 'google', resourceType: 'google_kms_crypto_key' },
};

/** Packages that have a region; before the colon may also stand the project. */
const clouds =
  /^(aws|aws-native|gcp|google-native|azure|azure-native|scaleway|ovh|openstack|digitalocean|oci|alicloud|linode|exoscale|ionoscloud|hcloud|vultr|outscale|tencentcloud|yandex|civo|stackit|upcloud|ibm|opentelekomcloud|flexibleengine)$/;

/** `aws:region: eu-west-3`; a `secure:` value is not looked at. */
function* configFacts(config: Tree | undefined): Generator<Draft> {
  for (const { key, value, line } of entries(config)) {
    const [pack = '', name = ''] = key.split(':');
    const stated = text(value) ?? text(at(value, 'value')) ?? text(at(value, 'default'));
    if (stated === undefined) continue;
    const provider = providerOf(pack);
    const region = /^(region|location)$/.test(name) && clouds.test(pack) ? regionOf(stated) : undefined;
    if (region !== undefined)
      yield { kind: 'cloud-configuration', provider, region: placeOf(region, provider), endpoints: [], at: { line } };
    else yield* settingFacts(name === '' ? pack : name, stated, { at: { line }, endpointsOnly: true });
  }
}

/** https://www.pulumi.com/docs/iac/concepts/state-and-backends/ */
function* backendFacts(url: string, line: number): Generator<Draft> {
  const [, scheme = ''] = /^([a-z0-9]+):\/\//.exec(url) ?? [];
  const held = stores[scheme];
  if (held === undefined) {
    if (/^https?$/.test(scheme)) for (const host of hostsOf(url)) yield endpointFact(host, { at: { line }, purpose: 'state-backend' });
    return;
  }
  const query = url.slice(url.indexOf('?') + 1);
  const stated = /(?:^|&)endpoint=([^&]{1,300})/.exec(query)?.[1]?.replace(/^https?:\/\//, '');
  const endpoint = stated === undefined ? undefined : hostName(stated.split(/[:/]/)[0] ?? '');
  const region = /(?:^|&)region=([^&]{1,60})/.exec(query)?.[1];
  yield {
    kind: 'cloud-resource',
    ...held,
    address: 'backend',
    mode: 'backend',
    at: { line },
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(region === undefined || regionOf(region) === undefined ? {} : { region }),
  };
}

const stores: Readonly<Record<string, { readonly provider: string; readonly resourceType: string } | undefined>> = {
  s3: { provider: 'aws', resourceType: 'backend:s3' },
  azblob: { provider: 'azurerm', resourceType: 'backend:azurerm' },
  gs: { provider: 'google', resourceType: 'backend:gcs' },
};
