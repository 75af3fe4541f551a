// SPDX-License-Identifier: EUPL-1.2
// Heredocs: `<<WORD` and `<<-WORD`, the second without the indentation its lines share.
import { type Cursor, HclFailure, isIdentifierStart, LESS, MINUS } from './cursor.ts';
import type { HclString, HclTemplate } from './model.ts';
import { unescaped } from './quoted.ts';

export function atHeredoc({ text, pos }: Cursor): boolean {
  if (text.charCodeAt(pos) !== LESS || text.charCodeAt(pos + 1) !== LESS) return false;
  const code = text.charCodeAt(pos + 2);
  return isIdentifierStart(code === MINUS ? text.charCodeAt(pos + 3) : code);
}

/** Reads the heredoc at the cursor and stops before the newline that follows its closing word. */
export function heredoc(cursor: Cursor): HclString | HclTemplate {
  const { line } = cursor;
  const { raw, flush } = skipHeredoc(cursor);
  const text = flush ? withoutIndent(raw) : raw;
  return isTemplate(text) ? { kind: 'template', text, form: 'heredoc', line } : { kind: 'string', value: unescaped(text, 'heredoc'), line };
}

export function skipHeredoc(cursor: Cursor): { readonly raw: string; readonly flush: boolean } {
  const { text, line: startLine } = cursor;
  const flush = text.charCodeAt(cursor.pos + 2) === MINUS;
  const lineEnd = text.indexOf('\n', cursor.pos);
  if (lineEnd < 0) throw new HclFailure('the heredoc is not closed', startLine);
  const word = text.slice(cursor.pos + (flush ? 3 : 2), lineEnd).trim();
  const start = lineEnd + 1;
  let line = startLine + 1;
  for (let from = start; from <= text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    if (closes(text, from, end, word)) {
      cursor.pos = end;
      cursor.line = line;
      return { raw: text.slice(start, from), flush };
    }
    from = end + 1;
    line++;
  }
  throw new HclFailure(`the heredoc “${word.slice(0, 40)}” is not closed`, startLine);
}

/** Is the line the closing word and nothing else? It may be indented in either form. */
function closes(text: string, start: number, end: number, word: string): boolean {
  let from = start;
  while (from < end && (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 9)) from++;
  return text.startsWith(word, from) && from + word.length <= end && text.slice(from + word.length, end).trim() === '';
}

/** Lines of blanks alone neither count nor lose their blanks, as in HashiCorp's parser. */
function withoutIndent(raw: string): string {
  const lines = raw.split('\n');
  let indent = Number.POSITIVE_INFINITY;
  for (const one of lines) {
    const first = one.search(/\S/);
    if (first >= 0) indent = Math.min(indent, first);
  }
  if (!Number.isFinite(indent) || indent === 0) return raw;
  return lines.map((one) => (one.trim() === '' ? one : one.slice(indent))).join('\n');
}

/** Does it hold `${` or `%{` that is not escaped by doubling? */
export function isTemplate(text: string): boolean {
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if ((before === 36 || before === 37) && text.charCodeAt(at - 2) !== before) return true;
  }
  return false;
}
