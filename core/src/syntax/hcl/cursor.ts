// SPDX-License-Identifier: EUPL-1.2
// A place in the text that moves forward, with its line: blanks, comments, identifiers.
import type { SyntaxFailure } from '../tree.ts';

export interface Cursor {
  readonly text: string;
  pos: number;
  line: number;
  depth: number;
}

/** Leaves the construct at hand; the body of the file goes on behind it. */
export class HclFailure extends Error {
  readonly failure: SyntaxFailure;
  readonly openAtEnd: boolean;
  readonly resumeAt: { readonly pos: number; readonly line: number } | undefined;
  constructor(
    message: string,
    line: number,
    more: {
      readonly kind?: SyntaxFailure['kind'];
      readonly openAtEnd?: boolean;
      readonly resumeAt?: { readonly pos: number; readonly line: number };
    } = {},
  ) {
    super(message);
    this.failure = { kind: more.kind ?? 'syntax', message, line };
    this.openAtEnd = more.openAtEnd ?? false;
    this.resumeAt = more.resumeAt;
  }
}

export const NEWLINE = 10;
export const QUOTE = 34;
export const HASH = 35;
export const DOLLAR = 36;
export const PERCENT = 37;
export const OPEN_PAREN = 40;
export const CLOSE_PAREN = 41;
export const STAR = 42;
export const COMMA = 44;
export const MINUS = 45;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** Spaces, tabs, carriage returns and `/* … *​/` on the line; stops at a newline and at `#` or `//`. */
export function skipBlanks(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.pos);
    if (code === 32 || code === 9 || code === 13) cursor.pos++;
    else if (code === SLASH && text.charCodeAt(cursor.pos + 1) === STAR) skipBlockComment(cursor);
    else return;
  }
}

/** Blanks, newlines and comments of every kind. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.pos);
    if (code === NEWLINE) {
      cursor.line++;
      cursor.pos++;
    } else if (code === 32 || code === 9 || code === 13) cursor.pos++;
    else if (atLineComment(cursor)) skipToNewline(cursor);
    else if (code === SLASH && text.charCodeAt(cursor.pos + 1) === STAR) skipBlockComment(cursor);
    else return;
  }
}

export function atLineComment({ text, pos }: Cursor): boolean {
  const code = text.charCodeAt(pos);
  return code === HASH || (code === SLASH && text.charCodeAt(pos + 1) === SLASH);
}

export function skipToNewline(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.pos);
  cursor.pos = end < 0 ? cursor.text.length : end;
}

export function skipBlockComment(cursor: Cursor): void {
  const end = cursor.text.indexOf('*/', cursor.pos + 2);
  if (end < 0) throw new HclFailure('the comment is not closed', cursor.line);
  countLines(cursor, end);
  cursor.pos = end + 2;
}

/** Adds the newlines between the cursor and `end` to its line; the cursor does not move. */
export function countLines(cursor: Cursor, end: number): void {
  for (let at = cursor.text.indexOf('\n', cursor.pos); at >= 0 && at < end; at = cursor.text.indexOf('\n', at + 1)) cursor.line++;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** UAX #31 is larger; any letter beyond ASCII is taken for one. */
export function isIdentifierStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
}

/** The identifier at the cursor, moved over; empty when there is none. */
export function identifier(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.pos;
  if (!isIdentifierStart(text.charCodeAt(start))) return '';
  let end = start + 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (!isIdentifierStart(code) && !isDigit(code) && code !== MINUS) break;
    end++;
  }
  cursor.pos = end;
  return text.slice(start, end);
}
