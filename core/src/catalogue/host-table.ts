// SPDX-License-Identifier: EUPL-1.2
// Host names to matchers: suffixes of whole labels, and patterns that hang on the literal tail they end with.
import type { Hit } from './index-of-matchers.ts';

const none: readonly Hit[] = [];

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
/** What is known of one suffix. `whole`: hits when the host is the suffix itself; `below`: when it is a name under it. */
interface HostEntry {
  readonly suffix: string;
  own: { readonly hit: Hit; readonly exact: boolean }[];
  fallback: Hit[];
  whole: readonly Hit[];
  below: readonly Hit[];
  patterns: HostPattern[];
  /** A longer suffix of the table ends with this one. */
  deeper: boolean;
}

/**
 * Walked from the right with one running hash: a host of which nothing is known costs one probe, of its last two labels.
 * Keys are compared, not only hashes (performance research: an unverified hash gave false hits). What covers most of the host wins.
 */
export class HostTable {
  readonly #entries = new Map<string, HostEntry>();
  /** Open addressing, linear probing; rank + 1 in `#ranked`, 0 is free. Built at the first look-up. */
  #slots = new Uint32Array(0);
  #ranked: HostEntry[] = [];

  add(pattern: string, hit: Hit, exact: boolean): void {
    const labels = pattern.split('.');
    const wild = labels.findLastIndex((label) => /[*{]/.test(label));
    if (wild < 0) {
      const entry = this.#entry(pattern);
      entry.own.push({ hit, exact });
      settle(entry);
      return;
    }
    const wanted = labels.slice(0, wild + 1).map(labelPattern);
    this.#entry(labels.slice(wild + 1).join('.')).patterns.push({
      labels: wanted,
      hit,
      exact,
      literal: pattern.replace(/\{region\}|\*/g, '').length,
    });
  }

  /** A domain of a provider: counts where no service names the same suffix. */
  addFallback(domain: string, hit: Hit): void {
    const entry = this.#entry(domain);
    entry.fallback.push(hit);
    settle(entry);
  }

  find(host: string): readonly Hit[] {
    if (this.#ranked.length !== this.#entries.size) this.#build();
    let hits = none;
    let covered = -1;
    let patterns: BestPatterns | undefined;
    let top = -1;
    let topHash = 0;
    let hash = 0;
    for (let index = host.length - 1; index >= -1; index--) {
      const code = index < 0 ? DOT : host.charCodeAt(index);
      if (code === DOT) {
        const start = index + 1;
        if (top < 0 && index >= 0) {
          top = start;
          topHash = hash;
        } else {
          const entry = this.#probe(host, start, hash);
          if (entry === undefined) break;
          const here = start === 0 ? entry.whole : entry.below;
          if (here.length > 0) {
            hits = here;
            covered = host.length - start;
          }
          if (entry.patterns.length > 0) patterns = (patterns ?? new BestPatterns()).take(entry.patterns, host, start);
          if (!entry.deeper) break;
        }
      }
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    const byPattern = patterns?.length ?? -1;
    if (patterns !== undefined && byPattern > covered) return patterns.hits;
    if (covered >= 0 || top < 0) return hits;
    return this.#topLevel(host, top, topHash);
  }

  /** A whole top-level domain (`.google`), or a pattern that leaves only it literal: looked at when nothing longer is known. */
  #topLevel(host: string, start: number, hash: number): readonly Hit[] {
    const entry = this.#probe(host, start, hash);
    if (entry === undefined) return none;
    const patterns = new BestPatterns().take(entry.patterns, host, start);
    return patterns.length > 0 ? patterns.hits : entry.below;
  }

  #probe(host: string, start: number, hash: number): HostEntry | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const rank = this.#slots[slot] ?? 0;
      if (rank === 0) return undefined;
      const entry = this.#ranked[rank - 1];
      if (entry !== undefined && entry.suffix.length === host.length - start && host.endsWith(entry.suffix)) return entry;
    }
  }

  #build(): void {
    this.#ranked = [...this.#entries.values()];
    let size = 16;
    while (size < this.#ranked.length * 4) size *= 2;
    this.#slots = new Uint32Array(size);
    for (const [rank, { suffix }] of this.#ranked.entries()) {
      let hash = 0;
      for (let index = suffix.length - 1; index >= 0; index--) hash = Math.imul(hash ^ suffix.charCodeAt(index), 0x01000193);
      let slot = hash & (size - 1);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = rank + 1;
    }
  }

  #entry(suffix: string): HostEntry {
    const known = this.#entries.get(suffix);
    if (known !== undefined) return known;
    const entry: HostEntry = { suffix, own: [], fallback: [], whole: none, below: none, patterns: [], deeper: false };
    this.#entries.set(suffix, entry);
    const parent = suffix.slice(suffix.indexOf('.') + 1);
    if (suffix.includes('.') && parent.includes('.')) this.#entry(parent).deeper = true;
    return entry;
  }
}

const DOT = 46;

/** The patterns that cover most of a host; of those that cover the same, the most literal. */
class BestPatterns {
  hits: Hit[] = [];
  length = -1;
  #literal = -1;

  take(patterns: readonly HostPattern[], host: string, start: number): this {
    for (const pattern of patterns) {
      const match = matchPattern(pattern, host, start);
      if (match === undefined || match.length < this.length || (match.length === this.length && pattern.literal < this.#literal)) continue;
      const hit = match.region === undefined ? pattern.hit : { ...pattern.hit, region: match.region };
      if (match.length === this.length && pattern.literal === this.#literal) this.hits.push(hit);
      else this.hits = [hit];
      this.length = match.length;
      this.#literal = pattern.literal;
    }
    return this;
  }
}

function settle(entry: HostEntry): void {
  const whole = entry.own.map(({ hit }) => hit);
  const below = entry.own.filter(({ exact }) => !exact).map(({ hit }) => hit);
  entry.whole = whole.length > 0 ? whole : entry.fallback;
  entry.below = below.length > 0 ? below : entry.fallback;
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
