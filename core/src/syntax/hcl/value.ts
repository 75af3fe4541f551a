// SPDX-License-Identifier: EUPL-1.2
// Values: literals, lists and objects of values; whatever is more than that is an expression and stays text.
import { MAX_DEPTH } from '../tree.ts';
import {
  atLineComment,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  type Cursor,
  EQUALS,
  GREATER,
  HclFailure,
  identifier,
  isDigit,
  isIdentifierStart,
  LESS,
  MINUS,
  NEWLINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  skipBlanks,
  skipSpace,
} from './cursor.ts';
import { type Setting, skipExpression } from './expression.ts';
import { folded } from './fold.ts';
import { heredoc } from './heredoc.ts';
import { atHeredoc } from './heredoc-end.ts';
import type { HclEntry, HclString, HclTemplate, HclValue } from './model.ts';
import { quoted } from './quoted.ts';

/** Reads the value at the cursor, up to what ends it in its setting. */
export function value(cursor: Cursor, setting: 'attribute' | 'entry' | 'item'): HclValue {
  if (setting === 'item') skipSpace(cursor);
  else skipBlanks(cursor);
  const { pos: start, line } = cursor;
  const literal = literalAt(cursor);
  if (literal !== undefined && ended(cursor, setting)) return literal;
  // What looked like a literal is the head of an expression: `"a" == var.b`, `[1, 2][0]`. It goes on behind the head.
  const text = cursor.text.slice(start, skipExpression(cursor, setting)).trimEnd();
  if (text === '') throw new HclFailure('a value is missing', line);
  return { kind: 'expression', text, line };
}

function literalAt(cursor: Cursor): HclValue | undefined {
  const code = cursor.text.charCodeAt(cursor.pos);
  if (code === QUOTE) return constant(quoted(cursor), cursor);
  if (code === OPEN_BRACKET) return list(cursor);
  if (code === OPEN_BRACE) return object(cursor);
  if (code === LESS) return atHeredoc(cursor) ? constant(heredoc(cursor), cursor) : undefined;
  if (isDigit(code) || code === MINUS) return number(cursor);
  return code === 116 || code === 102 || code === 110 || code === 33 ? keyword(cursor) : undefined;
}

function constant(text: HclString | HclTemplate, { depth }: Cursor): HclValue {
  return text.kind === 'template' ? folded(text, depth, value) : text;
}

function keyword(cursor: Cursor): HclValue | undefined {
  const { pos, line } = cursor;
  const negated = cursor.text.charCodeAt(pos) === 33;
  if (negated) {
    cursor.pos++;
    skipBlanks(cursor);
  }
  const word = identifier(cursor);
  if (word === 'true' || word === 'false') return { kind: 'bool', value: (word === 'true') !== negated, line };
  if (word === 'null' && !negated) return { kind: 'null', line };
  cursor.pos = pos;
  return undefined;
}

function number(cursor: Cursor): HclValue | undefined {
  const { text, pos, line } = cursor;
  const negative = text.charCodeAt(pos) === MINUS;
  if (negative) {
    cursor.pos++;
    skipBlanks(cursor);
  }
  const start = cursor.pos;
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  if (end === start) {
    cursor.pos = pos;
    return undefined;
  }
  if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
    end++;
    while (isDigit(text.charCodeAt(end))) end++;
  }
  if (text.charCodeAt(end) === 101 || text.charCodeAt(end) === 69) {
    const sign = text.charCodeAt(end + 1);
    let digits = sign === 43 || sign === MINUS ? end + 2 : end + 1;
    if (isDigit(text.charCodeAt(digits))) {
      while (isDigit(text.charCodeAt(digits))) digits++;
      end = digits;
    }
  }
  cursor.pos = end;
  const size = Number(text.slice(start, end));
  return { kind: 'number', value: negative ? -size : size, line };
}

