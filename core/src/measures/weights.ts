// SPDX-License-Identifier: EUPL-1.2
// How much each dependency counts. Equal: every assessed use weighs 1, shared by its firm dependencies; by devices where devices are the use.
import type { Conversion, Counts, Dependency, Use, Weight } from '../domain.ts';

export interface Weighing {
  readonly weight: Weight;
  readonly currency?: string;
  /** Rates at which spend in other currencies counts in this one. */
  readonly conversion?: Conversion;
  /** `undefined`: this weight is not known for the dependency. */
  of(dependency: Dependency): number | undefined;
}

/** Uses that consist of devices: two machines of one system are no half of a fleet of fifty. */
const ofDevices: ReadonlySet<Use> = new Set(['computers', 'mobiles']);

/**
 * Shares of the firm dependencies of a use sum to 1. A dependency whose devices nobody counted weighs as the mean of the counted
 * ones, so that confirming or dropping a weak sign changes no other weight and the bounds stay bounds.
 */
export function equalWeights(dependencies: readonly Dependency[]): Weighing {
  const means = meanDevices(dependencies);
  const size = ({ use, counts }: Dependency) => {
    const mean = means.get(use);
    return mean === undefined ? 1 : (counts?.devices ?? mean);
  };
  const totals = new Map<Use, number>();
  for (const one of dependencies) if (one.strength === 'firm') totals.set(one.use, (totals.get(one.use) ?? 0) + size(one));
  return { weight: 'equal', of: (one) => size(one) / (totals.get(one.use) ?? size(one)) };
}

function meanDevices(dependencies: readonly Dependency[]): ReadonlyMap<Use, number> {
  const counted = new Map<Use, number[]>();
  for (const { use, strength, counts } of dependencies)
    if (strength === 'firm' && counts?.devices !== undefined && ofDevices.has(use))
      counted.set(use, [...(counted.get(use) ?? []), counts.devices]);
  return new Map([...counted].map(([use, amounts]) => [use, amounts.reduce((sum, one) => sum + one, 0) / amounts.length]));
}

/** Spend a year, in the currency that most dependencies are billed in; `undefined` when no firm dependency has spend. */
export function spendWeights(dependencies: readonly Dependency[], conversion?: Conversion): Weighing | undefined {
  const counts = new Map<string, number>();
  for (const { yearly, strength } of dependencies)
    if (yearly !== undefined && strength === 'firm') counts.set(yearly.currency, (counts.get(yearly.currency) ?? 0) + 1);
  const currency = [...counts.entries()].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
  if (currency === undefined) return undefined;
  const rates = conversion?.base === currency ? { conversion } : {};
  return { weight: 'spend', currency, ...rates, of: ({ yearly }) => (yearly?.currency === currency ? yearly.amount : undefined) };
}

/** A quantity the evidence counts; `undefined` when it counts none of a firm dependency. It weighs within a use, not across uses. */
export function countWeights(dependencies: readonly Dependency[], unit: keyof Counts): Weighing | undefined {
  if (!dependencies.some(({ strength, counts }) => strength === 'firm' && counts?.[unit] !== undefined)) return undefined;
  return { weight: unit, of: ({ counts }) => counts?.[unit] };
}

/** The weight that leads a report and ranks questions: spend only when the evidence gives it for every firm dependency. */
export function leadingWeight(dependencies: readonly Dependency[], equal: Weighing, spend: Weighing | undefined): Weighing {
  return spend !== undefined && dependencies.every((one) => one.strength !== 'firm' || spend.of(one) !== undefined) ? spend : equal;
}
