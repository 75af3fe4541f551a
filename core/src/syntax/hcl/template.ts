// SPDX-License-Identifier: EUPL-1.2
// A template taken apart: literal text and the expressions between it.
import { type Cursor, HclFailure } from './cursor.ts';
import { skipInterpolation } from './expression.ts';
import type { HclTemplate } from './model.ts';
import { unescaped } from './unescape.ts';

/** `expression` is the source inside `${…}`; a directive (`%{if …}`) is an expression that starts with `%`. */
export type TemplatePart = { readonly text: string } | { readonly expression: string };

export function templateParts(template: HclTemplate, depth = 0): readonly TemplatePart[] {
  const { text, form, line } = template;
  const cursor: Cursor = { text, pos: 0, line, depth };
  const parts: TemplatePart[] = [];
  let literal = 0;
  const flush = (end: number) => {
    if (end > literal) parts.push({ text: unescaped(text.slice(literal, end), form) });
  };
  try {
    while (cursor.pos < text.length) {
      const code = text.charCodeAt(cursor.pos);
      const next = text.charCodeAt(cursor.pos + 1);
      if (code === 92 && form === 'quoted') cursor.pos += 2;
      else if ((code === 36 || code === 37) && next === 123) {
        const start = cursor.pos;
        flush(start);
        skipInterpolation(cursor);
        const inside = text
          .slice(start + 2, cursor.pos - 1)
          .replace(/^~|~$/g, '')
          .trim();
        parts.push({ expression: code === 37 ? `%${inside}` : inside });
        literal = cursor.pos;
      } else if ((code === 36 || code === 37) && next === code && text.charCodeAt(cursor.pos + 2) === 123) cursor.pos += 3;
      else cursor.pos++;
    }
  } catch (error) {
    // A heredoc may hold “${” that never closes; what stands before it is still text.
    if (!(error instanceof HclFailure)) throw error;
    parts.push({ expression: text.slice(Math.max(literal, 0)) });
    return parts;
  }
  flush(text.length);
  return parts;
}
