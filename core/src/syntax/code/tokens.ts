// SPDX-License-Identifier: EUPL-1.2
// The last tokens of a text, to look back at: what a name or a string is for stands before it.

export const NAME = 1;
export const STRING = 2;
export const MARK = 3;
export const REGEX = 4;

/** First on its line. */
export const FRESH = 1;
/** Backslashes are text. */
export const RAW = 2;
/** Code stands inside, between braces. */
export const HOLES = 4;
/** Over several lines: a text rather than a value. */
export const LONG = 8;

/** Tokens kept to look back at. A power of two. */
const KEPT = 256;

export class Tokens {
  readonly text: string;
  readonly #kinds = new Uint8Array(KEPT);
  readonly #flags = new Uint8Array(KEPT);
  readonly #starts = new Int32Array(KEPT);
  readonly #ends = new Int32Array(KEPT);
  #count = 0;
  /** The next token is the first on its line. */
  protected fresh = true;

  constructor(text: string) {
    this.text = text;
  }

  get count(): number {
    return this.#count;
  }
  /** The token `back` before the last one: 0 is the last. 0 where there is none. */
  kind(back = 0): number {
    return back < this.#count && back < KEPT ? (this.#kinds[(this.#count - 1 - back) & (KEPT - 1)] ?? 0) : 0;
  }
  start(back = 0): number {
    return this.#starts[(this.#count - 1 - back) & (KEPT - 1)] ?? 0;
  }
  end(back = 0): number {
    return this.#ends[(this.#count - 1 - back) & (KEPT - 1)] ?? 0;
  }
  flags(back = 0): number {
    return this.#flags[(this.#count - 1 - back) & (KEPT - 1)] ?? 0;
  }
  /** A name as written, or what stands between the quotes. */
  value(back = 0): string {
    return this.kind(back) === 0 ? '' : this.text.slice(this.start(back), this.end(back));
  }
  isMark(code: number, back = 0): boolean {
    return this.kind(back) === MARK && this.text.charCodeAt(this.start(back)) === code;
  }
  isName(name: string, back = 0): boolean {
    return this.kind(back) === NAME && this.end(back) - this.start(back) === name.length && this.text.startsWith(name, this.start(back));
  }

  protected push(kind: number, start: number, end: number, flags: number): true {
    const slot = this.#count & (KEPT - 1);
    this.#kinds[slot] = kind;
    this.#starts[slot] = start;
    this.#ends[slot] = end;
    this.#flags[slot] = this.fresh ? flags | FRESH : flags;
    this.fresh = false;
    this.#count++;
    return true;
  }
  /** Forgets what came after the first `count`. */
  protected forget(count: number): void {
    this.#count = count;
  }
}
