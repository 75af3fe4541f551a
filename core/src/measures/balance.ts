// SPDX-License-Identifier: EUPL-1.2
// The digital balance, built as an energy balance: own operation · commons · home · bloc · imports · unknown = gross consumption.
import type { BalanceRow, Country, Dependency, Use } from '../domain.ts';
import type { Origin } from './origin.ts';
import type { Weighing } from './weights.ts';

/** One row per use with firm dependencies, and the whole. Weak signs are no consumption: they move bounds, not the balance. */
export function balance(
  dependencies: readonly Dependency[],
  origins: ReadonlyMap<string, Origin>,
  weighing: Weighing,
): readonly BalanceRow[] {
  const rows = new Map<Use | 'whole', Mutable>();
  for (const dependency of dependencies) {
    const weight = weighing.of(dependency);
    const origin = origins.get(dependency.id);
    if (dependency.strength !== 'firm' || weight === undefined || origin === undefined) continue;
    for (const use of [dependency.use, 'whole'] as const) {
      const row = rows.get(use) ?? { own: 0, commons: 0, home: 0, bloc: 0, unknown: 0, gross: 0, imports: new Map<Country, number>() };
      rows.set(use, row);
      row.own += weight * origin.own;
      row.commons += weight * origin.commons;
      row.home += weight * origin.home;
      row.bloc += weight * origin.bloc;
      row.unknown += weight * origin.unknown;
      row.gross += weight;
      for (const [country, share] of origin.imports) row.imports.set(country, (row.imports.get(country) ?? 0) + weight * share);
    }
  }
  return [...rows].map(([use, { imports, ...row }]) => ({
    use,
    weight: weighing.weight,
    ...row,
    imports: Object.fromEntries([...imports].sort(([a], [b]) => (a < b ? -1 : 1))),
  }));
}

interface Mutable {
  own: number;
  commons: number;
  home: number;
  bloc: number;
  unknown: number;
  gross: number;
  readonly imports: Map<Country, number>;
}
