// SPDX-License-Identifier: EUPL-1.2
// Independence rate = consumption under control within the perimeter / consumption (after the French taux d'indépendance
// énergétique, production / consumption: frameworks.md A1). Apparent: who signs. Real: who controls and hosts.
import type { Dependency, Interval, Measure, Use } from '../domain.ts';
import type { Weighing } from './weights.ts';

export interface Rate {
  /** Over firm dependencies; `null` when there is none or when what is unknown moves it. */
  readonly value: number | null;
  /** Low: every unknown is outside and every weak sign that lowers the rate is true. High: the contrary. */
  readonly bounds: Interval | null;
  readonly coverage: number;
  readonly total: number;
}

interface Term {
  readonly use: Use;
  readonly weight: number;
  readonly control: Interval;
}

export function independenceRate(
  dependencies: readonly Dependency[],
  weighing: Weighing,
  controlOf: (dependency: Dependency) => Interval,
): Rate {
  const firm: Term[] = [];
  const weak: Term[] = [];
  let attributed = 0;
  let unweighed = 0;
  let counted = 0;
  for (const dependency of dependencies) {
    if (dependency.strength === 'possible') continue;
    const weight = weighing.of(dependency);
    if (dependency.strength === 'firm') counted++;
    if (weight === undefined) {
      if (dependency.strength === 'firm') unweighed++;
      continue;
    }
    const term = { use: dependency.use, weight, control: controlOf(dependency) };
    if (dependency.strength === 'weak') weak.push(term);
    else {
      firm.push(term);
      if (dependency.status === 'attributed') attributed += weight;
    }
  }
  const total = firm.reduce((sum, { weight }) => sum + weight, 0);
  const furthest = weighing.weight === 'equal' ? extremeOfUses : extreme;
  if (total === 0)
    return { value: null, bounds: weak.length === 0 ? null : [furthest([], weak, 0), furthest([], weak, 1)], coverage: 0, total: 0 };
  const low = ratio(firm, 0);
  const high = ratio(firm, 1);
  return {
    value: low === high ? low : null,
    bounds: [furthest(firm, weak, 0), furthest(firm, weak, 1)],
    // A dependency whose weight is not known is not covered either.
    coverage: (attributed / total) * (counted === 0 ? 1 : (counted - unweighed) / counted),
    total,
  };
}

function ratio(terms: readonly Term[], end: 0 | 1): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : terms.reduce((sum, { weight, control }) => sum + weight * control[end], 0) / total;
}

/**
 * The same when every use weighs 1: a weak sign that proves true shares the weight of its use with the firm ones, and brings a
 * weight of its own only to a use that has none. So each use is taken at its extreme, then the uses of weak signs alone.
 */
function extremeOfUses(firm: readonly Term[], weak: readonly Term[], end: 0 | 1): number {
  const certain: Term[] = [];
  const possible: Term[] = [];
  for (const use of new Set([...firm, ...weak].map((term) => term.use))) {
    const firmOfUse = firm.filter((term) => term.use === use);
    const value = extreme(
      firmOfUse,
      weak.filter((term) => term.use === use),
      end,
    );
    (firmOfUse.length > 0 ? certain : possible).push({ use, weight: 1, control: [value, value] });
  }
  return extreme(certain, possible, end);
}

/**
 * The lowest (end 0) or highest (end 1) rate over all ways of counting the weak terms in or out. A term moves a weighted
 * mean towards itself, so taking them in order of control until one no longer helps is exact.
 */
function extreme(firm: readonly Term[], weak: readonly Term[], end: 0 | 1): number {
  const ordered = [...weak].sort((a, b) => (end === 0 ? a.control[0] - b.control[0] : b.control[1] - a.control[1]));
  let sum = firm.reduce((all, { weight, control }) => all + weight * control[end], 0);
  let total = firm.reduce((all, { weight }) => all + weight, 0);
  for (const { weight, control } of ordered) {
    const value = control[end];
    if (total > 0 && (end === 0 ? value >= sum / total : value <= sum / total)) break;
    sum += weight * value;
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

export function rateMeasure(
  subject: string,
  variant: 'apparent' | 'real',
  rate: Rate,
  options: Pick<Measure, 'convention' | 'from'> & { readonly weighing: Weighing },
): Measure {
  const { weighing, convention, from } = options;
  return {
    id: `independence-rate/${variant}/${subject}@${weighing.weight}${convention === 'default' ? '' : `+${convention}`}`,
    measure: 'independence-rate',
    subject,
    variant,
    weight: weighing.weight,
    convention,
    value: rate.value,
    bounds: rate.bounds,
    unit: 'ratio',
    coverage: rate.coverage,
    total: rate.total,
    ...(weighing.currency === undefined ? {} : { currency: weighing.currency }),
    ...(weighing.conversion === undefined ? {} : { conversion: weighing.conversion }),
    from,
  };
}
