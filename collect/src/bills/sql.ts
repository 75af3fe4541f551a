// SPDX-License-Identifier: EUPL-1.2
// A bill as one query: the columns of its format, summed by what tells one charge from another.
import type { BillPlan, PlannedCost } from '@vigie/core/syntax/bill/plan';
import { MAX_BILL_GROUPS, MAX_COST } from '@vigie/core/syntax/bill/sums';
import { type EngineColumn, type EngineType, named, quoted } from './engine.ts';

/** A column of the file, or a part of one: `service.description`, the sum of `credits`. */
export interface SqlColumn {
  readonly name: string;
  readonly sql: string;
  readonly type: EngineType;
  /** A literal, where every row of the file holds this one value. */
  readonly constant?: string;
}

/** Keys of `product`, a map in CUR 2.0, that other exports give as columns. */
const mapKeys = ['product_name', 'region', 'region_code'];

export function sqlColumns(columns: readonly EngineColumn[]): readonly SqlColumn[] {
  return columns.flatMap(({ name, type }): readonly SqlColumn[] => {
    const sql = named(name);
    switch (type.kind) {
      case 'record':
        return (type.fields ?? []).map((field) => ({
          name: `${name}.${field.name}`,
          sql: `${sql}.${named(field.name)}`,
          type: field.type,
        }));
      case 'map':
        return mapKeys.map((key) => ({ name: `${name}.${key}`, sql: `${sql}[${quoted(key)}]`, type: { kind: 'text' } }));
      case 'list': {
        const amount = type.of?.fields?.find((field) => field.name === 'amount');
        if (amount === undefined) return [];
        const sum = `list_sum(list_transform(${sql}, lambda one: one.${named('amount')}))`;
        return [{ name: `${name}.amount`, sql: sum, type: amount.type }];
      }
      default:
        return [{ name, sql, type }];
    }
  });
}

/** Columns of the answer: the keys by slot, then amount, rows with a cost, rows, rows with all fields, first day, last day, rows without period, groups in all. */
export function billSql(
  plan: BillPlan,
  columns: readonly SqlColumn[],
  table: { readonly from: string; readonly complete: string },
): string {
  const bySlot = new Map<number, SqlColumn>();
  for (const [index, slot] of plan.slots.entries()) {
    const column = columns[index];
    if (slot >= 0 && column !== undefined) bySlot.set(slot, column);
  }
  const column = (slot: number): SqlColumn => bySlot.get(slot) ?? { name: '', sql: 'NULL', type: { kind: 'text' } };
  const keys = plan.keys.map((slot, index) => ({ as: `k${index}`, ...column(slot) }));
  const varying = keys.filter(({ constant }) => constant === undefined);
  const inner = [
    ...varying.map(({ sql, as }) => `${sql} AS ${as}`),
    `${table.complete} AS complete`,
    `${table.complete === 'true' ? costSql(plan, column) : `CASE WHEN ${table.complete} THEN ${costSql(plan, column)} END`} AS cost`,
    `${daySql(plan.starts.map(column), plan)} AS starts`,
    `${daySql(plan.ends.map(column), plan)} AS ends`,
  ];
  const outer = [
    ...keys.map(({ as, constant }) => `${constant ?? as}::VARCHAR AS ${as}`),
    'amount::DOUBLE AS amount',
    'costs',
    'rows',
    'wholes',
    'first::DATE::VARCHAR AS first',
    'last::DATE::VARCHAR AS last',
    'undated',
    'count(*) OVER () AS groups',
  ];
  // Sorted: groups come back in any order. The largest first, should there be too many.
  const order = ['abs(amount) DESC', ...varying.map(({ as }) => as)].join(', ');
  const typed = [...plan.starts, ...plan.ends].every((slot) => column(slot).type.kind !== 'text');
  const always = [plan.starts, plan.ends].map(([slot]) => (slot === undefined ? undefined : column(slot).constant));
  const sums = [
    `${isExact(plan, column) ? 'sum' : 'fsum'}(cost) AS amount`,
    'count(cost) AS costs',
    'count(*) AS rows',
    ...periodSql(typed, always),
  ];
  sums.push(`${table.complete === 'true' ? 'count(*)' : 'count(*) FILTER (complete)'} AS wholes`);
  const by = varying.map(({ as }) => as);
  return `SELECT ${outer.join(', ')} FROM (
  SELECT ${[...by, ...sums].join(', ')} FROM (SELECT ${inner.join(', ')} FROM ${table.from})${by.length === 0 ? '' : ` GROUP BY ${by.join(', ')}`}
) ORDER BY ${order} LIMIT ${MAX_BILL_GROUPS}`;
}

