// SPDX-License-Identifier: EUPL-1.2
// The row of a sheet that names its columns, found by the names that are looked for.
import { HEADER_ROWS, type Sheet, type SheetRow } from './sheet.ts';

/** What is looked for → the names it may have; compared without case, accents and punctuation. */
export type ColumnNames<S extends string> = Readonly<Record<S, readonly string[]>>;
export interface Columns<S extends string> {
  readonly header: SheetRow;
  readonly found: ReadonlyMap<S, number>;
  /** Rows below the header. */
  readonly rows: readonly SheetRow[];
  readonly cell: (row: SheetRow, slot: S) => string | undefined;
}

/** Of the first rows, the one that has most of what is looked for; `undefined` when none has `least`. */
export function columnsOf<S extends string>(sheet: Sheet, wanted: ColumnNames<S>, least: number): Columns<S> | undefined {
  let best: { readonly index: number; readonly header: SheetRow; readonly found: ReadonlyMap<S, number> } | undefined;
  for (const [index, header] of sheet.rows.slice(0, HEADER_ROWS).entries()) {
    const found = slotsIn(header.cells, wanted);
    if (found.size >= least && found.size > (best?.found.size ?? 0)) best = { index, header, found };
  }
  if (best === undefined) return undefined;
  const { header, found } = best;
  return {
    header,
    found,
    rows: sheet.rows.slice(best.index + 1),
    cell: (row, slot) => {
      const column = found.get(slot);
      const value = column === undefined ? undefined : row.cells[column];
      return value === undefined || value === '' ? undefined : value;
    },
  };
}

/** Names in order of preference; a column serves one slot, unless `shared`. */
export function slotsIn<S extends string>(
  cells: readonly string[],
  wanted: ColumnNames<S>,
  { shared = false }: { readonly shared?: boolean } = {},
): ReadonlyMap<S, number> {
  const names = cells.map((cell) => (cell.length > 200 ? '' : comparable(cell)));
  const found = new Map<S, number>();
  const taken = new Set<number>();
  // Object.entries forgets the key type of what it is given.
  for (const [slot, known] of Object.entries(wanted) as [S, readonly string[]][]) {
    for (const name of known) {
      const looked = comparable(name);
      const column = names.findIndex((one, at) => one === looked && !taken.has(at));
      if (column < 0) continue;
      found.set(slot, column);
      if (!shared) taken.add(column);
      break;
    }
  }
  return found;
}

export function comparable(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A head to be sniffed is bytes one by one: `Système` stands there as `SystÃ¨me`. It may end within a letter. */
export function textOfHead(head: string): string {
  if (!/[\x80-\xff]/.test(head) || /[^\0-\xff]/.test(head)) return head;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(head, (sign) => sign.charCodeAt(0)),
      { stream: true },
    );
  } catch {
    return head; // no UTF-8: signs of Latin-1, or text already decoded
  }
}
