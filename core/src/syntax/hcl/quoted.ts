// SPDX-License-Identifier: EUPL-1.2
// Text between quotation marks: a literal, or a template with `${…}` or `%{…}` in it (HCL native syntax, “Template Expressions”).
import { MAX_DEPTH } from '../tree.ts';
import { BACKSLASH, type Cursor, DOLLAR, HclFailure, NEWLINE, OPEN_BRACE, PERCENT, QUOTE } from './cursor.ts';
import { skipExpression } from './expression.ts';
import type { HclString, HclTemplate } from './model.ts';

/** Reads the quoted text at the cursor. */
export function quoted(cursor: Cursor): HclString | HclTemplate {
  const { line, pos } = cursor;
  const found = skipQuoted(cursor);
  const raw = cursor.text.slice(pos + 1, cursor.pos - 1);
  if (found === 'template') return { kind: 'template', text: raw, form: 'quoted', line };
  return { kind: 'string', value: found === 'plain' ? raw : unescaped(raw, 'quoted'), line };
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

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** Literal text with its escapes undone. HCL strings are Unicode NFC. */
export function unescaped(raw: string, form: HclTemplate['form']): string {
  const plain =
    form === 'heredoc'
      ? raw
      : raw.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (whole, four?: string, eight?: string, one?: string) => {
          const hex = four ?? eight;
          if (hex === undefined) return escapes[one ?? ''] ?? whole;
          const point = Number.parseInt(hex, 16);
          return point > 0x10ffff ? whole : String.fromCodePoint(point);
        });
  return plain
    .replace(/\$\$\{/g, '${')
    .replace(/%%\{/g, '%{')
    .normalize('NFC');
}
