// SPDX-License-Identifier: EUPL-1.2
// One bill of any size → its summary, by one query of DuckDB: no row of it is seen by JavaScript.
import { open } from 'node:fs/promises';
import { billPlanOf } from '@vigie/core/syntax/bill/formats';
import type { BillPlan } from '@vigie/core/syntax/bill/plan';
import { headerOf } from '@vigie/core/syntax/bill/read-csv';
import type { BillSummary } from '@vigie/core/syntax/bill/summary';
import { MAX_BILL_GROUPS } from '@vigie/core/syntax/bill/sums';
import { type BillForm, textOf, unpackedHead } from './deferral.ts';
import { type Engine, type EngineLimits, OutOfTime, openEngine, quoted } from './engine.ts';
import { billSql, type SqlColumn, sqlColumns } from './sql.ts';

export interface Aggregated {
  readonly summary: BillSummary;
  readonly rows: number;
}

/** `undefined`: no bill, by its columns. `known` is called once they say that it is one, before its rows are summed. */
export async function aggregateBill(
  path: string,
  form: BillForm,
  limits: EngineLimits,
  known: () => void = () => undefined,
): Promise<Aggregated | undefined> {
  const engine = await openEngine(path, limits);
  try {
    const table = await (form === 'parquet' ? parquet(engine, path) : csv(path, form));
    const plan = billPlanOf(table.columns.map(({ name }) => name));
    if (plan === undefined) return undefined;
    known();
    return await attempts(table, (options) => summed(engine, plan, table, options));
  } finally {
    engine.close();
  }
}

interface Table {
  readonly columns: readonly SqlColumn[];
  /** What stands behind FROM. */
  from(options: Tolerance): string;
  /** What tells a row with all its fields and no more. */
  readonly complete: string;
  readonly tolerance: Tolerance;
}

/** How much a table of text is indulged. */
interface Tolerance {
  readonly encoding: 'utf-8' | 'utf-16' | 'latin-1';
  readonly parallel: boolean;
  /** Rows that cannot be read are left out, and the reason is told. */
  readonly skipping?: string;
}

async function parquet(engine: Engine, path: string): Promise<Table> {
  const from = `read_parquet(${quoted(path)}, hive_partitioning = false)`;
  const columns = sqlColumns(await engine.columns(`SELECT * FROM ${from} LIMIT 0`));
  const known = await constants(engine, path);
  return {
    columns: columns.map((one) => {
      const value = known.get(one.name);
      if (value === undefined || (one.type.kind !== 'text' && one.type.kind !== 'instant')) return one;
      return { ...one, constant: one.type.kind === 'text' ? quoted(value) : `CAST(${quoted(value)} AS TIMESTAMP)` };
    }),
    from: () => from,
    complete: 'true',
    tolerance: { encoding: 'utf-8', parallel: true },
  };
}

/**
 * Columns of which the least and the greatest value of every part are one and none is missing, says the file of itself: most
 * bills have one supplier, one currency, one period. To group 100 M rows by them again takes a quarter of the time.
 */
async function constants(engine: Engine, path: string): Promise<ReadonlyMap<string, string>> {
  const rows = await engine.rows(`SELECT path_in_schema, min(stats_min_value) FROM parquet_metadata(${quoted(path)}) GROUP BY path_in_schema
    HAVING min(stats_min_value) = max(stats_max_value) AND sum(stats_null_count) = 0 AND length(min(stats_min_value)) <= ${MAX_CONSTANT}
      AND count(stats_min_value) = count(*) AND count(stats_max_value) = count(*) AND count(stats_null_count) = count(*)`);
  return new Map(rows.flatMap(([name, value]) => (typeof name === 'string' && typeof value === 'string' ? [[name, value] as const] : [])));
}

/** Writers may cut longer values short. */
const MAX_CONSTANT = 40;
const MAX_LINE = 4 * 1024 * 1024;

