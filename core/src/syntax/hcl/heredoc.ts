// SPDX-License-Identifier: EUPL-1.2
// Heredocs: `<<WORD` and `<<-WORD`, the second without the indentation its lines share.
import type { Cursor } from './cursor.ts';
import { skipHeredoc } from './heredoc-end.ts';
import type { HclString, HclTemplate } from './model.ts';
import { unescaped } from './unescape.ts';

/** Reads the heredoc at the cursor and stops before the newline that follows its closing word. */
export function heredoc(cursor: Cursor): HclString | HclTemplate {
  const { line } = cursor;
  const { raw, flush } = skipHeredoc(cursor);
  const text = flush ? withoutIndent(raw) : raw;
  return isTemplate(text) ? { kind: 'template', text, form: 'heredoc', line } : { kind: 'string', value: unescaped(text, 'heredoc'), line };
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
