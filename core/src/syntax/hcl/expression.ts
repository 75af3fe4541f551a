// SPDX-License-Identifier: EUPL-1.2
// The end of an expression: brackets, quotation marks, heredocs and comments are balanced, the rest is not looked at.
import { MAX_DEPTH } from '../tree.ts';
import {
  atLineComment,
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  COMMA,
  type Cursor,
  DOLLAR,
  EQUALS,
  GREATER,
  HclFailure,
  LESS,
  NEWLINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  PERCENT,
  QUOTE,
  SLASH,
  STAR,
  skipBlockComment,
  skipToNewline,
} from './cursor.ts';
import { atHeredoc, skipHeredoc } from './heredoc-end.ts';

/** Where the expression stands says what ends it, outside of brackets. */
export type Setting =
  | 'attribute' // a newline or the brace of the block
  | 'entry' // a newline, a comma or the brace of the object
  | 'key' // `=`, `:` or a newline
  | 'item' // a comma or the bracket of the list
  | 'interpolation'; // its brace

/** Moves to the end of the expression; returns the offset after its last significant character. */
export function skipExpression(cursor: Cursor, setting: Setting): number {
  const { text } = cursor;
  const closers: number[] = [];
  const startLine = cursor.line;
  const acrossLines = setting === 'item' || setting === 'interpolation';
  let end = cursor.pos;
  while (cursor.pos < text.length) {
    const code = text.charCodeAt(cursor.pos);
    const outside = closers.length === 0;
    if (code === 32 || code === 9 || code === 13) {
      cursor.pos++;
      continue;
    }
    if (code === NEWLINE) {
      if (outside && !acrossLines) return end;
      cursor.line++;
      cursor.pos++;
      continue;
    }
    if (atLineComment(cursor)) {
      if (outside && !acrossLines) return end;
      skipToNewline(cursor);
      continue;
    }
    if (code === SLASH && text.charCodeAt(cursor.pos + 1) === STAR) {
      skipBlockComment(cursor);
      continue;
    }
    // HCL 1 let quotation marks inside of an interpolation be escaped.
    if (code === BACKSLASH && text.charCodeAt(cursor.pos + 1) === QUOTE) cursor.pos += 2;
    else if (code === QUOTE) skipQuoted(cursor);
    else if (code === LESS && atHeredoc(cursor)) {
      skipHeredoc(cursor);
    } else if (code === OPEN_PAREN || code === OPEN_BRACKET || code === OPEN_BRACE) {
      closers.push(code === OPEN_PAREN ? CLOSE_PAREN : code + 2);
      if (closers.length > MAX_DEPTH) throw new HclFailure('depth', cursor.line, { kind: 'depth' });
      cursor.pos++;
    } else if (code === CLOSE_PAREN || code === CLOSE_BRACKET || code === CLOSE_BRACE) {
      if (outside) return end;
      if (closers.pop() !== code) throw new HclFailure(`unexpected “${text[cursor.pos]}”`, cursor.line);
      cursor.pos++;
    } else if (outside && endsHere(code, setting, cursor)) return end;
    else cursor.pos++;
    end = cursor.pos;
  }
  if (closers.length > 0) throw new HclFailure('a bracket is not closed', startLine);
  return end;
}

function endsHere(code: number, setting: Setting, { text, pos }: Cursor): boolean {
  if (code === COMMA) return setting === 'entry' || setting === 'item';
  if (setting !== 'key') return false;
  const next = text.charCodeAt(pos + 1);
  // `==`, `=>` and `::` belong to an expression.
  return (code === EQUALS && next !== EQUALS && next !== GREATER) || (code === COLON && next !== COLON);
}

/** Moves over the quoted text at the cursor; says what it holds. */
export function skipQuoted(cursor: Cursor): 'plain' | 'escaped' | 'template' {
  const { text, line: startLine } = cursor;
  let holds: 'plain' | 'escaped' | 'template' = 'plain';
  cursor.pos++;
  for (;;) {
    const code = text.charCodeAt(cursor.pos);
    if (code === QUOTE) break;
    if (code === BACKSLASH) {
      if (holds === 'plain') holds = 'escaped';
      cursor.pos += 2;
    } else if ((code === DOLLAR || code === PERCENT) && text.charCodeAt(cursor.pos + 1) === OPEN_BRACE) {
      holds = 'template';
      skipInterpolation(cursor);
    } else if (
      (code === DOLLAR || code === PERCENT) &&
      text.charCodeAt(cursor.pos + 1) === code &&
      text.charCodeAt(cursor.pos + 2) === OPEN_BRACE
    ) {
      if (holds === 'plain') holds = 'escaped';
      cursor.pos += 3;
    } else if (code === NEWLINE || cursor.pos >= text.length) throw new HclFailure('the text is not closed on its line', startLine);
    else {
      if (code > 127 && holds === 'plain') holds = 'escaped';
      cursor.pos++;
    }
  }
  cursor.pos++;
  return holds;
}

/** Moves over `${…}` or `%{…}`; quotation marks and braces inside are balanced, newlines allowed. */
export function skipInterpolation(cursor: Cursor): void {
  const { line } = cursor;
  if (++cursor.depth > MAX_DEPTH) throw new HclFailure('depth', line, { kind: 'depth' });
  cursor.pos += 2;
  skipExpression(cursor, 'interpolation');
  if (cursor.text.charCodeAt(cursor.pos) !== 125) throw new HclFailure('the interpolation is not closed', line);
  cursor.pos++;
  cursor.depth--;
}