async function csv(path: string, form: BillForm): Promise<Table> {
  const { text, encoding } = await headOf(path, form);
  const { names, delimiter } = headerOf(text);
  // Named by place: two columns of a bill may have one name.
  const columns = names.map((name, index): SqlColumn => ({ name, sql: `c${index}`, type: { kind: 'text' } }));
  // Rows are padded to one column more than there are, and nothing that is written is NULL: a row with a field too few lacks
  // the last one, a row with a field too many has the one beyond. DuckDB’s own strict mode does not end on many such rows.
  const beyond = `c${names.length}`;
  const types = [...columns.map(({ sql }) => sql), beyond].map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ');
  const from = (options: Tolerance) =>
    `read_csv(${[
      quoted(path),
      'auto_detect = false, header = false, skip = 1, strict_mode = false, null_padding = true',
      `delim = ${quoted(delimiter)}, quote = '"', escape = '"', nullstr = ${quoted('\u0001')}`,
      `encoding = ${quoted(options.encoding)}, parallel = ${options.parallel}, ignore_errors = ${options.skipping !== undefined}`,
      `compression = ${form === 'csv.gz' ? "'gzip'" : "'none'"}, max_line_size = ${MAX_LINE}`,
      `columns = {${types}}`,
    ].join(', ')})`;
  return { columns, from, complete: `c${names.length - 1} IS NOT NULL AND ${beyond} IS NULL`, tolerance: { encoding, parallel: true } };
}

/** Once more, with more patience, when a table of text is refused: its bytes, line ends within quotes, at last its rows. */
async function attempts(table: Table, run: (options: Tolerance) => Promise<Aggregated>): Promise<Aggregated> {
  let options = table.tolerance;
  for (;;) {
    try {
      return await run(options);
    } catch (error) {
      const next = error instanceof OutOfTime || table.complete === 'true' ? undefined : morePatient(options, error);
      if (next === undefined) throw error;
      options = next;
    }
  }
}

function morePatient(options: Tolerance, error: unknown): Tolerance | undefined {
  const message = error instanceof Error ? error.message : '';
  if (options.skipping !== undefined) return undefined;
  if (options.parallel && /parallel/i.test(message) && /quoted new ?line/i.test(message)) return { ...options, parallel: false };
  if (options.encoding === 'utf-8' && /unicode|utf-?8|encod/i.test(message)) return { ...options, encoding: 'latin-1' };
  return { ...options, skipping: firstLine(message) };
}

/** DuckDB quotes the offending row below its first line, and paths in it. */
export function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/(["'])[^"']*[/\\][^"']*\1/g, '…').slice(0, 160);
}

async function summed(engine: Engine, plan: BillPlan, { columns, from, complete }: Table, options: Tolerance): Promise<Aggregated> {
  const answer = await engine.rows(billSql(plan, columns, { from: from(options), complete }));
  const used = plan.columns.map((_, slot) => columns[plan.slots.indexOf(slot)]?.name ?? '');
  const groups: BillSummary['groups'] = [];
  let fields = 0;
  let withoutCost = 0;
  let all = 0;
  let rows = 0;
  for (const row of answer) {
    const [amount, costs, lines, whole, first, last, undated, count] = row.slice(plan.keys.length);
    all = Number(count);
    rows += Number(lines);
    fields += Number(lines) - Number(whole);
    withoutCost += Number(whole) - Number(costs);
    if (Number(costs) === 0) continue;
    // A cost that is no number (NaN) spoils the sum of its group.
    if (typeof amount !== 'number' || !Number.isFinite(amount)) {
      withoutCost += Number(costs);
      continue;
    }
    const values: (string | null)[] = used.map(() => null);
    for (const [index, slot] of plan.keys.entries()) values[slot] = textOrNull(row[index]);
    groups.push({
      values,
      amount,
      lines: Number(costs),
      ...(typeof first === 'string' && typeof last === 'string' ? { from: first, to: last } : {}),
      withoutPeriod: Number(undated),
    });
  }
  return {
    rows,
    summary: {
      vigieBill: 1,
      format: plan.format.id,
      columns: used,
      groups,
      leftOut: Math.max(0, all - MAX_BILL_GROUPS),
      ...(options.skipping === undefined ? {} : { partial: options.skipping }),
      problems: { ...(fields > 0 ? { fields } : {}), ...(withoutCost > 0 ? { cost: withoutCost } : {}) },
    },
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

async function headOf(path: string, form: BillForm): Promise<{ readonly text: string; readonly encoding: Tolerance['encoding'] }> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(256 * 1024);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    const head = buffer.subarray(0, bytesRead);
    if (form === 'csv.gz') return { text: unpackedHead(head), encoding: 'utf-8' };
    return { text: textOf(head), encoding: head[0] === 0xff && head[1] === 0xfe ? 'utf-16' : 'utf-8' };
  } finally {
    await file.close();
  }
}
