// SPDX-License-Identifier: EUPL-1.2
// What every spreadsheet is: sheets of rows of cells, each cell with its place. Empty rows are left out, empty cells are ''.
import type { Position } from '../../domain.ts';
import type { DraftGap } from '../../readers/reader.ts';

export interface SheetRow {
  /** By column, from 0. Numbers in plain decimals with a point where the format knows them, dates as ISO; else as written. */
  readonly cells: readonly string[];
  readonly at: (column: number) => Position;
}
export interface Sheet {
  /** '' for CSV, which has none. */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
}
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly gaps: readonly DraftGap[];
}

/** Past these the rest is a gap: far above registers and ledgers, below what would fill the memory. */
export const MAX_COLUMNS = 500;
export const MAX_CELLS = 5_000_000;
export const MAX_SHEETS = 200;
/** Rows in which a merged cell stands for all it covers: headers, not data. */
export const HEADER_ROWS = 30;

/** `/Sheet name/B7`, RFC 6901: `~` and `/` of the name are escaped. Row and column from 0. */
export function cellPlace(sheet: string, row: number, column: number): Position {
  return { pointer: `/${sheet.replaceAll('~', '~0').replaceAll('/', '~1')}/${columnName(column)}${row + 1}` };
}

function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
