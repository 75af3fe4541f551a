// SPDX-License-Identifier: EUPL-1.2
// The tables of one register, wherever they stand: rows by column code, each with its place.
import type { Position } from '../../domain.ts';
import { readSpreadsheet, type Sheet, type SheetRow } from '../../syntax/spreadsheet/index.ts';
import { zipEntries } from '../../syntax/zip.ts';
import { type DraftGap, gap, type TextFile } from '../reader.ts';

export interface Row {
  /** By the four digits of the column: `0010` for `c0010` and `B_02.01.0010`. Prefixes of QNames are kept. */
  readonly of: (code: string) => string | undefined;
  readonly at: Position;
}
/** By id: `02.02`. */
export type Register = ReadonlyMap<string, readonly Row[]>;

const MAX_TABLE = 64 * 1024 * 1024;
const MAX_PACKAGE = 256 * 1024 * 1024;

/** `02.02` of `reports/b_02.02.csv`, `B_02.02`, `b_02_02`, `RT.02.02`. */
export function tableIdOf(name: string): string | undefined {
  const [, group, number] = /(?:^|[^a-z0-9])(?:b|rt)[_. -]?(0[1-7])[._](0[1-3])(?:\D|$)/i.exec(name.slice(name.lastIndexOf('/') + 1)) ?? [];
  return group === undefined || number === undefined ? undefined : `${group}.${number}`;
}

/** Gaps are told of `about` alone: each file of a folder tells its own. */
export function* registerOf(files: readonly TextFile[], about: TextFile): Generator<DraftGap, Register> {
  const register = new Map<string, Row[]>();
  for (const file of files) {
    const told: DraftGap[] = [];
    for (const { id, sheet } of tablesOf(file, told)) {
      const rows = rowsOf(sheet);
      if (rows === undefined) told.push(gap('unparsable', 'gap.dora.no-codes', sheet.rows[0]?.at(0) ?? { pointer: '/' }, { table: id }));
      else {
        const known = register.get(id);
        if (known === undefined) register.set(id, [...rows]);
        else for (const row of rows) known.push(row);
      }
    }
    if (file === about) yield* told;
  }
  return register;
}

function* tablesOf(file: TextFile, told: DraftGap[]): Generator<{ readonly id: string; readonly sheet: Sheet }> {
  const { data } = file;
  if (data !== undefined && data[0] === 0x50 && data[1] === 0x4b && !/\.xlsx$/i.test(file.uri)) {
    yield* packageTables(data, told);
    return;
  }
  const { sheets, gaps } = readSpreadsheet(file);
  const own = tableIdOf(file.uri);
  told.push(...gaps);
  for (const sheet of sheets) {
    const id = sheet.name === '' ? own : tableIdOf(sheet.name);
    if (id !== undefined) yield { id, sheet };
  }
}

function* packageTables(data: Uint8Array, told: DraftGap[]): Generator<{ readonly id: string; readonly sheet: Sheet }> {
  let left = MAX_PACKAGE;
  const entries = zipEntries(data);
  if (entries === undefined) told.push(gap('unparsable', 'gap.sheet.no-zip', { pointer: '/' }));
  for (const entry of entries ?? []) {
    const id = /\.csv$/i.test(entry.name) ? tableIdOf(entry.name) : undefined;
    if (id === undefined) continue;
    const pointer = `/${entry.name.replaceAll('~', '~0')}`;
    const bytes = entry.bytes(Math.min(MAX_TABLE, left));
    left -= bytes?.length ?? 0;
    if (bytes === undefined) {
      told.push(gap('limit', 'gap.dora.part', { pointer }));
      continue;
    }
    const { sheets, gaps } = readSpreadsheet({ uri: entry.name, text: new TextDecoder().decode(bytes) });
    for (const found of gaps) told.push({ ...found, at: { pointer: `${pointer}/${found.at.line ?? 1}` } });
    // Within a package a line is told behind the name of the table.
    for (const sheet of sheets) yield { id, sheet: { ...sheet, rows: sheet.rows.map((row) => within(pointer, row)) } };
  }
}

function within(pointer: string, row: SheetRow): SheetRow {
  return { cells: row.cells, at: (column) => ({ pointer: `${pointer}/${row.at(column).line ?? 1}` }) };
}

function rowsOf(sheet: Sheet): readonly Row[] | undefined {
  const header = sheet.rows.slice(0, 30).findIndex(({ cells }) => cells.filter((cell) => codeOf(cell) !== undefined).length >= 2);
  if (header < 0) return undefined;
  const columns = new Map<string, number>();
  for (const [column, cell] of (sheet.rows[header]?.cells ?? []).entries()) {
    const code = codeOf(cell);
    if (code !== undefined && !columns.has(code)) columns.set(code, column);
  }
  return sheet.rows.slice(header + 1).map(({ cells, at }) => ({
    of: (code) => {
      const column = columns.get(code);
      const value = column === undefined ? undefined : cells[column];
      return value === undefined || value === '' ? undefined : value;
    },
    at: at(columns.get('0010') ?? 0),
  }));
}

/** `c0010`, `0010`, `B_02.01.0010`, `b_03.33.0020` (so in the template). */
function codeOf(cell: string): string | undefined {
  return /^(?:c|(?:b|rt)[_. ]?\d\d\.\d\d\.c?)?(0[0-2]\d\d)$/i.exec(cell)?.[1];
}
