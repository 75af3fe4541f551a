// SPDX-License-Identifier: EUPL-1.2
// A stack as `pulumi stack export` gives it, or as a backend of one’s own keeps it (a checkpoint).
import { endpointFact } from '../../syntax/environment.ts';
import { hostsOf } from '../../syntax/host.ts';
import { regionNames, regionOf } from '../../syntax/terraform/region.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';
import { attributesOf } from './inputs.ts';
import { placeOf, resourceFacts } from './resource.ts';
import { providerOf } from './type-token.ts';

export function* stateFacts(document: Tree): Generator<Draft> {
  const version = text(at(document, 'version'));
  if (version !== undefined && Number(version) < 2) {
    yield gap('unsupported', 'gap.pulumi.version', { line: document.line }, { version: version.slice(0, 20) });
    return;
  }
  const deployment =
    at(document, 'deployment') ?? at(document, 'checkpoint', 'latest') ?? at(document, 'checkpoint', 'Latest') ?? at(document, 'latest');
  const resources = items(at(deployment, 'resources'));
  yield* backendFacts(at(deployment, 'secrets_providers'));
  const regions = new Map<string, string>();
  for (const resource of resources) {
    const token = text(at(resource, 'type')) ?? '';
    if (!token.startsWith('pulumi:providers:')) continue;
    const provider = providerOf(token.slice('pulumi:providers:'.length));
    const region = providerRegion(at(resource, 'inputs'), provider);
    if (region === undefined) continue;
    regions.set(text(at(resource, 'urn')) ?? '', region);
    yield { kind: 'cloud-configuration', provider, region, endpoints: [], at: { line: resource.line } };
  }
  for (const resource of resources) yield* oneFacts(resource, regions);
}

function* oneFacts(resource: Tree, regions: ReadonlyMap<string, string>): Generator<Draft> {
  const token = text(at(resource, 'type'));
  const urn = text(at(resource, 'urn'));
  if (token === undefined || urn === undefined) {
    yield gap('unparsable', 'gap.terraform-state.resource', { line: resource.line });
    return;
  }
  // A component is the sum of what it makes, which stands in the state as well; what is to be deleted is replaced.
  if (text(at(resource, 'custom')) !== 'true' || text(at(resource, 'delete')) === 'true') return;
  const made = text(at(resource, 'provider')) ?? '';
  yield* resourceFacts({
    token,
    name: urn.split('::').slice(2).join('::'),
    inputs: at(resource, 'inputs'),
    outputs: at(resource, 'outputs'),
    // `urn::id` of the provider.
    region: regions.get(made.slice(0, Math.max(0, made.lastIndexOf('::')))),
    external: text(at(resource, 'external')) === 'true',
    at: { line: resource.line },
  });
}

export function providerRegion(inputs: Tree | undefined, provider: string): string | undefined {
  const attributes = attributesOf(inputs);
  for (const name of regionNames) {
    const region = regionOf(text(at(attributes, name)) ?? '');
    if (region !== undefined) return placeOf(region, provider);
  }
  return undefined;
}

/** `service`: Pulumi’s own cloud, or a server like it, keeps the state and holds the key of its secrets. */
function* backendFacts(secrets: Tree | undefined): Generator<Draft> {
  const url = at(secrets, 'state', 'url');
  if (text(at(secrets, 'type')) !== 'service' || url === undefined) return;
  for (const host of hostsOf(text(url) ?? '')) yield endpointFact(host, { at: { line: url.line }, purpose: 'state-backend' });
}
