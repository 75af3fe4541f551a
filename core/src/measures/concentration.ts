// SPDX-License-Identifier: EUPL-1.2
// On how few consumption rests. HHI = Σ sᵢ² × 10,000 (Herfindahl 1950, Hirschman 1964), shares by provider, ultimate parent or
// jurisdiction. Supplier concentration index: the same sum over suppliers outside the perimeter only, shares of all
// consumption, × 100 (worked-example.md; DG ENER, frameworks.md A5).
import type { Dependency, Interval } from '../domain.ts';
import type { Control, World } from './control.ts';
import type { Weighing } from './weights.ts';

export interface Concentration {
  readonly value: number | null;
  readonly bounds: Interval;
  readonly total: number;
  readonly coverage: number;
}

export type Grouping = 'provider' | 'parent' | 'jurisdiction';

interface Shares {
  readonly known: ReadonlyMap<string, number>;
  /** Weights of which the group is not known, one by one: each may be a newcomer or belong to the largest group. */
  readonly unknown: readonly number[];
  readonly total: number;
}

/** Low: every unknown is a newcomer. High: every unknown belongs to the largest group. Both exact, squares being convex. */
export function herfindahl(
  dependencies: readonly Dependency[],
  weighing: Weighing,
  grouping: Grouping,
  world: World,
  control: Control,
): Concentration | undefined {
  const { known, unknown, total } = sharesBy(grouping, dependencies, weighing, world, control);
  if (total === 0) return undefined;
  const squares = (groups: Iterable<number>) => [...groups].reduce((sum, weight) => sum + (weight / total) ** 2, 0);
  const base = squares(known.values());
  const largest = Math.max(0, ...known.values());
  const rest = unknown.reduce((sum, weight) => sum + weight, 0);
  const low = base + squares(unknown);
  const high = base - (largest / total) ** 2 + ((largest + rest) / total) ** 2;
  return {
    value: rest === 0 ? low * 10_000 : null,
    bounds: [low * 10_000, Math.max(low, high) * 10_000],
    total,
    coverage: (total - rest) / total,
  };
}

/** Imports by ultimate parent outside the perimeter over all consumption. Low: every unknown is within. High: all are newcomers from outside (worked-example.md). */
export function supplierConcentration(
  dependencies: readonly Dependency[],
  weighing: Weighing,
  world: World,
  control: Control,
): Concentration | undefined {
  const { known, unknown, total } = sharesBy('parent', dependencies, weighing, world, control);
  if (total === 0) return undefined;
  let base = 0;
  const maybe = [...unknown];
  for (const [unit, weight] of known) {
    const [low, high] = control.ofEntity(unit);
    if (high === 0) base += (weight / total) ** 2;
    // A parent we know by name and not by seat may sit outside.
    else if (low < 1) maybe.push(weight);
  }
  const newcomers = maybe.reduce((sum, weight) => sum + (weight / total) ** 2, 0);
  return {
    value: maybe.length === 0 ? base * 100 : null,
    bounds: [base * 100, (base + newcomers) * 100],
    total,
    coverage: (total - maybe.reduce((sum, weight) => sum + weight, 0)) / total,
  };
}

function sharesBy(grouping: Grouping, dependencies: readonly Dependency[], weighing: Weighing, world: World, control: Control): Shares {
  const known = new Map<string, number>();
  const unknown = new Map<string, number>();
  let total = 0;
  for (const dependency of dependencies) {
    const weight = weighing.of(dependency);
    if (dependency.strength !== 'firm' || weight === undefined || weight === 0) continue;
    total += weight;
    for (const { group, certain, share } of groupsOf(dependency, grouping, world, control)) {
      const map = certain ? known : unknown;
      map.set(group, (map.get(group) ?? 0) + weight * share);
    }
  }
  return { known, unknown: [...unknown.values()], total };
}

/** Joint owners share a weight equally. */
function groupsOf(
  dependency: Dependency,
  grouping: Grouping,
  world: World,
  control: Control,
): readonly { readonly group: string; readonly certain: boolean; readonly share: number }[] {
  const service = dependency.service === undefined ? undefined : world.services.get(dependency.service);
  if (service === undefined) return [{ group: dependency.id, certain: false, share: 1 }];
  if (service.contractsWith === 'self')
    return [{ group: grouping === 'jurisdiction' ? world.perimeter.home : 'self', certain: true, share: 1 }];
  if (grouping === 'provider') return [{ group: service.provider, certain: service.contractsWith !== 'unknown', share: 1 }];
  if (service.contractsWith === 'unknown') return [{ group: service.id, certain: false, share: 1 }];
  const parents = control.parentsOf(service.contractsWith);
  return parents.map((parent) => {
    const seat = world.entities.get(parent.id)?.seat ?? 'unknown';
    if (!parent.known) return { group: parent.id, certain: false, share: 1 / parents.length };
    if (grouping === 'parent') return { group: parent.id, certain: true, share: 1 / parents.length };
    return seat === 'unknown'
      ? { group: parent.id, certain: false, share: 1 / parents.length }
      : { group: seat.value, certain: true, share: 1 / parents.length };
  });
}
