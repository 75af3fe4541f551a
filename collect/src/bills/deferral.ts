// SPDX-License-Identifier: EUPL-1.2
// Which files are bills that a database must sum: columnar, packed, or too large to be read row by row.
import { constants, gunzipSync } from 'node:zlib';
import { billPlanOf } from '@vigie/core/syntax/bill/formats';
import { headerOf } from '@vigie/core/syntax/bill/read-csv';

export type BillForm = 'parquet' | 'csv' | 'csv.gz';

export interface DeferredBill {
  readonly path: string;
  readonly uri: string;
  readonly form: BillForm;
  readonly bytes: number;
  /** The user pointed at this very file: it must be told when it is no bill. */
  readonly named: boolean;
}

/** Above this, reading rows in JavaScript costs more than starting a database. */
export const ROWS_READ_BELOW = 16 * 1024 * 1024;

export function billForm(uri: string): BillForm | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
  if (/\.(parquet|parq)$/.test(name)) return 'parquet';
  if (/\.csv\.gz$|\.csv\.gzip$/.test(name)) return 'csv.gz';
  return name.endsWith('.csv') ? 'csv' : undefined;
}

/** Told by the first bytes. `.csv.gz` and `.csv` by the header of a known bill, Parquet by its mark alone: its names stand at its end. */
export function isDeferredBill(form: BillForm, head: Buffer, bytes: number): boolean {
  switch (form) {
    case 'parquet':
      return head.subarray(0, 4).toString('latin1') === 'PAR1';
    case 'csv.gz':
      return isBillHeader(unpackedHead(head));
    case 'csv':
      return bytes > ROWS_READ_BELOW && isBillHeader(textOf(head));
    default:
      return form satisfies never;
  }
}

function isBillHeader(text: string): boolean {
  return text.includes('\n') && billPlanOf(headerOf(text).names) !== undefined;
}

/** The start of a packed file, from the start of its bytes: a bomb is unpacked no further. */
export function unpackedHead(head: Buffer): string {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return '';
  // A few kilobytes can hold megabytes of zeros: what is fed is bounded, and so is what is accepted.
  for (const length of [head.length, 4096, 1024]) {
    try {
      const unpacked = gunzipSync(head.subarray(0, length), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 4 * 1024 * 1024 });
      return textOf(unpacked);
    } catch {
      // Cut or too large: a shorter start may do.
    }
  }
  return '';
}

export function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(0, 128 * 1024));
  return bytes.toString('utf8', bytes[0] === 0xef ? 3 : 0, Math.min(bytes.length, 128 * 1024));
}
