// SPDX-License-Identifier: EUPL-1.2
// Quantities of one dependency, from its firm proofs. The same devices, people or resources seen by two inventories are the same:
// what one source says adds up, and of several sources the largest counts.
import type { Counts, Observation } from '../domain.ts';

export function countsOf(proofs: readonly Observation[]): Counts | undefined {
  const tallies: Readonly<Record<keyof Counts, Tally>> = {
    users: new Tally(),
    devices: new Tally(),
    requests: new Tally(),
    bytes: new Tally(),
    resources: new Tally(),
  };
  for (const proof of new Set(proofs)) {
    const [place] = proof.places;
    if (place === undefined) continue;
    switch (proof.kind) {
      case 'contract':
        if (proof.users !== undefined) tallies.users.add('', place.evidence, proof.users);
        break;
      case 'device':
      case 'installed-software':
        tallies.devices.add('', place.evidence, proof.devices);
        break;
      case 'web-request':
        // Captures of the same pages (before and after consent) show the same visit; other pages are other visits.
        tallies.requests.add(proof.page, place.evidence, proof.requests);
        if (proof.bytes !== undefined) tallies.bytes.add(proof.page, place.evidence, proof.bytes);
        break;
      case 'cloud-resource':
        // Code, plan and state describe the same resources, over as many files as their authors like.
        if (proof.mode === 'managed')
          tallies.resources.add('', place.reader, (proof.count ?? 1) * new Set(proof.places.map(({ evidence }) => evidence)).size);
        break;
      default:
    }
  }
  const counts = Object.fromEntries(
    Object.entries(tallies).flatMap(([unit, tally]) => (tally.sum > 0 ? [[unit, tally.sum]] : [])),
  ) satisfies Counts;
  return Object.keys(counts).length === 0 ? undefined : counts;
}

/** Sums per source; over sources of one subject the largest; over subjects the sum. */
class Tally {
  readonly #subjects = new Map<string, Map<string, number>>();

  add(subject: string, source: string, amount: number): void {
    const sources = this.#subjects.get(subject) ?? new Map<string, number>();
    this.#subjects.set(subject, sources);
    sources.set(source, (sources.get(source) ?? 0) + amount);
  }

  get sum(): number {
    let sum = 0;
    for (const sources of this.#subjects.values()) {
      let largest = 0;
      for (const amount of sources.values()) largest = Math.max(largest, amount);
      sum += largest;
    }
    return sum;
  }
}
