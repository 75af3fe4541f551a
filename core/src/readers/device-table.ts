// SPDX-License-Identifier: EUPL-1.2
// Device lists as CSV, their columns known by several names: rows by slot, with lines.
import { delimiterOf, rows } from '../syntax/csv.ts';
import { type DraftGap, gap } from './reader.ts';

/** Slot → names of its column, in each language of the product; compared without case, accents and punctuation. */
export type Columns<S extends string> = Readonly<Record<S, readonly string[]>>;
export interface TableRow<S extends string> {
  readonly line: number;
  /** Trimmed; `undefined` when the column is missing or the cell empty. */
  readonly cell: (slot: S) => string | undefined;
}

/** Slots whose column the first row has. */
export function slotsOf<S extends string>(head: string, columns: Columns<S>): ReadonlyMap<S, number> {
  const names = headerOf(head);
  const found = new Map<S, number>();
  // Object.entries forgets the key type of what it is given.
  for (const [slot, known] of Object.entries(columns) as [S, readonly string[]][]) {
    for (const name of known) {
      const column = names.indexOf(comparable(name));
      if (column < 0) continue;
      found.set(slot, column);
      break;
    }
  }
  return found;
}

export function* tableRows<S extends string>(text: string, columns: Columns<S>): Generator<TableRow<S> | DraftGap> {
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
  const head = unmixed(text.slice(0, 65_536));
  for (const { values } of rows(head, delimiterOf(head))) return values.map(comparable);
  return [];
}

/** A head to be sniffed is bytes one by one: `Système` stands there as `SystÃ¨me`. */
function unmixed(head: string): string {
  const line = head.split('\n', 1)[0] ?? '';
  if (!/[\x80-\xff]/.test(line) || /[^\0-\xff]/.test(line)) return head;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(line, (sign) => sign.charCodeAt(0)));
  } catch {
    return head; // no UTF-8: signs of Latin-1, or text already decoded
  }
}

function comparable(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
