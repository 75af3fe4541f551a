// SPDX-License-Identifier: EUPL-1.2
// Provider blocks: region, and the hosts they send calls to instead of the provider's own.
import { attribute, bodies } from '../../syntax/hcl/access.ts';
import type { HclBlock, HclBody } from '../../syntax/hcl/model.ts';
import { hostsOf, isHostName } from '../../syntax/host.ts';
import { providerOfType } from '../../syntax/terraform/provider-source.ts';
import { regionNames, regionOf } from '../../syntax/terraform/region.ts';
import { serviceOf } from '../../syntax/terraform/service-of.ts';
import type { Configuration } from './configuration.ts';
import { type Resolver, textOf } from './resolve.ts';

export interface ProviderConfiguration {
  readonly localName: string;
  /** The provider's own name, whatever the folder calls it. */
  readonly provider: string;
  readonly alias?: string;
  readonly region?: string;
  /** Hosts for one service of the provider, by its name. */
  readonly services: ReadonlyMap<string, string>;
  /** Hosts for everything. */
  readonly hosts: readonly string[];
}

export function providerConfiguration(block: HclBlock, resolver: Resolver): ProviderConfiguration {
  const localName = block.labels[0] ?? '';
  const alias = textOf(attribute(block, 'alias')?.value, resolver);
  const region = statedRegion(block, resolver);
  const services = new Map<string, string>();
  for (const endpoints of bodies(block, 'endpoints')) {
    for (const { name, value } of endpoints.attributes) {
      const host = hostsOf(textOf(value, resolver) ?? '', { name: 'endpoint' })[0]?.host;
      if (host !== undefined) services.set(name, host);
    }
  }
  for (const { name, value } of block.attributes) {
    const service = /^(\w+)_custom_endpoint$/.exec(name)?.[1];
    const host = service === undefined ? undefined : hostsOf(textOf(value, resolver) ?? '', { name: 'endpoint' })[0]?.host;
    if (service !== undefined && host !== undefined) services.set(service, host);
  }
  return {
    localName,
    provider: providerNamed(localName, resolver.configuration),
    ...(alias === undefined ? {} : { alias }),
    ...(region === undefined ? {} : { region }),
    services,
    hosts: [...new Set(hostsIn(block, resolver))],
  };
}

/** Settings of a provider block that hold hosts but do not say where calls go. */
const notCalled =
  /proxy|tags|labels|user_agent|password|token|secret|cert|registry|_custom_endpoint$|^endpoints$|assume_role|no_such|redirect/i;

function* hostsIn(body: HclBody, resolver: Resolver): Generator<string> {
  for (const { name, value } of body.attributes) {
    if (notCalled.test(name)) continue;
    const text = textOf(value, resolver);
    if (text === undefined || !(text.includes('://') || isHostName(name))) continue;
    for (const { host } of hostsOf(text, { name })) yield host;
  }
  for (const block of body.blocks) if (!notCalled.test(block.type)) yield* hostsIn(block, resolver);
}

/** `aws`, `google-beta`; by its source where the folder states one. */
export function providerNamed(localName: string, { sources }: Configuration): string {
  return sources.get(localName)?.type ?? localName.toLowerCase();
}

/** The configuration a resource is made under: named by `provider = aws.paris`, else the one without alias. */
export function configurationFor(
  block: HclBlock,
  providers: readonly ProviderConfiguration[],
): { readonly localName: string; readonly under?: ProviderConfiguration } {
  const stated = attribute(block, 'provider')?.value;
  const text = stated?.kind === 'expression' ? stated.text : stated?.kind === 'string' ? stated.value : '';
  const [name = '', alias] = text.split('.');
  const localName = /^[\w-]+$/.test(name) ? name : providerOfType(block.labels[0] ?? '');
  const under = providers.find((one) => one.localName === localName && one.alias === alias);
  return under === undefined ? { localName } : { localName, under };
}

/** Where calls for a resource type go, when not to the provider's own hosts. */
export function endpointFor(resourceType: string, under: ProviderConfiguration | undefined): string | undefined {
  if (under === undefined) return undefined;
  return serviceOf(resourceType, under.services) ?? under.hosts[0];
}

export function statedRegion(body: HclBody, resolver: Resolver): string | undefined {
  for (const name of regionNames) {
    const text = textOf(attribute(body, name)?.value, resolver);
    const region = text === undefined ? undefined : regionOf(text);
    if (region !== undefined) return region;
  }
  return undefined;
}
