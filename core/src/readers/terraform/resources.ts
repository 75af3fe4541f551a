// SPDX-License-Identifier: EUPL-1.2
// Resource and data blocks: what is made or read, with which provider, where.
import type { Strength } from '../../domain.ts';
import { type Said, said } from '../../messages/index.ts';
import { attribute, bodies } from '../../syntax/hcl/access.ts';
import type { HclBlock } from '../../syntax/hcl/model.ts';
import { hostsOf } from '../../syntax/host.ts';
import { dnsShape } from '../../syntax/terraform/dns-resource.ts';
import { zoneShape } from '../../syntax/terraform/zone-resource.ts';
import type { Draft } from '../reader.ts';
import { dnsRecordFacts, dnsZoneFacts } from './dns.ts';
import { literalFacts } from './literals.ts';
import { configurationFor, endpointFor, type ProviderConfiguration, providerNamed, statedRegion } from './providers.ts';
import { repetition } from './repetition.ts';
import { type Resolver, textOf } from './resolve.ts';
import { backendFacts } from './settings.ts';

export function* resourceFacts(
  block: HclBlock,
  mode: 'managed' | 'data',
  resolver: Resolver,
  providers: readonly ProviderConfiguration[],
): Generator<Draft> {
  const [type = '', name = ''] = block.labels;
  if (!/^[A-Za-z][\w-]{0,200}$/.test(type)) return;
  const at = { line: block.line };
  const address = `${mode === 'data' ? 'data.' : ''}${type}.${name.slice(0, 200)}`;
  const { count, byDefault, instances } = repetition(block, resolver);
  if (type === 'terraform_remote_state') {
    const settings = bodies(block, 'config')[0];
    yield* backendFacts(textOf(attribute(block, 'backend')?.value, resolver) ?? '', settings ?? block, address, 'data', at, resolver);
    return;
  }
  const { localName, under } = configurationFor(block, providers);
  const region = statedRegion(block, instances[0] ?? resolver) ?? under?.region;
  const endpoint = endpointFor(type, under);
  const grade = gradeOf(mode, count, byDefault);
  yield {
    kind: 'cloud-resource',
    provider: providerNamed(localName, resolver.configuration),
    resourceType: type,
    address,
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    mode,
    ...(count === undefined || count < 1 ? {} : { count }),
    at,
    ...grade,
  };
  if (count === 0 && byDefault !== true) return;
  const shape = mode === 'managed' ? dnsShape(type) : undefined;
  if (shape !== undefined) yield* dnsRecordFacts(block, shape, instances.length === 0 ? [resolver] : instances);
  else {
    const zone = zoneShape(type);
    if (zone !== undefined) yield* dnsZoneFacts(block, zone, instances.length === 0 ? [resolver] : instances);
    const chart = type === 'helm_release' ? chartRepository(block, resolver) : undefined;
    if (chart !== undefined) yield chart;
    yield* literalFacts(block, { resolver, subject: type, skip: type === 'helm_release' ? helmSkipped : skipped });
  }
}

const skipped: ReadonlySet<string> = new Set(['provider', 'count', 'for_each', 'depends_on', 'region', 'location', 'zone']);
const helmSkipped: ReadonlySet<string> = new Set([...skipped, 'repository', 'chart']);

function gradeOf(
  mode: 'managed' | 'data',
  count: number | undefined,
  byDefault: true | undefined,
): { readonly strength?: Strength; readonly because?: Said } {
  if (count === 0 && byDefault) return { strength: 'weak', because: said('because.terraform.off-by-default') };
  if (count === 0) return { strength: 'possible', because: said('because.terraform.switched-off') };
  return mode === 'data' ? { strength: 'weak', because: said('because.terraform.data') } : {};
}

function chartRepository(block: HclBlock, resolver: Resolver): Draft | undefined {
  for (const name of ['repository', 'chart']) {
    const stated = attribute(block, name);
    const text = textOf(stated?.value, resolver);
    const host = text?.includes('://') ? hostsOf(text)[0] : undefined;
    if (host !== undefined && stated !== undefined)
      return {
        kind: 'endpoint',
        host: host.host,
        ...(host.scheme === undefined ? {} : { scheme: host.scheme }),
        purpose: 'chart-repository',
        at: { line: stated.line },
      };
  }
  return undefined;
}