/** After a literal: does the value end here? Moves over the blanks. */
function ended(cursor: Cursor, setting: Setting): boolean {
  if (setting === 'item') skipSpace(cursor);
  else skipBlanks(cursor);
  const code = cursor.text.charCodeAt(cursor.pos);
  if (cursor.pos >= cursor.text.length || atLineComment(cursor)) return true;
  if (setting === 'item') return code === COMMA || code === CLOSE_BRACKET;
  return code === NEWLINE || code === CLOSE_BRACE || code === COMMA;
}

function list(cursor: Cursor): HclValue | undefined {
  const { pos, line } = cursor;
  enter(cursor);
  skipSpace(cursor);
  if (atFor(cursor)) return leave(cursor, pos, line);
  const items: HclValue[] = [];
  for (;;) {
    skipSpace(cursor);
    const code = cursor.text.charCodeAt(cursor.pos);
    if (code === CLOSE_BRACKET) break;
    if (cursor.pos >= cursor.text.length) throw new HclFailure('the list is not closed', line);
    items.push(value(cursor, 'item'));
    skipSpace(cursor);
    const after = cursor.text.charCodeAt(cursor.pos);
    if (after === COMMA) cursor.pos++;
    else if (after !== CLOSE_BRACKET) throw new HclFailure('the list is not closed', cursor.pos >= cursor.text.length ? line : cursor.line);
  }
  cursor.pos++;
  cursor.depth--;
  return { kind: 'list', items, line };
}

function object(cursor: Cursor): HclValue | undefined {
  const { pos, line } = cursor;
  enter(cursor);
  skipSpace(cursor);
  if (atFor(cursor)) return leave(cursor, pos, line);
  const entries: HclEntry[] = [];
  for (;;) {
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.pos) === CLOSE_BRACE) break;
    if (cursor.pos >= cursor.text.length) throw new HclFailure('the object is not closed', line);
    entries.push(entry(cursor));
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.pos) === COMMA) cursor.pos++;
  }
  cursor.pos++;
  cursor.depth--;
  return { kind: 'object', entries, line };
}

function entry(cursor: Cursor): HclEntry {
  const { pos, line } = cursor;
  const literal = literalKey(cursor);
  skipBlanks(cursor);
  const computed = literal === undefined || !isAssignment(cursor);
  if (computed) cursor.pos = pos;
  const key = literal !== undefined && !computed ? literal : cursor.text.slice(pos, skipExpression(cursor, 'key'));
  if (key === '' && computed) throw new HclFailure('a key is missing', line);
  if (!isAssignment(cursor)) throw new HclFailure('a key without “=”', line);
  cursor.pos++;
  const held = value(cursor, 'entry');
  return computed ? { key, computed: true, value: held, line } : { key, value: held, line };
}

function literalKey(cursor: Cursor): string | undefined {
  const code = cursor.text.charCodeAt(cursor.pos);
  if (isIdentifierStart(code)) return identifier(cursor);
  if (code === QUOTE) {
    const text = quoted(cursor);
    return text.kind === 'string' ? text.value : undefined;
  }
  if (!isDigit(code)) return undefined;
  const digits = number(cursor);
  return digits?.kind === 'number' ? String(digits.value) : undefined;
}

function isAssignment({ text, pos }: Cursor): boolean {
  const code = text.charCodeAt(pos);
  const next = text.charCodeAt(pos + 1);
  return (code === EQUALS && next !== EQUALS && next !== GREATER) || code === COLON;
}

function enter(cursor: Cursor): void {
  if (++cursor.depth > MAX_DEPTH) throw new HclFailure('depth', cursor.line, { kind: 'depth' });
  cursor.pos++;
}

/** `[for …]` and `{for …}` are expressions: back to the bracket. */
function leave(cursor: Cursor, pos: number, line: number): undefined {
  cursor.pos = pos;
  cursor.line = line;
  cursor.depth--;
  return undefined;
}

function atFor({ text, pos }: Cursor): boolean {
  return text.startsWith('for', pos) && /^for\s/.test(text.slice(pos, pos + 4)) && !/^for\s*[=:]/.test(text.slice(pos, pos + 40));
}
