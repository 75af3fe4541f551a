// SPDX-License-Identifier: EUPL-1.2
// A forward walk over JSON text that skips what it does not need: the response bodies of a capture are never copied.
export interface Cursor {
  readonly text: string;
  at: number;
}

/** The text stops following JSON at `at`; what was read before it stands. */
export class BrokenJson extends Error {
  readonly at: number;
  constructor(at: number) {
    super('not JSON');
    this.at = at;
  }
}

/** Calls `member` on each key; a member whose value was not consumed is skipped. */
export function eachMember(cursor: Cursor, member: (key: string) => void): void {
  if (peek(cursor) !== '{') {
    skip(cursor);
    return;
  }
  cursor.at++;
  while (peek(cursor) !== '}') {
    const key = string(cursor, 200);
    if (peek(cursor) !== ':') throw new BrokenJson(cursor.at);
    cursor.at++;
    consumed(cursor, () => member(key));
    separator(cursor, '}');
  }
  cursor.at++;
}

export function eachItem(cursor: Cursor, item: () => boolean | undefined): void {
  if (peek(cursor) !== '[') {
    skip(cursor);
    return;
  }
  cursor.at++;
  while (peek(cursor) !== ']') {
    let stop = false;
    consumed(cursor, () => {
      stop = item() === false;
    });
    if (stop) return;
    separator(cursor, ']');
  }
  cursor.at++;
}

/** A string of at most `limit` characters, the rest cut off; `undefined`, and the value skipped, where it is none. */
export function stringOrSkip(cursor: Cursor, limit: number): string | undefined {
  if (peek(cursor) === '"') return string(cursor, limit);
  skip(cursor);
  return undefined;
}

export function numberOrSkip(cursor: Cursor): number | undefined {
  peek(cursor);
  const start = cursor.at;
  skip(cursor);
  const stated = cursor.at - start < 40 ? cursor.text.slice(start, cursor.at) : '';
  return /^-?\d/.test(stated) ? Number(stated) : undefined;
}

export function skip(cursor: Cursor): void {
  const first = peek(cursor);
  if (first === '"') {
    skipString(cursor);
    return;
  }
  if (first !== '{' && first !== '[') {
    scalar.lastIndex = cursor.at;
    if (!scalar.test(cursor.text)) throw new BrokenJson(cursor.at);
    cursor.at = scalar.lastIndex;
    return;
  }
  let depth = 0;
  do {
    structure.lastIndex = cursor.at;
    const found = structure.exec(cursor.text);
    if (found === null) throw new BrokenJson(cursor.text.length);
    cursor.at = found.index;
    if (found[0] === '"') skipString(cursor);
    else {
      depth += found[0] === '{' || found[0] === '[' ? 1 : -1;
      cursor.at++;
    }
  } while (depth > 0);
}

const scalar = /[\w.+-]+/y;
const structure = /["{}[\]]/g;
const blank = /[^ \t\r\n]/g;

function peek(cursor: Cursor): string {
  blank.lastIndex = cursor.at;
  const found = blank.exec(cursor.text);
  if (found === null) throw new BrokenJson(cursor.text.length);
  cursor.at = found.index;
  return found[0];
}

function consumed(cursor: Cursor, read: () => void): void {
  peek(cursor);
  const before = cursor.at;
  read();
  if (cursor.at === before) skip(cursor);
}

function separator(cursor: Cursor, end: string): void {
  const next = peek(cursor);
  if (next === ',') cursor.at++;
  else if (next !== end) throw new BrokenJson(cursor.at);
}

function string(cursor: Cursor, limit: number): string {
  if (peek(cursor) !== '"') throw new BrokenJson(cursor.at);
  const start = cursor.at;
  skipString(cursor);
  const raw = cursor.text.slice(start + 1, Math.min(cursor.at - 1, start + 1 + limit));
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code: string | undefined, plain: string | undefined) =>
    code === undefined ? (plain ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function skipString(cursor: Cursor): void {
  const { text } = cursor;
  let end = cursor.at;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) throw new BrokenJson(text.length);
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 92) slashes++;
    if (slashes % 2 === 0) break;
  }
  cursor.at = end + 1;
}
