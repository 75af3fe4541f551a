// SPDX-License-Identifier: EUPL-1.2
// One bill of any size → its summary, by one query of DuckDB: no row of it is seen by JavaScript.
import { billPlanOf } from '@vigie/core/syntax/bill/formats';
import type { BillPlan } from '@vigie/core/syntax/bill/plan';
import type { BillSummary } from '@vigie/core/syntax/bill/summary';
import { MAX_BILL_GROUPS } from '@vigie/core/syntax/bill/sums';
import type { BillForm } from './deferral.ts';
import { type Engine, type EngineLimits, OutOfTime, openEngine } from './engine.ts';
import { tableEnd } from './row-ends.ts';
import { billSql } from './sql.ts';
import { csvTable, MAX_LINE, parquetTable, REJECTS, type Table, type Tolerance } from './table.ts';

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
  const done = new AbortController();
  try {
    const table = await (form === 'parquet' ? parquetTable(engine, path) : csvTable(path, form));
    const plan = billPlanOf(table.columns.map(({ name }) => name));
    if (plan === undefined) return undefined;
    known();
    const late = AbortSignal.timeout(limits.milliseconds);
    const ending = tableEnd(path, { ...table, longest: MAX_LINE, signal: AbortSignal.any([done.signal, late]) });
    const found = await attempts(table, (options) => summed(engine, plan, table, options));
    const end = await ending;
    if (late.aborted) throw new OutOfTime();
    return { ...found, summary: { ...found.summary, ...end } };
  } finally {
    done.abort();
    engine.close();
  }
}

/** Once more, with more patience, when a table of text is refused: its bytes, line ends within quotes, at last its rows. */
async function attempts(table: Table, run: (options: Tolerance) => Promise<Aggregated>): Promise<Aggregated> {
  let options = table.tolerance;
  for (;;) {
    try {
      return await run(options);
    } catch (error) {
      const next = error instanceof OutOfTime || table.written === undefined ? undefined : morePatient(options, error);
      if (next === undefined) throw error;
      options = next;
    }
  }
}

function morePatient(options: Tolerance, error: unknown): Tolerance | undefined {
  const message = error instanceof Error ? error.message : '';
  if (options.skipping !== undefined) return undefined;
  if (options.parallel && /parallel/i.test(message)) return { ...options, parallel: false };
  if (options.encoding === 'utf-8' && /unicode|utf-?8|encod/i.test(message)) return { ...options, encoding: 'latin-1' };
  // In parallel it may leave out a row without putting it among the rejected.
  return { ...options, parallel: false, skipping: firstLine(message) };
}

/** DuckDB quotes the offending row below its first line, and paths and values in it. */
export function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '')
    .replace(/(["'])[^"']*[/\\][^"']*\1/g, '…')
    .replace(/"[^"]*"|'[^']*'/g, '…')
    .slice(0, 160);
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
      ...(isDay(first) && isDay(last) ? { from: first, to: last, withoutPeriod: Number(undated) } : { withoutPeriod: Number(costs) }),
    });
  }
  const { tooLong, partial } = options.skipping === undefined ? nothingLeftOut : await leftOut(engine, options.skipping);
  const problems = { fields, cost: withoutCost, length: tooLong };
  return {
    rows,
    summary: {
      vigieBill: 1,
      format: plan.format.id,
      columns: used,
      groups,
      leftOut: Math.max(0, all - MAX_BILL_GROUPS),
      ...(partial === undefined ? {} : { partial }),
      problems: Object.fromEntries(Object.entries(problems).filter(([, count]) => count > 0)),
    },
  };
}

interface LeftOut {
  readonly tooLong: number;
  readonly partial?: string;
}
const nothingLeftOut: LeftOut = { tooLong: 0 };

/** Rows that DuckDB rejected: those too long are counted, what else was wrong is told in its words. */
async function leftOut(engine: Engine, why: string): Promise<LeftOut> {
  const rejected = await engine.rows(`SELECT error_type::VARCHAR, count(DISTINCT line) FROM ${REJECTS} GROUP BY ALL ORDER BY ALL`);
  const isTooLong = ([type]: readonly unknown[]) => type === 'LINE SIZE OVER MAXIMUM';
  const tooLong = Number(rejected.find(isTooLong)?.[1] ?? 0);
  return rejected.length > 0 && rejected.every(isTooLong) ? { tooLong } : { tooLong, partial: why };
}

/** A column of instants can hold any year, and infinity. */
function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^20\d{2}-\d{2}-\d{2}$/.test(value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