/** Where days are typed, a row without one is rare and may widen nothing but the period; to ask of each row costs half as much again. */
function periodSql(typed: boolean, [start, end]: readonly (string | undefined)[]): readonly string[] {
  if (typed && start !== undefined && end !== undefined) return [`${start} AS first`, `${end} AS last`, '0 AS undated'];
  if (typed) return ['min(starts) AS first', 'max(ends) AS last', 'count(*) - least(count(starts), count(ends)) AS undated'];
  return [
    'min(starts) FILTER (cost IS NOT NULL AND ends IS NOT NULL) AS first',
    'max(ends) FILTER (cost IS NOT NULL AND starts IS NOT NULL) AS last',
    'count(*) FILTER (cost IS NOT NULL AND (starts IS NULL OR ends IS NULL)) AS undated',
  ];
}

/** One column of decimals is summed as it is. */
function isExact({ cost }: BillPlan, column: (slot: number) => SqlColumn): boolean {
  const [rule, ...others] = cost;
  const [slot, ...more] = rule?.add ?? [];
  return others.length === 0 && more.length === 0 && slot !== undefined && column(slot).type.kind === 'number';
}

/**
 * Floats, by a compensated sum (Kahan), which is the same to the last digit that is kept whichever thread comes first. To read
 * text as exact decimals would take five times as long.
 */
function numberSql({ sql, type }: SqlColumn): string {
  if (type.kind === 'double') return sql;
  const number = `TRY_CAST(${sql} AS DOUBLE)`;
  // Neither infinity nor NaN is below.
  return type.kind === 'number' ? number : `CASE WHEN abs(${number}) <= ${MAX_COST} THEN ${number} END`;
}

function costSql(plan: BillPlan, column: (slot: number) => SqlColumn): string {
  const { cost, byRole } = plan;
  if (isExact(plan, column)) return column(cost[0]?.add[0] ?? -1).sql;
  const type = byRole.type[0];
  const rules = cost.map((rule) => ({ rule, sum: sumSql(rule, column) }));
  const last = rules.at(-1);
  if (last === undefined) return 'NULL';
  const cases = rules.slice(0, -1).flatMap(({ rule, sum }) => {
    if (rule.types === undefined || type === undefined) return [];
    const types = `lower(trim(${column(type).sql})) IN (${[...rule.types].map(quoted).join(', ')})`;
    const stated = rule.stated === undefined ? '' : ` AND ${statedSql(column(rule.stated))}`;
    return [`WHEN ${types}${stated} THEN ${sum}`];
  });
  return cases.length === 0 ? last.sum : `CASE ${cases.join(' ')} ELSE ${last.sum} END`;
}

function sumSql({ types, add, subtract }: PlannedCost, column: (slot: number) => SqlColumn): string {
  const first = types === undefined;
  const terms = [
    ...add.map((slot, index) => (first && index === 0 ? numberSql(column(slot)) : `+ ${addedSql(column(slot))}`)),
    ...subtract.map((slot) => `- coalesce(${numberSql(column(slot))}, 0)`),
  ];
  return terms.length === 0 ? '0' : `(${terms.join(' ').replace(/^\+ /, '')})`;
}

/** Nothing counts as 0; what is stated must be a number. */
function addedSql(column: SqlColumn): string {
  const number = numberSql(column);
  return column.type.kind === 'text' ? `CASE WHEN ${statedSql(column)} THEN ${number} ELSE 0 END` : `coalesce(${number}, 0)`;
}

function statedSql({ sql }: SqlColumn): string {
  return `coalesce(lower(trim(${sql}::VARCHAR)), '') NOT IN ('', 'null')`;
}

function daySql(columns: readonly SqlColumn[], { format }: BillPlan): string {
  // Instants of Parquet are compared as they are, and become days once per group.
  if (columns.every(({ type }) => type.kind === 'instant')) return coalesced(columns.map(({ sql }) => sql));
  return coalesced(
    columns.flatMap(({ sql, type }) => {
      if (type.kind !== 'text') return [`TRY_CAST(${sql} AS DATE)`];
      // As strict as the reader of rows: DuckDB alone would read `9/3/26`, `epoch` and `infinity`.
      const iso = `CASE WHEN ltrim(${sql}) LIKE '20__-__-__%' AND substr(ltrim(${sql}), 11, 1) IN ('', 'T', ' ') THEN TRY_CAST(left(ltrim(${sql}), 10) AS DATE) END`;
      return format.monthFirst === true ? [iso, `CAST(try_strptime(split_part(trim(${sql}), ' ', 1), '%m/%d/%Y') AS DATE)`] : [iso];
    }),
  );
}

function coalesced(all: readonly string[]): string {
  return all.length === 1 ? (all[0] ?? 'NULL') : `coalesce(${all.join(', ')})`;
}
