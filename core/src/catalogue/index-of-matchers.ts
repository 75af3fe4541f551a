// SPDX-License-Identifier: EUPL-1.2
// Matchers compiled to hash lookups on labels and prefixes: never a list of regular expressions (design §13).
import type { CodeLanguage, MatcherRef, Ref, Strength } from '../domain.ts';
import type { Catalogue, CatalogueService } from './catalogue.ts';
import { HostTable } from './host-table.ts';
import { comparableName } from './names.ts';
import { purlKey } from './purl-key.ts';
import type { Match } from './schema.ts';

export interface Hit {
  readonly service: CatalogueService;
  readonly matcher: MatcherRef;
  readonly strength: Strength | undefined;
  readonly region?: string;
}

export type HostRole = 'host' | 'mx' | 'ns' | 'spf' | 'dkim' | 'caa' | 'registry';

export interface MatcherIndex {
  service(id: Ref<'service'>): CatalogueService | undefined;
  /** All hits of the most specific pattern: more than one is an ambiguity of the catalogue. */
  host(role: HostRole, host: string): readonly Hit[];
  resource(type: string): readonly Hit[];
  resourceProvider(provider: string): readonly Hit[];
  package(purl: string): readonly Hit[];
  /** A module as source code imports it, by the language that writes it. */
  module(language: CodeLanguage, module: string): readonly Hit[];
  /** The provider whose autonomous system it is. */
  asn(asn: number): readonly Hit[];
  image(repository: string): readonly Hit[];
  variable(name: string): readonly Hit[];
  txt(value: string): readonly Hit[];
  charge(service: string): readonly Hit[];
  name(name: string): readonly Hit[];
}

const none: readonly Hit[] = [];

export function indexMatchers(catalogue: Catalogue): MatcherIndex {
  const byId = new Map(catalogue.services.map((service) => [service.id, service]));
  const hosts: Readonly<Record<HostRole, HostTable>> = {
    host: new HostTable(),
    mx: new HostTable(),
    ns: new HostTable(),
    spf: new HostTable(),
    dkim: new HostTable(),
    caa: new HostTable(),
    registry: new HostTable(),
  };
  const tables = {
    resource: new PrefixTable(),
    package: new PrefixTable(),
    module: new PrefixTable(),
    image: new PrefixTable(),
    txt: new PrefixTable(),
    variable: new PrefixTable(),
  };
  const suffixVariables: { readonly suffix: string; readonly hit: Hit }[] = [];
  const resourceProviders = new Map<string, Hit[]>();
  const systems = new Map<number, Hit[]>();
  // Names are made comparable one by one, which costs more than all other tables: only when a bill or a contract asks.
  const billed: [name: string, hit: Hit][] = [];
  const named: [name: string, hit: Hit][] = [];
  const charges = once(() => byComparableName(billed));
  const names = once(() => namesOf(named, catalogue, byId));
  const add = (service: CatalogueService, match: Match) => {
    const hit = (pattern: string): Hit => ({ service, matcher: { on: match.on, pattern }, strength: match.strength });
    switch (match.on) {
      case 'host':
        return hosts.host.add(match.suffix, hit(match.suffix), match.exact ?? false);
      case 'mx':
      case 'ns':
      case 'spf':
      case 'dkim':
        return hosts[match.on].add(match.suffix, hit(match.suffix), false);
      case 'caa':
        return hosts.caa.add(match.domain, hit(match.domain), false);
      case 'registry':
        return hosts.registry.add(match.host, hit(match.host), false);
      case 'resource':
        // Types of ARM have no case, and no two of another format differ by case alone.
        return tables.resource.add(match.type.toLowerCase(), hit(match.type));
      case 'resource-provider':
        return push(resourceProviders, match.provider, hit(match.provider));
      case 'package':
        return tables.package.add(purlKey(match.purl), hit(match.purl));
      case 'module':
        return tables.module.add(match.name, hit(match.name));
      case 'image':
        return tables.image.add(match.repository.toLowerCase(), hit(match.repository));
      case 'txt':
        return tables.txt.add(`${match.prefix.toLowerCase()}*`, hit(match.prefix));
      case 'variable':
        if (match.name.startsWith('*')) suffixVariables.push({ suffix: match.name.slice(1), hit: hit(match.name) });
        else tables.variable.add(match.name, hit(match.name));
        return;
      case 'charge':
        billed.push([match.service, hit(match.service)]);
        return;
      case 'name':
        named.push([match.name, hit(match.name)]);
        return;
      default:
        return match satisfies never;
    }
  };
  for (const service of catalogue.services) for (const match of service.match) add(service, match);
  for (const provider of catalogue.providers) {
    const service = byId.get(provider.generic);
    if (service === undefined) continue;
    for (const asn of provider.asns)
      systems.set(asn, [...(systems.get(asn) ?? []), { service, matcher: { on: 'asn', pattern: String(asn) }, strength: undefined }]);
    for (const domain of provider.domains)
      hosts.host.addFallback(domain, { service, matcher: { on: 'domain', pattern: domain }, strength: undefined });
  }

  return {
    service: (id) => byId.get(id),
    host: (role, host) => hosts[role].find(host),
    resource: (type) => tables.resource.find(type.toLowerCase()),
    resourceProvider: (provider) => resourceProviders.get(provider) ?? none,
    package: (purl) => tables.package.find(purlKey(purl)),
    module: (language, module) => tables.module.find(`${language}:${module}`),
    asn: (asn) => systems.get(asn) ?? none,
    image: (repository) => tables.image.find(repository),
    variable: (name) => {
      const found = tables.variable.find(name);
      return found.length > 0 ? found : suffixVariables.filter(({ suffix }) => name.endsWith(suffix)).map(({ hit }) => hit);
    },
    txt: (value) => tables.txt.find(value.toLowerCase()),
    charge: (service) => charges().get(comparableName(service)) ?? none,
    name: (name) => names().get(comparableName(name)) ?? none,
  };
}

