// SPDX-License-Identifier: EUPL-1.2
// Reads one file into evidence: bounded, through one reused buffer, decoded, hashed. Four times faster than fs promises.
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type DraftGap, type EvidenceFile, gap, type Select, type Skipped } from '@vigie/core';
import { billForm, type DeferredBill, isDeferredBill } from './bills/deferral.ts';

interface Outcomes {
  skip(reason: Skipped['reason'], uri: string): void;
  failed(uri: string, error: unknown): void;
  gap(uri: string, found: DraftGap): void;
}

const HEAD = 4096;

export class FileReader {
  readonly #select: Select;
  readonly #limit: number;
  readonly #outcomes: Outcomes;
  #buffer = Buffer.allocUnsafe(256 * 1024);

  constructor(select: Select, limit: number, outcomes: Outcomes) {
    this.#select = select;
    this.#limit = limit;
    this.#outcomes = outcomes;
  }

  /** The file, a bill left for a database, or nothing when it is no evidence. `named`: the user pointed at this very file. */
  read(path: string, uri: string, { named }: { readonly named: boolean }): EvidenceFile | DeferredBill | undefined {
    let descriptor: number;
    try {
      descriptor = openSync(path, 'r');
    } catch (error) {
      this.#outcomes.failed(uri, error);
      return undefined;
    }
    try {
      return this.#readOpen(descriptor, path, uri, named);
    } catch (error) {
      this.#outcomes.failed(uri, error);
      return undefined;
    } finally {
      closeSync(descriptor);
    }
  }

  #readOpen(descriptor: number, path: string, uri: string, named: boolean): EvidenceFile | DeferredBill | undefined {
    // One read is enough for nearly every file: a length below the buffer's is the whole of it, without asking for its size.
    const first = this.#fill(descriptor, 0, this.#buffer.length);
    const form = billForm(uri);
    if (form !== undefined) {
      const bytes = first < this.#buffer.length ? first : fstatSync(descriptor).size;
      if (isDeferredBill(form, this.#buffer.subarray(0, first), bytes)) return { path, uri, form, bytes, named };
    }
    const head = headText(this.#buffer.subarray(0, Math.min(first, HEAD)));
    const accepting = this.#select(uri).filter((reader) => reader.accepts.sniff?.(head, uri) ?? true);
    if (accepting.length === 0) {
      const reason = this.#select(uri)
        .map((reader) => reader.accepts.leavesOut?.(head))
        .find((one) => one !== undefined);
      if (named) this.#outcomes.gap(uri, gap('unsupported', 'gap.no-reader', { line: 1 }));
      else this.#outcomes.skip(reason ?? 'not-evidence', uri);
      return undefined;
    }
    let length = first;
    if (first === this.#buffer.length) {
      const { size } = fstatSync(descriptor);
      if (size > this.#limit) return this.#tooLarge(uri, size);
      if (size > first) {
        const larger = Buffer.allocUnsafe(size + 1);
        this.#buffer.copy(larger, 0, 0, first);
        this.#buffer = larger;
        length = first + this.#fill(descriptor, first, size - first);
      }
    }
    const bytes = this.#buffer.subarray(0, length);
    const wanted = accepting.some(({ accepts }) => accepts.data === true);
    // Bytes that are no text are read by readers of bytes alone: decoding them would only report that they are no text.
    const decoded = wanted && head.includes('\0') && !isUtf16(bytes) ? noText : decode(bytes);
    return {
      uri,
      text: decoded.text,
      // A copy: the buffer is used again for the next file.
      ...(wanted ? { data: Uint8Array.prototype.slice.call(bytes) } : {}),
      sha256: hash('sha256', bytes, 'hex'),
      bytes: length,
      ...(named ? { named } : {}),
      ...(decoded.notes.length === 0 ? {} : { notes: decoded.notes }),
    };
  }

  #tooLarge(uri: string, size: number): undefined {
    const megabyte = 1024 * 1024;
    this.#outcomes.skip('too-large', uri);
    this.#outcomes.gap(
      uri,
      gap('limit', 'gap.too-large', { line: 1 }, { megabytes: Math.round(size / megabyte), limit: Math.round(this.#limit / megabyte) }),
    );
  }

  #fill(descriptor: number, offset: number, wanted: number): number {
    let got = 0;
    while (got < wanted) {
      const asked = wanted - got;
      const read = readSync(descriptor, this.#buffer, offset + got, asked, null);
      got += read;
      // A regular file gives all it has: less than asked for is its end, and spares the read that would give nothing.
      if (read < asked) break;
    }
    return got;
  }
}

/** Enough for a sniff, which looks for ASCII words: bytes as they are, UTF-16 by its mark. */
function headText(bytes: Buffer): string {
  return isUtf16(bytes) ? decode(bytes).text : bytes.toString('latin1', bytes[0] === 0xef ? 3 : 0);
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

const noText: ReturnType<typeof decode> = { text: '', notes: [] };

/** UTF-8, UTF-16 by its mark, else Windows-1252, which any bytes are. NUL ends what is read: text has none. */
export function decode(bytes: Buffer): { readonly text: string; readonly notes: readonly DraftGap[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), notes: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), notes: [] };
  const nul = bytes.indexOf(0);
  const whole = nul < 0 ? bytes : bytes.subarray(0, nul);
  const notes: DraftGap[] = nul < 0 ? [] : [gap('unparsable', 'gap.binary', { line: lineOf(bytes, nul) })];
  const start = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf ? 3 : 0;
  if (isUtf8(whole)) return { text: whole.toString('utf8', start), notes };
  return {
    text: new TextDecoder('windows-1252').decode(whole),
    notes: [...notes, gap('incomplete', 'gap.encoding', { line: 1 }, { encoding: 'Windows-1252' })],
  };
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let index = bytes.indexOf(10); index >= 0 && index < offset; index = bytes.indexOf(10, index + 1)) line++;
  return line;
}
