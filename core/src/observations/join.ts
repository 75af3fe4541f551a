// SPDX-License-Identifier: EUPL-1.2
// Two observations as one: what was found later, from what was found first, joins it as evidence of its own.
import type { Observation, Observations } from '../domain.ts';

/** Ids of the second that the first already uses get a rank, so that each still points at its own. */
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
  const asked = [...new Set([...(first.asked ?? []), ...(second.asked ?? [])])];
  return {
    ...first,
    ...(asked.length === 0 ? {} : { asked }),
    evidence: [...first.evidence, ...second.evidence.map((one) => ({ ...one, id: evidence.get(one.id) ?? one.id }))],
    observations: [
      ...first.observations,
      ...second.observations.map((one): Observation => ({ ...one, id: ids.get(one.id) ?? one.id, places: one.places.map(placed) })),
    ],
    gaps: [...first.gaps, ...second.gaps.map((one) => ({ ...one, place: placed(one.place) }))],
    skipped: [...first.skipped, ...second.skipped],
  };
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
