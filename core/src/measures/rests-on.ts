// SPDX-License-Identifier: EUPL-1.2
// On whom each use rests most, by share, the chain of control and hosting followed.
import type { Dependency, RestsOn, Use } from '../domain.ts';
import type { World } from './control.ts';
import type { Controller, Origin } from './origin.ts';
import type { Weighing } from './weights.ts';

export function restsOn(
  dependencies: readonly Dependency[],
  origins: ReadonlyMap<string, Origin>,
  weighing: Weighing,
  world: World,
): readonly RestsOn[] {
  const rows = new Map<string, { use: Use | 'whole'; controller: Controller; weight: number; behind: Set<string> }>();
  const totals = new Map<Use | 'whole', number>();
  for (const dependency of dependencies) {
    const weight = weighing.of(dependency);
    const origin = origins.get(dependency.id);
    if (dependency.strength !== 'firm' || weight === undefined || origin === undefined) continue;
    const signs = dependency.service === undefined ? undefined : world.services.get(dependency.service)?.contractsWith;
    for (const use of [dependency.use, 'whole'] as const) {
      totals.set(use, (totals.get(use) ?? 0) + weight);
      for (const { controller, share } of origin.controllers) {
        const key = `${use}\n${controller.unit}`;
        const row = rows.get(key) ?? { use, controller, weight: 0, behind: new Set<string>() };
        rows.set(key, row);
        row.weight += weight * share;
        if (signs !== undefined && signs !== controller.unit && signs !== 'self') row.behind.add(dependency.label);
      }
    }
  }
  return [...rows.values()]
    .map(({ use, controller, weight, behind }) => ({
      use,
      weight: weighing.weight,
      ...controller,
      share: weight / Math.max(totals.get(use) ?? 0, Number.MIN_VALUE),
      behind: [...behind].sort(),
    }))
    .sort((a, b) => (a.use === b.use ? b.share - a.share || unknownLast(a, b) || (a.unit < b.unit ? -1 : 1) : 0));
}

/** Of equal shares a name is told before a question mark. */
function unknownLast(a: RestsOn, b: RestsOn): number {
  return Number(a.unit.startsWith('?')) - Number(b.unit.startsWith('?'));
}
