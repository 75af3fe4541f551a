// SPDX-License-Identifier: EUPL-1.2
// DuckDB shut in: it may open the one file it is given and its own scratch folder, load nothing and talk to nobody.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

export interface EngineLimits {
  /** Of its buffers; the process needs some 200 MB more. */
  readonly megabytes: number;
  readonly threads: number;
  readonly milliseconds: number;
}
export const defaultEngineLimits: EngineLimits = { megabytes: 600, threads: availableParallelism(), milliseconds: 30 * 60_000 };

export interface Engine {
  /** Names and types of what a query gives, without its rows. */
  columns(sql: string): Promise<readonly EngineColumn[]>;
  /** Rows as plain values, large integers as bigint. For small results only. */
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
  close(): void;
}

export interface EngineColumn {
  readonly name: string;
  readonly type: EngineType;
}

export interface EngineType {
  readonly kind: 'text' | 'number' | 'double' | 'date' | 'instant' | 'record' | 'list' | 'map' | 'other';
  readonly fields?: readonly EngineColumn[];
  readonly of?: EngineType;
}

/** Past its time a query is cut short. */
export class OutOfTime extends Error {}
/** There is no DuckDB here. */
export class NoEngine extends Error {}

export async function openEngine(path: string, limits: EngineLimits): Promise<Engine> {
  const duckdb = await import('@duckdb/node-api').catch((error: unknown) => {
    throw new NoEngine(error instanceof Error ? error.message : String(error), { cause: error });
  });
  const scratch = mkdtempSync(join(tmpdir(), 'vigie-bills-'));
  const database = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const close = () => {
    connection.closeSync();
    database.closeSync();
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    for (const setting of settings(path, scratch, limits)) await connection.run(`SET ${setting}`);
  } catch (error) {
    close();
    throw error;
  }
  return {
    columns: async (sql) => {
      const result = await timed(connection, limits, () => connection.run(sql));
      return result.columnNames().map((name, index) => ({ name, type: typeOf(result.columnType(index)) }));
    },
    rows: (sql) => timed(connection, limits, async () => (await connection.runAndReadAll(sql)).getRowsJS()),
    close,
  };
}

function settings(path: string, scratch: string, { megabytes, threads }: EngineLimits): readonly string[] {
  return [
    `threads = ${threads}`,
    `memory_limit = '${megabytes}MB'`,
    `temp_directory = ${quoted(join(scratch, 'spill'))}`,
    `max_temp_directory_size = '16GB'`,
    'preserve_insertion_order = false',
    'autoinstall_known_extensions = false',
    'autoload_known_extensions = false',
    'allow_community_extensions = false',
    `allowed_paths = [${quoted(path)}]`,
    `TimeZone = 'UTC'`,
    // From here on nothing else can be opened, and none of this can be taken back.
    'enable_external_access = false',
    'lock_configuration = true',
  ];
}

async function timed<T>(connection: DuckDBConnection, { milliseconds }: EngineLimits, run: () => Promise<T>): Promise<T> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    connection.interrupt();
  }, milliseconds);
  try {
    return await run();
  } catch (error) {
    throw late ? new OutOfTime() : error;
  } finally {
    clearTimeout(timer);
  }
}

/** A string of SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name of SQL. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

interface ForeignType {
  toString(): string;
  readonly entryNames?: readonly string[];
  readonly entryTypes?: readonly ForeignType[];
  readonly valueType?: ForeignType;
}

function typeOf(type: ForeignType, depth = 0): EngineType {
  const text = type.toString();
  if (depth > 3) return { kind: 'other' };
  if (text.endsWith('[]') && type.valueType !== undefined) return { kind: 'list', of: typeOf(type.valueType, depth + 1) };
  if (text.startsWith('STRUCT(')) {
    const { entryNames = [], entryTypes = [] } = type;
    return {
      kind: 'record',
      fields: entryNames.flatMap((name, index) => {
        const field = entryTypes[index];
        return field === undefined ? [] : [{ name, type: typeOf(field, depth + 1) }];
      }),
    };
  }
  if (text.startsWith('MAP(')) return { kind: 'map' };
  if (text === 'VARCHAR' || text.startsWith('ENUM')) return { kind: 'text' };
  if (text === 'DOUBLE' || text === 'FLOAT') return { kind: 'double' };
  if (text.startsWith('DECIMAL') || /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(text)) return { kind: 'number' };
  if (text === 'DATE') return { kind: 'date' };
  return text.startsWith('TIMESTAMP') ? { kind: 'instant' } : { kind: 'other' };
}
