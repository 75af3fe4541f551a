// SPDX-License-Identifier: EUPL-1.2
// Matchers compiled to hash lookups on labels and prefixes: never a list of regular expressions (design §13).
import type { MatcherRef, Ref, Strength } from '../domain.ts';
import type { Catalogue, CatalogueService } from './catalogue.ts';
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
  image(repository: string): readonly Hit[];
  variable(name: string): readonly Hit[];
  txt(value: string): readonly Hit[];
  charge(service: string): readonly Hit[];
  name(name: string): readonly Hit[];
}

const none: readonly Hit[] = [];

export function indexMatchers(catalogue: Catalogue): MatcherIndex {
  const byId = new Map(catalogue.services.map((service) => [service.id, service]));
  const hosts = new Map<HostRole, HostTable>();
  const tables = {
    resource: new PrefixTable(),
    package: new PrefixTable(),
    image: new PrefixTable(),
    txt: new PrefixTable(),
    variable: new PrefixTable(),
  };
  const suffixVariables: { readonly suffix: string; readonly hit: Hit }[] = [];
  const resourceProviders = new Map<string, Hit[]>();
  const charges = new Map<string, Hit[]>();
  const names = new Map<string, Hit[]>();
  const hostTable = (role: HostRole) => {
    const known = hosts.get(role) ?? new HostTable();
    hosts.set(role, known);
    return known;
  };

  const add = (service: CatalogueService, match: Match) => {
    const hit = (pattern: string): Hit => ({ service, matcher: { on: match.on, pattern }, strength: match.strength });
    switch (match.on) {
      case 'host':
        return hostTable('host').add(match.suffix, hit(match.suffix), match.exact ?? false);
      case 'mx':
      case 'ns':
      case 'spf':
      case 'dkim':
        return hostTable(match.on).add(match.suffix, hit(match.suffix), false);
      case 'caa':
        return hostTable('caa').add(match.domain, hit(match.domain), false);
      case 'registry':
        return hostTable('registry').add(match.host, hit(match.host), false);
      case 'resource':
        return tables.resource.add(match.type, hit(match.type));
      case 'resource-provider':
        return push(resourceProviders, match.provider, hit(match.provider));
      case 'package':
        return tables.package.add(purlKey(match.purl), hit(match.purl));
      case 'image':
        return tables.image.add(match.repository.toLowerCase(), hit(match.repository));
      case 'txt':
        return tables.txt.add(`${match.prefix.toLowerCase()}*`, hit(match.prefix));
      case 'variable':
        if (match.name.startsWith('*')) suffixVariables.push({ suffix: match.name.slice(1), hit: hit(match.name) });
        else tables.variable.add(match.name, hit(match.name));
        return;
      case 'charge':
        return push(charges, comparableName(match.service), hit(match.service));
      case 'name':
        return push(names, comparableName(match.name), hit(match.name));
      default:
        return match satisfies never;
    }
  };
  for (const service of catalogue.services) for (const match of service.match) add(service, match);
  for (const provider of catalogue.providers) {
    const service = byId.get(provider.generic);
    if (service === undefined) continue;
    for (const domain of provider.domains)
      hostTable('host').addFallback(domain, { service, matcher: { on: 'domain', pattern: domain }, strength: undefined });
    for (const name of provider.names) {
      const key = comparableName(name);
      if (!(names.get(key) ?? []).some((hit) => hit.service.provider === provider.id))
        push(names, key, { service, matcher: { on: 'name', pattern: name }, strength: undefined });
    }
  }

  return {
    service: (id) => byId.get(id),
    host: (role, host) => hosts.get(role)?.find(host) ?? none,
    resource: (type) => tables.resource.find(type),
    resourceProvider: (provider) => resourceProviders.get(provider) ?? none,
    package: (purl) => tables.package.find(purlKey(purl)),
    image: (repository) => tables.image.find(repository),
    variable: (name) => {
      const found = tables.variable.find(name);
      return found.length > 0 ? found : suffixVariables.filter(({ suffix }) => name.endsWith(suffix)).map(({ hit }) => hit);
    },
    txt: (value) => tables.txt.find(value.toLowerCase()),
    charge: (service) => charges.get(comparableName(service)) ?? none,
    name: (name) => names.get(comparableName(name)) ?? none,
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

interface HostPattern {
  readonly labels: readonly (string | LabelPattern)[];
  readonly hit: Hit;
  readonly exact: boolean;
  /** Characters that are not wild: between patterns that cover the same labels, the more literal one wins. */
  readonly literal: number;
}
interface LabelPattern {
  readonly before: string;
  readonly after: string;
  readonly isRegion: boolean;
}
interface HostEntry {
  literal: { readonly hit: Hit; readonly exact: boolean; readonly fallback: boolean }[];
  patterns: HostPattern[];
}

/** Suffixes of whole labels; patterns hang on the literal tail they end with. The pattern that covers most of the host wins. */
export class HostTable {
  readonly #entries = new Map<string, HostEntry>();

  add(pattern: string, hit: Hit, exact: boolean): void {
    const labels = pattern.split('.');
    const wild = labels.findLastIndex((label) => /[*{]/.test(label));
    if (wild < 0) {
      this.#entry(pattern).literal.push({ hit, exact, fallback: false });
      return;
    }
    const tail = labels.slice(wild + 1).join('.');
    this.#entry(tail).patterns.push({
      labels: labels.slice(0, wild + 1).map(labelPattern),
      hit,
      exact,
      literal: pattern.replace(/\{region\}|\*/g, '').length,
    });
  }

  addFallback(domain: string, hit: Hit): void {
    this.#entry(domain).literal.push({ hit, exact: false, fallback: true });
  }

  find(host: string): readonly Hit[] {
    let literal: readonly Hit[] = none;
    let literalLength = -1;
    let best: Hit[] | undefined;
    let bestLength = -1;
    let bestLiteral = -1;
    for (let start = 0; start >= 0; ) {
      const suffix = start === 0 ? host : host.slice(start);
      const entry = this.#entries.get(suffix);
      if (entry !== undefined) {
        if (literalLength < 0) {
          const hits = literalHits(entry, start === 0);
          if (hits.length > 0) {
            literal = hits;
            literalLength = suffix.length;
          }
        }
        for (const pattern of entry.patterns) {
          const match = matchPattern(pattern, host, start);
          if (match === undefined || match.length < bestLength || (match.length === bestLength && pattern.literal < bestLiteral)) continue;
          const hit = match.region === undefined ? pattern.hit : { ...pattern.hit, region: match.region };
          if (match.length === bestLength && pattern.literal === bestLiteral) best?.push(hit);
          else best = [hit];
          bestLength = match.length;
          bestLiteral = pattern.literal;
        }
      }
      const dot = host.indexOf('.', start);
      start = dot < 0 ? -1 : dot + 1;
    }
    if (best === undefined) return literal;
    return bestLength > literalLength ? best : literal;
  }

  #entry(tail: string): HostEntry {
    const known = this.#entries.get(tail) ?? { literal: [], patterns: [] };
    this.#entries.set(tail, known);
    return known;
  }
}

