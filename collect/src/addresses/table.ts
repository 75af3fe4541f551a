// SPDX-License-Identifier: EUPL-1.2
// A user's own table of address ranges, sorted in typed arrays and looked up by halving.
import { type Key, keyOf } from './address-key.ts';
import { type Range, rowOf } from './rows.ts';

export interface Found {
  readonly asn?: number;
  readonly holder?: string;
  readonly country?: string;
}
export interface AddressTable {
  readonly ranges: number;
  readonly rejected: number;
  /** Ranges that start within another: the one that starts last, the narrower of two that start together, is believed. */
  readonly overlaps: number;
  find(address: string): Found | undefined;
}

const MAX_LINE = 10_000;

export function addressTable(text: string): AddressTable {
  const ranges: Range[] = [];
  let rejected = 0;
  for (const line of linesOf(text)) {
    const row = line.length > MAX_LINE ? 'rejected' : rowOf(line);
    // A first line of words is a header.
    if (row === 'rejected') rejected += ranges.length + rejected === 0 && /^"?[a-z_ ]+[",\t]/i.test(line) ? 0 : 1;
    else if (row !== 'passed-over') ranges.push(row);
  }
  const four = halves(ranges.filter(({ first }) => first.version === 4));
  const six = halves(ranges.filter(({ first }) => first.version === 6));
  return {
    ranges: ranges.length,
    rejected,
    overlaps: four.overlaps + six.overlaps,
    find: (address) => {
      const key = keyOf(address);
      if (key === undefined) return undefined;
      const found = key.version === 4 ? four.find(key) : six.find(key);
      if (found === undefined) return undefined;
      const { first: _first, last: _last, ...told } = found;
      return told;
    },
  };
}

interface Halves {
  readonly overlaps: number;
  find(key: Key): Range | undefined;
}

function halves(ranges: Range[]): Halves {
  ranges.sort((a, b) => compare(a.first.value, b.first.value) || compare(b.last.value, a.last.value));
  const high = BigUint64Array.from(ranges, ({ first }) => first.value >> 64n);
  const low = BigUint64Array.from(ranges, ({ first }) => first.value & 0xffff_ffff_ffff_ffffn);
  // For each range the one that holds its start: where a narrow one ends, the wide one goes on.
  const around = new Int32Array(ranges.length).fill(-1);
  const open: number[] = [];
  let overlaps = 0;
  for (const [rank, { first }] of ranges.entries()) {
    while (open.length > 0 && (ranges[open.at(-1) ?? 0]?.last.value ?? 0n) < first.value) open.pop();
    if (open.length > 0) overlaps++;
    around[rank] = open.at(-1) ?? -1;
    open.push(rank);
  }
  return {
    overlaps,
    find({ value }) {
      const top = value >> 64n;
      const bottom = value & 0xffff_ffff_ffff_ffffn;
      let from = 0;
      let to = ranges.length;
      while (from < to) {
        const middle = (from + to) >>> 1;
        const start = high[middle] ?? 0n;
        if (start < top || (start === top && (low[middle] ?? 0n) <= bottom)) from = middle + 1;
        else to = middle;
      }
      for (let rank = from - 1; rank >= 0; rank = around[rank] ?? -1) {
        const range = ranges[rank];
        if (range !== undefined && value <= range.last.value) return range;
      }
      return undefined;
    },
  };
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    yield text.slice(start, stop).replace(/\r$/, '');
    start = stop + 1;
  }
}
