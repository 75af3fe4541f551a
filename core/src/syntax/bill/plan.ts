// SPDX-License-Identifier: EUPL-1.2
// A format laid on the columns that a table has: which are read, where their values go, what is missing.
import { type BillFormat, type CostRule, plainName, type Role, roles } from './format.ts';

export interface BillPlan {
  readonly format: BillFormat;
  /** Plain names of the columns read; their place is the slot of their values. */
  readonly columns: readonly string[];
  /** Slot by column of the table, -1 where it is not read. */
  readonly slots: readonly number[];
  /** Slots whose values together tell one charge from another. */
  readonly keys: readonly number[];
  readonly byRole: Readonly<Record<Role, readonly number[]>>;
  /** Those whose columns are all there. */
  readonly cost: readonly PlannedCost[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What no charge can be read without, in the words of the format. */
  readonly missing: readonly string[];
}

export interface PlannedCost {
  readonly types?: ReadonlySet<string>;
  readonly stated?: number;
  readonly add: readonly number[];
  readonly subtract: readonly number[];
}

export function planOf(format: BillFormat, names: readonly string[]): BillPlan {
  const plain = names.map(plainName);
  const present = new Set(plain);
  const columns: string[] = [];
  const slotOf = (name: string): number => {
    const known = columns.indexOf(name);
    return known >= 0 ? known : columns.push(name) - 1;
  };
  const slotsOf = (wanted: readonly string[] = []) => wanted.filter((name) => present.has(name)).map(slotOf);
  const byRole = Object.fromEntries(roles.map((role) => [role, slotsOf(format.columns[role])])) as Record<Role, number[]>; // one entry per role
  const cost = costOf(format.cost, present, slotOf);
  const starts = slotsOf(format.starts);
  const ends = slotsOf(format.ends);
  const { says } = format;
  const missing = [
    ...(cost.some(({ types }) => types === undefined) ? [] : [says.cost]),
    ...(byRole.currency.length > 0 ? [] : [says.currency]),
    ...(byRole.service.length > 0 ? [] : [says.service]),
    ...(starts.length > 0 && ends.length > 0 ? [] : [says.period]),
  ];
  return {
    format,
    columns,
    // Of two columns of one name the first is read.
    slots: plain.map((name, index) => (plain.indexOf(name) === index ? columns.indexOf(name) : -1)),
    keys: [...new Set(roles.flatMap((role) => byRole[role]))],
    byRole,
    cost,
    starts,
    ends,
    missing,
  };
}

/** Up to the first rule for every row: what follows it is never asked. */
function costOf(rules: readonly CostRule[], present: ReadonlySet<string>, slotOf: (name: string) => number): readonly PlannedCost[] {
  const kept: PlannedCost[] = [];
  for (const { types, stated, add, subtract = [], needs = [] } of rules) {
    const wanted = [...add, ...subtract, ...needs, ...(stated === undefined ? [] : [stated])];
    if (!wanted.every((name) => present.has(name))) continue;
    kept.push({
      ...(types === undefined ? {} : { types: new Set(types) }),
      ...(stated === undefined ? {} : { stated: slotOf(stated) }),
      add: add.map(slotOf),
      subtract: subtract.map(slotOf),
    });
    if (types === undefined) break;
  }
  return kept;
}
