// SPDX-License-Identifier: EUPL-1.2
// Where a heredoc starts and ends: `<<WORD` or `<<-WORD`, to the line that holds the word and nothing else.
import { type Cursor, HclFailure, isIdentifierStart, LESS, MINUS } from './cursor.ts';

export function atHeredoc({ text, pos }: Cursor): boolean {
  if (text.charCodeAt(pos) !== LESS || text.charCodeAt(pos + 1) !== LESS) return false;
  const code = text.charCodeAt(pos + 2);
  return isIdentifierStart(code === MINUS ? text.charCodeAt(pos + 3) : code);
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
