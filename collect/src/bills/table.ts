// SPDX-License-Identifier: EUPL-1.2
// A file as DuckDB reads it: its columns, and what stands behind FROM.
import { open } from 'node:fs/promises';
import { headerOf } from '@vigie/core/syntax/bill/read-csv';
import { type BillForm, textOf, unpackedHead } from './deferral.ts';
import { type Engine, quoted } from './engine.ts';
import { type SqlColumn, sqlColumns } from './sql.ts';

export interface Table {
  readonly columns: readonly SqlColumn[];
  /** What stands behind FROM. */
  from(options: Tolerance): string;
  /** What tells a row with all its fields and no more. */
  readonly complete: string;
  /** How its rows are written, when they are text. */
  readonly written?: { readonly form: 'csv' | 'csv.gz'; readonly delimiter: string };
  readonly tolerance: Tolerance;
}

/** How much a table of text is indulged. */
export interface Tolerance {
  readonly encoding: 'utf-8' | 'utf-16' | 'latin-1';
  readonly parallel: boolean;
  /** Rows that cannot be read are left out and counted in a table of their own; why. */
  readonly skipping?: string;
}

export async function parquetTable(engine: Engine, path: string): Promise<Table> {
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
/** A longer row is none of a bill. */
export const MAX_LINE = 4 * 1024 * 1024;
/** Holds the rows that DuckDB left out. */
export const REJECTS = 'vigie_rejects';

export async function csvTable(path: string, form: 'csv' | 'csv.gz'): Promise<Table> {
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
      `encoding = ${quoted(options.encoding)}, parallel = ${options.parallel}`,
      options.skipping === undefined
        ? 'ignore_errors = false'
        : `ignore_errors = true, store_rejects = true, rejects_table = '${REJECTS}', rejects_scan = '${REJECTS}_scan', rejects_limit = 10000`,
      `compression = ${form === 'csv.gz' ? "'gzip'" : "'none'"}, max_line_size = ${MAX_LINE}`,
      `columns = {${types}}`,
    ].join(', ')})`;
  return {
    columns,
    from,
    complete: `c${names.length - 1} IS NOT NULL AND ${beyond} IS NULL`,
    written: { form, delimiter },
    tolerance: { encoding, parallel: true },
  };
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