function byComparableName(named: readonly (readonly [name: string, hit: Hit])[]): Map<string, Hit[]> {
  const table = new Map<string, Hit[]>();
  for (const [name, hit] of named) push(table, comparableName(name), hit);
  return table;
}

/** Names of products, and of providers where no product of theirs has the same. */
function namesOf(
  named: readonly (readonly [name: string, hit: Hit])[],
  catalogue: Catalogue,
  services: ReadonlyMap<string, CatalogueService>,
): Map<string, Hit[]> {
  const table = byComparableName(named);
  for (const provider of catalogue.providers) {
    const service = services.get(provider.generic);
    if (service === undefined) continue;
    for (const name of provider.names) {
      const key = comparableName(name);
      if ((table.get(key) ?? []).some((hit) => hit.service.provider === provider.id)) continue;
      push(table, key, { service, matcher: { on: 'name', pattern: name }, strength: undefined });
    }
  }
  return table;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function push(map: Map<string, Hit[]>, key: string, hit: Hit): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [hit]);
  else list.push(hit);
}

/** Exact keys, and prefixes (`…*`): the longest wins. One slice and one lookup per distinct prefix length. */
class PrefixTable {
  readonly #exact = new Map<string, Hit[]>();
  readonly #prefixes = new Map<string, Hit[]>();
  #lengths: number[] = [];

  add(pattern: string, hit: Hit): void {
    if (!pattern.endsWith('*')) {
      push(this.#exact, pattern, hit);
      return;
    }
    const prefix = pattern.slice(0, -1);
    push(this.#prefixes, prefix, hit);
    if (!this.#lengths.includes(prefix.length)) this.#lengths = [...this.#lengths, prefix.length].sort((a, b) => b - a);
  }

  find(key: string): readonly Hit[] {
    const exact = this.#exact.get(key);
    if (exact !== undefined) return exact;
    for (const length of this.#lengths) {
      if (length > key.length) continue;
      const found = this.#prefixes.get(key.slice(0, length));
      if (found !== undefined) return found;
    }
    return none;
  }
}
