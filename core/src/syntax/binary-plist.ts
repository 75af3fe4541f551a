// SPDX-License-Identifier: EUPL-1.2
// Binary property lists, `bplist00` (Apple, CFBinaryPList.c), to the tree of other formats. There are no lines: all stands at line 1.
import { MAX_DEPTH, MAX_NODES, type MapEntry, type Parsed, type SyntaxFailure, type Tree } from './tree.ts';

export function isBinaryPlist(data: Uint8Array): boolean {
  return String.fromCharCode(...data.subarray(0, 6)) === 'bplist';
}

export function parseBinaryPlist(data: Uint8Array): Parsed {
  const reading = new Reading(data);
  if (!reading.valid) return { documents: [], failures: [{ kind: 'syntax', message: 'trailer', line: 1 }] };
  const tree = reading.object(reading.top, 0);
  return { documents: [tree], failures: reading.failures };
}

/** Texts of all objects together, in bytes. */
const MAX_TEXT = 64 * 1024 * 1024;

/** The state of one reading: how many objects and how much text was made, since a list may name the same object a million times. */
class Reading {
  readonly failures: SyntaxFailure[] = [];
  readonly valid: boolean;
  readonly top: number;
  readonly #view: DataView;
  readonly #offsetSize: number;
  readonly #refSize: number;
  readonly #count: number;
  readonly #table: number;
  /** An object takes two bytes at least, counting its place; some are named several times. */
  readonly #most: number;
  #nodes = 0;
  #textLeft = MAX_TEXT;

  constructor(data: Uint8Array) {
    this.#view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    this.#most = Math.min(MAX_NODES, 4 * data.length);
    // Trailer of 32 bytes: sizes of offsets and references, then number of objects, the top one, where the table is.
    const trailer = data.length - 32;
    this.#offsetSize = this.#number(trailer + 6, 1);
    this.#refSize = this.#number(trailer + 7, 1);
    this.#count = this.#number(trailer + 8, 8);
    this.top = this.#number(trailer + 16, 8);
    this.#table = this.#number(trailer + 24, 8);
    this.valid =
      trailer >= 8 && this.#offsetSize > 0 && this.#offsetSize <= 8 && this.#refSize > 0 && this.#refSize <= 8 && this.top < this.#count;
  }

  object(reference: number, depth: number): Tree {
    const empty: Tree = { kind: 'scalar', value: null, line: 1 };
    if (reference >= this.#count) return empty;
    // Counted first: a list at the depth that is refused may name as many as the file has bytes.
    if (++this.#nodes > this.#most || depth > MAX_DEPTH) {
      if (this.failures.length === 0) this.failures.push({ kind: depth > MAX_DEPTH ? 'depth' : 'nodes', message: 'bound', line: 1 });
      return empty;
    }
    const at = this.#placeOf(reference);
    const marker = this.#number(at, 1);
    const [kind, low] = [marker >> 4, marker & 15];
    switch (kind) {
      case 0x0:
        return low === 8 || low === 9 ? { kind: 'scalar', value: low === 9, line: 1 } : empty;
      case 0x1:
        return { kind: 'scalar', value: this.#number(at + 1, 2 ** Math.min(low, 3)), line: 1 };
      case 0x5:
      case 0x6:
      case 0x7:
        return { kind: 'scalar', value: this.#text(at, low, kind), line: 1 };
      case 0xa:
      case 0xc: {
        const { count, start } = this.#length(at, low);
        const items: Tree[] = [];
        for (let rank = 0; rank < count && this.#nodes <= this.#most; rank++)
          items.push(this.object(this.#reference(start, rank), depth + 1));
        return { kind: 'list', items, line: 1 };
      }
      case 0xd:
        return { kind: 'map', entries: this.#entries(at, low, depth), line: 1 };
      default:
        return empty;
    }
  }

  #entries(at: number, low: number, depth: number): readonly MapEntry[] {
    const { count, start } = this.#length(at, low);
    const entries: MapEntry[] = [];
    for (let rank = 0; rank < count && this.#nodes <= this.#most; rank++) {
      const key = this.#key(this.#reference(start, rank));
      if (key === undefined) continue;
      entries.push({ key, line: 1, value: this.object(this.#reference(start, count + rank), depth + 1) });
    }
    return entries;
  }

  /** A key that is no text, a map even, is none. */
  #key(reference: number): string | undefined {
    this.#nodes++;
    const at = reference < this.#count ? this.#placeOf(reference) : 0;
    const marker = this.#number(at, 1);
    const kind = marker >> 4;
    return kind >= 0x5 && kind <= 0x7 ? this.#text(at, marker & 15, kind) : undefined;
  }

  #text(at: number, low: number, kind: number): string {
    const { count, start } = this.#length(at, low);
    const size = kind === 0x6 ? 2 * count : count;
    const from = Math.min(start, this.#view.byteLength);
    const length = Math.min(size, this.#view.byteLength - from);
    this.#textLeft -= length;
    if (this.#textLeft < 0) {
      if (this.failures.length === 0) this.failures.push({ kind: 'nodes', message: 'bound', line: 1 });
      return '';
    }
    const bytes = new Uint8Array(this.#view.buffer, this.#view.byteOffset + from, length);
    return new TextDecoder(kind === 0x6 ? 'utf-16be' : 'utf-8').decode(bytes);
  }

  /** 15 in the marker: the length follows as an integer object. Never more than the file could hold. */
  #length(at: number, low: number): { readonly count: number; readonly start: number } {
    const size = 2 ** Math.min(this.#number(at + 1, 1) & 15, 3);
    const count = low < 15 ? low : this.#number(at + 2, size);
    return { count: Math.min(count, this.#view.byteLength), start: low < 15 ? at + 1 : at + 2 + size };
  }

  #placeOf(reference: number): number {
    return this.#number(this.#table + reference * this.#offsetSize, this.#offsetSize);
  }

  #reference(start: number, rank: number): number {
    return this.#number(start + rank * this.#refSize, this.#refSize);
  }

  /** Big-endian, unsigned; out of the file it is 0. */
  #number(at: number, size: number): number {
    if (!(at >= 0) || at + size > this.#view.byteLength) return 0;
    let value = 0;
    for (let rank = 0; rank < size; rank++) value = value * 256 + this.#view.getUint8(at + rank);
    return value;
  }
}
