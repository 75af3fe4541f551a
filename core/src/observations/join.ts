// SPDX-License-Identifier: EUPL-1.2
// Two observations as one: what was found later, from what was found first or by slower means, joins it as evidence of its own.
import type { Observation, Observations } from '../domain.ts';
import { sameness } from './ledger.ts';

/** A fact seen in both is one with the places of both, as in one reading. Ids of the second that are taken get a rank. */
export function joinObservations(first: Observations, second: Observations): Observations {
  const evidence = renamed(
    first.evidence.map(({ id }) => id),
    second.evidence.map(({ id }) => id),
  );
  const ids = renamed(
    first.observations.map(({ id }) => id),
    second.observations.map(({ id }) => id),
  );
  const placed = <T extends { readonly evidence: string }>(place: T): T => ({
    ...place,
    evidence: evidence.get(place.evidence) ?? place.evidence,
  });
  const later = second.observations.map((one): Observation => ({ ...one, id: ids.get(one.id) ?? one.id, places: one.places.map(placed) }));
  const asked = [...new Set([...(first.asked ?? []), ...(second.asked ?? [])])];
  return {
    ...first,
    ...(asked.length === 0 ? {} : { asked }),
    evidence: [...first.evidence, ...second.evidence.map((one) => ({ ...one, id: evidence.get(one.id) ?? one.id }))],
    observations: merged(first.observations, later),
    gaps: [...first.gaps, ...second.gaps.map((one) => ({ ...one, place: placed(one.place) }))],
    skipped: [...first.skipped, ...second.skipped],
  };
}

/** One bill given as CSV and as Parquet is paid once. */
function merged(first: readonly Observation[], later: readonly Observation[]): readonly Observation[] {
  const unseen = new Map(later.map((one) => [keyOf(one), one]));
  const kinds = new Set(later.map(({ kind }) => kind));
  const both = first.map((one) => {
    const again = kinds.has(one.kind) ? unseen.get(keyOf(one)) : undefined;
    if (again === undefined) return one;
    unseen.delete(keyOf(one));
    return { ...one, places: [...one.places, ...again.places] };
  });
  return [...both, ...unseen.values()];
}

function keyOf({ id: _id, places: _places, because: _because, strength, basis, folder, ...fact }: Observation): string {
  return sameness({ strength, basis, folder }, fact);
}

function renamed(taken: readonly string[], ids: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  for (const id of ids) {
    let name = id;
    for (let rank = 2; used.has(name); rank++) name = `${id}+${rank}`;
    used.add(name);
    names.set(id, name);
  }
  return names;
}
