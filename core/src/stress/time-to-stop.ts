// SPDX-License-Identifier: EUPL-1.2
// When each service stops once some are lost. T(lost) = its hold; T(service) = min over needs of (max over options of T + hold
// of the need): a service requires all its needs, a need is met by any of its options (worked-example.md, “Cut-off”).
import type { Need, ServiceView } from '../domain.ts';
import { dependentsOf } from '../graph/dependents.ts';

/** Days from the cut-off; `Infinity`: goes on. */
export type StopTimes = ReadonlyMap<string, number>;

/**
 * Greatest fixpoint from «nothing stops» downwards: services that need each other go on as long as none of them is lost.
 * Holds are not negative, so a value once lowered along a cycle is not lowered again by it, and the loop ends.
 */
export function timeToStop(
  services: ReadonlyMap<string, ServiceView>,
  lost: ReadonlySet<string>,
  dependents = dependentsOf(services),
): StopTimes {
  const times = new Map<string, number>();
  const waiting = new Set<string>();
  const wake = (id: string) => {
    for (const dependent of dependents.get(id) ?? []) waiting.add(dependent);
  };
  for (const id of lost) {
    const service = services.get(id);
    if (service === undefined) continue;
    times.set(id, service.holdDays);
    wake(id);
  }
  for (const id of waiting) {
    waiting.delete(id);
    const service = services.get(id);
    if (service === undefined) continue;
    const time = Math.min(lost.has(id) ? service.holdDays : Number.POSITIVE_INFINITY, needsStop(service.needs, times));
    if (time >= (times.get(id) ?? Number.POSITIVE_INFINITY)) continue;
    times.set(id, time);
    wake(id);
  }
  return times;
}

/** When a list of needs, all required, is no longer met. */
export function needsStop(needs: readonly Need[], times: StopTimes): number {
  let stops = Number.POSITIVE_INFINITY;
  for (const need of needs) {
    const lasts = Math.max(...need.options.map(({ service }) => times.get(service) ?? Number.POSITIVE_INFINITY));
    stops = Math.min(stops, lasts + need.holdDays);
  }
  return stops;
}
