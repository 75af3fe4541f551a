// SPDX-License-Identifier: EUPL-1.2
// Where strings end.
import type { QuoteForm } from './form.ts';

/** Given the place after the opener of a hole, the place after its `}`; -1 where it never closes. */
type Hole = (from: number) => number;

/** The closing quote; -1 where it is not closed, on its line unless the form allows more. */
export function quotedEnd(text: string, from: number, quote: number, form: QuoteForm, hole: Hole): number {
  const escapes = form.escapes === true;
  const multiline = form.multiline === true;
  const opener = form.hole === undefined ? 0 : form.hole.charCodeAt(0);
  const second = form.hole?.charCodeAt(1);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      if (form.doubled !== true || text.charCodeAt(at + 1) !== quote) return at;
      at++;
    } else if (code === 92) {
      if (!escapes) continue;
      at++;
      if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) at++;
    } else if (code === 10) {
      if (!multiline) return -1;
    } else if (code === opener && opener !== 0) {
      const next = text.charCodeAt(at + 1);
      // C#: `{{` is a brace. `{` alone opens there; elsewhere its second character must follow.
      if (second === undefined || Number.isNaN(second)) {
        if (next === opener) {
          at++;
          continue;
        }
      } else if (next !== second) continue;
      const after = hole(at + (second === undefined || Number.isNaN(second) ? 1 : 2));
      if (after < 0) return -1;
      at = after - 1;
    }
  }
  return -1;
}

/** The first of `run` closing quotes. */
export function tripleEnd(text: string, from: number, quote: number, run: number, escaped: boolean, hole: Hole | undefined): number {
  const close = String.fromCharCode(quote).repeat(run);
  if (!escaped && hole === undefined) return lastOf(text, text.indexOf(close, from), quote, run);
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92 && escaped) at++;
    else if (code === quote && text.startsWith(close, at)) return escaped ? at : lastOf(text, at, quote, run);
    else if (code === 36 && hole !== undefined && text.charCodeAt(at + 1) === 123) {
      const after = hole(at + 2);
      if (after < 0) return -1;
      at = after - 1;
    }
  }
  return -1;
}

/** Kotlin and C#: of more quotes than needed, the last ones close. */
function lastOf(text: string, at: number, quote: number, run: number): number {
  if (at < 0) return -1;
  let end = at;
  while (text.charCodeAt(end + run) === quote) end++;
  return end;
}

/** The quote that closes on the same line; -1 where none does. */
export function closedAt(text: string, from: number, quote: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === 10) return -1;
  }
  return -1;
}

export function lineBreak(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

interface PrefixedString {
  readonly quote: number;
  readonly raw: boolean;
  readonly form: QuoteForm & { readonly run?: number };
}

/** C#: `@"…"`, `$"…{}…"`, `$@"…"`, and raw texts between three or more quotes. */
export function csharpString(text: string, at: number): PrefixedString | undefined {
  let quote = at;
  let verbatim = false;
  let holes = false;
  for (; quote - at < 8; quote++) {
    const code = text.charCodeAt(quote);
    if (code === 64) verbatim = true;
    else if (code === 36) holes = true;
    else break;
  }
  if (text.charCodeAt(quote) !== 34) return undefined;
  let run = 0;
  while (run < 64 && text.charCodeAt(quote + run) === 34) run++;
  if (run >= 3 && !verbatim) return { quote, raw: true, form: { multiline: true, run } };
  if (quote === at) return undefined;
  const hole = holes ? { hole: '{' as const } : {};
  return verbatim
    ? { quote, raw: true, form: { multiline: true, doubled: true, ...hole } }
    : { quote, raw: false, form: { escapes: true, ...hole } };
}
