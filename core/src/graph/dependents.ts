// SPDX-License-Identifier: EUPL-1.2
// The needs of services, the other way round: who needs a service.
import type { ServiceView } from '../domain.ts';

export function dependentsOf(services: ReadonlyMap<string, ServiceView>): ReadonlyMap<string, ReadonlySet<string>> {
  const dependents = new Map<string, Set<string>>();
  for (const { id, needs } of services.values())
    for (const { options } of needs)
      for (const { service } of options) {
        const known = dependents.get(service);
        if (known === undefined) dependents.set(service, new Set([id]));
        else known.add(id);
      }
  return dependents;
}
