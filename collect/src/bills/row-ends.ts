// SPDX-License-Identifier: EUPL-1.2
// The end of a table of text, of which DuckDB says nothing: it passes over a last row longer than its buffer, which one quote
// that nobody closes makes of all that follows it, and takes a packed file that is cut for a shorter one.
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

export interface RowEndsOptions {
  readonly written?: { readonly form: 'csv' | 'csv.gz'; readonly delimiter: string };
  /** Bytes of the longest row that is still one. */
  readonly longest: number;
  /** Ends the reading; the answer is then of no use to anyone. */
  readonly signal: AbortSignal;
}

export interface TableEnd {
  /** Bytes of the last row, when it is too long to have been read or its quote is open at the end. */
  readonly unended?: number;
  /** Why the packed file cannot be unpacked to its end. */
  readonly damaged?: string;
}

export async function tableEnd(path: string, { written, longest, signal }: RowEndsOptions): Promise<TableEnd> {
  if (written === undefined) return {};
  const ends = new RowEnds(written.delimiter.charCodeAt(0));
  const file = createReadStream(path, { highWaterMark: 256 * 1024, signal });
  const bytes = written.form === 'csv' ? file : pipeline(file, createGunzip(), () => undefined);
  try {
    for await (const chunk of bytes) ends.add(chunk);
  } catch (error) {
    // A file that cannot be read is told by the query.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code.startsWith('Z_') ? { damaged: code } : {};
  }
  return ends.open || ends.lastRow > longest ? { unended: ends.lastRow } : {};
}

const QUOTE = 34;
const FEED = 10;

/** Rows as RFC 4180 writes them: a quote opens a value only at its start, and two of them within it are one. */
export class RowEnds {
  open = false;
  readonly #delimiter: number;
  #read = 0;
  /** Offsets after the last two ends of rows. */
  #ends: readonly [number, number] = [0, 0];
  /** The byte before, and whether it closed a value. */
  #before = FEED;
  #closed = false;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
  }

  /** Bytes since the last end of a row, or between the last two when nothing follows. */
  get lastRow(): number {
    const [before, last] = this.#ends;
    return this.#read > last ? this.#read - last : last - before;
  }

  add(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) {
      const quote = bytes.indexOf(QUOTE, at);
      const stop = quote < 0 ? bytes.length : quote;
      if (!this.open) this.#rows(bytes, at, stop);
      if (stop > at) {
        this.#before = bytes[stop - 1] ?? FEED;
        this.#closed = false;
      }
      if (quote < 0) break;
      if (this.open) {
        this.open = false;
        this.#closed = true;
      } else {
        this.open = this.#closed || this.#before === this.#delimiter || this.#before === FEED;
        this.#closed = false;
      }
      this.#before = QUOTE;
      at = quote + 1;
    }
    this.#read += bytes.length;
  }

  /** The last two ends between two places, looked for from the back: byte by byte, as most pieces between quotes are short. */
  #rows(bytes: Buffer, from: number, to: number): void {
    const last = feedBefore(bytes, from, to);
    if (last < from) return;
    const before = feedBefore(bytes, from, last);
    this.#ends = [before < from ? this.#ends[1] : this.#read + before + 1, this.#read + last + 1];
  }
}

function feedBefore(bytes: Buffer, from: number, to: number): number {
  let at = to - 1;
  while (at >= from && bytes[at] !== FEED) at--;
  return at;
}
