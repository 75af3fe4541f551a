// SPDX-License-Identifier: EUPL-1.2
// Module blocks: what is asked of a registry, and where the code comes from.
import { said } from '../../messages/index.ts';
import { attribute } from '../../syntax/hcl/access.ts';
import type { HclBlock } from '../../syntax/hcl/model.ts';
import { moduleSource } from '../../syntax/terraform/module-source.ts';
import { type Draft, gap } from '../reader.ts';
import { type ProviderConfiguration, statedRegion } from './providers.ts';
import { type Resolver, textOf } from './resolve.ts';

export function* moduleFacts(block: HclBlock, resolver: Resolver, providers: readonly ProviderConfiguration[]): Generator<Draft> {
  const name = (block.labels[0] ?? '').slice(0, 200);
  const stated = attribute(block, 'source');
  const at = { line: stated?.line ?? block.line };
  const text = textOf(stated?.value, resolver);
  const source = text === undefined ? undefined : moduleSource(text);
  if (source === undefined) {
    yield gap(stated === undefined ? 'unparsable' : 'unsupported', 'gap.terraform.module-source', at, { module: name });
    return;
  }
  if (source.kind === 'local') return;
  if (source.provider !== undefined && source.name !== undefined) {
    const region =
      statedRegion(block, resolver) ?? providers.find((one) => one.localName === source.provider && one.alias === undefined)?.region;
    yield {
      kind: 'cloud-resource',
      provider: source.provider,
      resourceType: `module:${source.name}`,
      address: `module.${name}`,
      ...(region === undefined ? {} : { region }),
      mode: 'module',
      at,
      // A repository only follows a naming habit; a registry enforces it.
      ...(source.kind === 'remote' ? { strength: 'weak', because: said('because.terraform.module-name') } : {}),
    };
  }
  if (source.kind === 'registry') yield { kind: 'endpoint', host: source.host, scheme: 'https', purpose: 'module-registry', at };
  else
    yield {
      kind: 'endpoint',
      host: source.host,
      ...(source.scheme === undefined ? {} : { scheme: source.scheme }),
      purpose: source.purpose,
      at,
    };
}
