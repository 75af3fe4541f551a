// SPDX-License-Identifier: EUPL-1.2
// When each service stops once some are lost. T(lost) = its hold; T(service) = min over needs of (max over options of T + hold
// of the need): a service requires all its needs, a need is met by any of its options (worked-example.md, “Cut-off”).
import type { Need, ServiceView } from '../domain.ts';

/** Days from the cut-off; `Infinity`: goes on. */
export type StopTimes = ReadonlyMap<string, number>;

/**
 * Greatest fixpoint from «nothing stops» downwards: services that need each other go on as long as none of them is lost.
 * Holds are not negative, so a value once lowered along a cycle is not lowered again by it, and the loop ends.
 */
export function timeToStop(services: ReadonlyMap<string, ServiceView>, lost: ReadonlySet<string>): StopTimes {
  const times = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  for (const service of services.values()) {
    for (const need of service.needs)
      for (const option of need.options) dependents.set(option.service, [...(dependents.get(option.service) ?? []), service.id]);
  }
  const queue: string[] = [];
  for (const id of lost) {
    const service = services.get(id);
    if (service === undefined) continue;
    times.set(id, service.holdDays);
    queue.push(...(dependents.get(id) ?? []));
  }
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const service = services.get(id);
    if (service === undefined) continue;
    const time = Math.min(lost.has(id) ? service.holdDays : Number.POSITIVE_INFINITY, needsStop(service.needs, times));
    if (time >= (times.get(id) ?? Number.POSITIVE_INFINITY)) continue;
    times.set(id, time);
    queue.push(...(dependents.get(id) ?? []));
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
