// SPDX-License-Identifier: EUPL-1.2
// Cells put in place one by one become the rows of a sheet.
import { cellPlace, HEADER_ROWS, MAX_COLUMNS, type SheetRow } from './sheet.ts';

export class Grid {
  readonly #sheet: string;
  readonly #rows = new Map<number, string[]>();
  /** Cells that are kept, those left empty before a full one among them: they take as much room. */
  count = 0;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  put(row: number, column: number, value: string): void {
    if (value === '' || column >= MAX_COLUMNS) return;
    const cells = this.#rows.get(row) ?? [];
    this.#rows.set(row, cells);
    const before = cells.length;
    while (cells.length < column) cells.push('');
    cells[column] = value;
    this.count += cells.length - before;
  }

  /** A merged header stands over all its columns, for those who look for one by its name. */
  merge(top: number, left: number, right: number): void {
    const value = this.#rows.get(top)?.[left];
    if (top >= HEADER_ROWS || value === undefined || value === '') return;
    for (let column = left + 1; column <= Math.min(right, MAX_COLUMNS - 1); column++)
      if ((this.#rows.get(top)?.[column] ?? '') === '') this.put(top, column, value);
  }

  rows(): readonly SheetRow[] {
    return [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ cells, at: (column) => cellPlace(this.#sheet, row, column) }));
  }
}