function literalHits(entry: HostEntry, whole: boolean): readonly Hit[] {
  const usable = entry.literal.filter(({ exact }) => whole || !exact);
  const own = usable.filter(({ fallback }) => !fallback);
  return (own.length > 0 ? own : usable).map(({ hit }) => hit);
}

function labelPattern(label: string): string | LabelPattern {
  const region = label.indexOf('{region}');
  if (region >= 0) return { before: label.slice(0, region), after: label.slice(region + 8), isRegion: true };
  const star = label.indexOf('*');
  return star < 0 ? label : { before: label.slice(0, star), after: label.slice(star + 1), isRegion: false };
}

/** Matches the wild labels against those left of the literal tail. Length: characters of the host that the pattern covers. */
function matchPattern(
  pattern: HostPattern,
  host: string,
  tailStart: number,
): { readonly length: number; readonly region?: string } | undefined {
  let end = tailStart - 1;
  let region: string | undefined;
  for (let index = pattern.labels.length - 1; index >= 0; index--) {
    if (end <= 0) return undefined;
    const start = host.lastIndexOf('.', end - 1) + 1;
    const label = host.slice(start, end);
    const wanted = pattern.labels[index];
    if (typeof wanted === 'string') {
      if (label !== wanted) return undefined;
    } else if (wanted !== undefined) {
      if (label.length <= wanted.before.length + wanted.after.length || !label.startsWith(wanted.before) || !label.endsWith(wanted.after))
        return undefined;
      if (wanted.isRegion) region = label.slice(wanted.before.length, label.length - wanted.after.length);
    }
    end = start - 1;
  }
  if (pattern.exact && end > 0) return undefined;
  const length = host.length - (end + 1);
  return region === undefined ? { length } : { length, region };
}
