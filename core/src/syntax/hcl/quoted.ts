// SPDX-License-Identifier: EUPL-1.2
// Text between quotation marks: a literal, or a template with `${…}` or `%{…}` in it (HCL native syntax, “Template Expressions”).
import type { Cursor } from './cursor.ts';
import { skipQuoted } from './expression.ts';
import type { HclString, HclTemplate } from './model.ts';
import { unescaped } from './unescape.ts';

/** Reads the quoted text at the cursor. */
export function quoted(cursor: Cursor): HclString | HclTemplate {
  const { line, pos } = cursor;
  const found = skipQuoted(cursor);
  const raw = cursor.text.slice(pos + 1, cursor.pos - 1);
  if (found === 'template') return { kind: 'template', text: raw, form: 'quoted', line };
  return { kind: 'string', value: found === 'plain' ? raw : unescaped(raw, 'quoted'), line };
}
