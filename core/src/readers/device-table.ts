// SPDX-License-Identifier: EUPL-1.2
// Device lists as CSV, their columns known by several names in each language of the product: rows by slot, with lines.
import { delimiterOf, rows } from '../syntax/csv.ts';
import { type ColumnNames, slotsIn, textOfHead } from '../syntax/spreadsheet/header.ts';
import { DeviceCounts, type Listed } from './device-counts.ts';
import { type Draft, type DraftGap, gap } from './reader.ts';

export interface TableRow<S extends string> {
  readonly line: number;
  /** Trimmed; `undefined` when the column is missing or the cell empty. */
  readonly cell: (slot: S) => string | undefined;
}

/** Slots whose column the first row has. One column may tell two things: what the system is, and whose list it is. */
export function slotsOf<S extends string>(head: string, columns: ColumnNames<S>): ReadonlyMap<S, number> {
  return slotsIn(headerOf(head), columns, { shared: true });
}

/** A list with one device a row; a row that is `undefined` is none. */
export function* deviceRows<S extends string>(
  text: string,
  columns: ColumnNames<S>,
  deviceOf: (cell: TableRow<S>['cell'], line: number) => Omit<Listed, 'line'> | undefined,
): Generator<Draft> {
  const devices = new DeviceCounts();
  for (const row of tableRows(text, columns)) {
    if ('kind' in row) {
      yield row;
      continue;
    }
    const device = deviceOf(row.cell, row.line);
    if (device !== undefined) devices.add({ line: row.line, ...device });
  }
  yield* devices.drafts();
}

export function* tableRows<S extends string>(text: string, columns: ColumnNames<S>): Generator<TableRow<S> | DraftGap> {
  const slots = slotsOf(text, columns);
  const bad = { line: 0, count: 0 };
  let width: number | undefined;
  for (const { line, values, fields } of rows(text, delimiterOf(text))) {
    if (width === undefined) {
      width = fields;
      continue;
    }
    // GLPI ends each line with a separator, its header too or not.
    if (fields !== width && fields !== width + 1) {
      if (bad.count++ === 0) bad.line = line;
      continue;
    }
    yield {
      line,
      cell: (slot) => {
        const column = slots.get(slot);
        const value = column === undefined ? undefined : values[column]?.trim();
        return value === '' ? undefined : value;
      },
    };
  }
  if (bad.count > 0) yield gap('unparsable', 'gap.devices.fields', { line: bad.line }, { count: bad.count });
}

function headerOf(text: string): readonly string[] {
  const head = textOfHead(text.slice(0, 65_536));
  for (const { values } of rows(head, delimiterOf(head))) return values;
  return [];
}
