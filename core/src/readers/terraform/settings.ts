// SPDX-License-Identifier: EUPL-1.2
// `terraform` blocks: where the state is kept, who runs the plans, where providers come from.
import type { Position } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { attribute, bodies } from '../../syntax/hcl/access.ts';
import type { HclBlock, HclBody } from '../../syntax/hcl/model.ts';
import { hostName, hostsOf } from '../../syntax/host.ts';
import { DEFAULT_REGISTRY, providerSource } from '../../syntax/terraform/provider-source.ts';
import type { Draft, DraftFact } from '../reader.ts';
import { statedRegion } from './providers.ts';
import { type Resolver, textOf } from './resolve.ts';

/** HCP Terraform, when no other host is named. */
const DEFAULT_HOST = 'app.terraform.io';

export function* settingsFacts(block: HclBlock, resolver: Resolver): Generator<Draft> {
  for (const backend of block.blocks.filter(({ type }) => type === 'backend')) {
    yield* backendFacts(backend.labels[0] ?? '', backend, 'terraform.backend', 'backend', { line: backend.line }, resolver);
  }
  for (const cloud of block.blocks.filter(({ type }) => type === 'cloud')) yield stateHost(cloud, { line: cloud.line }, resolver);
  for (const required of bodies(block, 'required_providers')) {
    for (const { value, line } of required.attributes) {
      const stated = value.kind === 'object' ? textOf(value.entries.find(({ key }) => key === 'source')?.value, resolver) : undefined;
      const source = stated === undefined ? undefined : providerSource(stated);
      if (source === undefined) continue;
      const registry = { kind: 'endpoint', scheme: 'https', purpose: 'module-registry', at: { line } } as const;
      if (source.host !== undefined) yield { ...registry, host: source.host };
      else yield { ...registry, host: DEFAULT_REGISTRY, strength: 'weak', because: said('because.terraform.default-registry') };
    }
  }
}

/** A backend, or the settings of one that only reads another state (`terraform_remote_state`). */
export function* backendFacts(
  type: string,
  settings: HclBody,
  address: string,
  mode: 'backend' | 'data',
  at: Position,
  resolver: Resolver,
): Generator<DraftFact> {
  if (type === 'local' || !/^[a-z][a-z0-9_-]{0,40}$/.test(type)) return;
  const files = mode === 'backend' ? resolver.configuration.backendSettings : [];
  const region = agreed([settings, ...files].map((one) => statedRegion(one, resolver)));
  const remote = type === 'remote' ? stateHost(settings, at, resolver) : undefined;
  const endpoint = remote?.kind === 'endpoint' ? remote.host : agreed([settings, ...files].map((one) => endpointOf(one, resolver)));
  yield {
    kind: 'cloud-resource',
    provider: 'backend',
    resourceType: `backend:${type}`,
    address,
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    mode,
    at,
    ...(mode === 'data' ? { strength: 'weak', because: said('because.terraform.data') } : {}),
  };
  if (remote !== undefined && mode === 'backend') yield remote;
}

/** One value where every settings file that tells it says the same. */
function agreed(values: readonly (string | undefined)[]): string | undefined {
  const stated = new Set(values.filter((value) => value !== undefined));
  return stated.size === 1 ? [...stated][0] : undefined;
}

function stateHost(settings: HclBody, at: Position, resolver: Resolver): DraftFact {
  const host = hostName(textOf(attribute(settings, 'hostname')?.value, resolver) ?? DEFAULT_HOST) ?? DEFAULT_HOST;
  return { kind: 'endpoint', host, scheme: 'https', purpose: 'state-backend', at };
}

const endpointNames = ['endpoint', 'endpoints', 'address', 'conn_str', 'auth_url', 'host', 'url', 'storage_custom_endpoint', 'base_url'];

function endpointOf(settings: HclBody, resolver: Resolver): string | undefined {
  for (const name of endpointNames) {
    for (const nested of bodies(settings, name)) {
      // `endpoints { s3 = … }`: the state is in the bucket; locks and roles are elsewhere.
      const host = hostsOf(textOf(attribute(nested, 's3')?.value, resolver) ?? '', { name: 'endpoint' })[0]?.host;
      if (host !== undefined) return host;
    }
    const value = attribute(settings, name)?.value;
    const stated = value?.kind === 'list' ? value.items[0] : value;
    const host = hostsOf(textOf(stated, resolver) ?? '', { name: 'endpoint' })[0]?.host;
    if (host !== undefined) return host;
  }
  return undefined;
}
