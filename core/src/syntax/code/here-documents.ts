// SPDX-License-Identifier: EUPL-1.2
// Here-documents: `<<<ID` of PHP, `<<~ID` of Ruby.

export interface PendingText {
  readonly name: string;
  /** Where what follows the opener begins. */
  readonly from: number;
  readonly to?: number;
  readonly raw: boolean;
  /** The closing name may be indented. */
  readonly indented: boolean;
}

/** PHP: the text begins on the next line. */
export function herePhp(text: string, at: number): PendingText | undefined {
  if (!text.startsWith('<<<', at)) return undefined;
  const found = /^<<<[ \t]*(["']?)([A-Za-z_]\w{0,80})\1[ \t\r]*\n/.exec(text.slice(at, at + 200));
  return found?.[2] === undefined ? undefined : { name: found[2], from: at + found[0].length, raw: found[1] === "'", indented: true };
}

/** Ruby: the rest of the line is code, the text begins after it. */
export function hereRuby(text: string, at: number): PendingText | undefined {
  const found = /^<<([~-]?)(["'`]?)([A-Z_][A-Za-z0-9_]{0,80})\2/.exec(text.slice(at, at + 90));
  if (found?.[3] === undefined) return undefined;
  return { name: found[3], from: at + found[0].length, raw: found[2] === "'", indented: found[1] !== '' };
}

/** Where the text ends and where code goes on; `end` is -1 where the name never comes. */
export function pendingEnd(text: string, here: PendingText, from: number): { readonly end: number; readonly after: number } {
  for (let found = text.indexOf(here.name, from); found >= 0; found = text.indexOf(here.name, found + 1)) {
    let start = found;
    while (start > from && (text.charCodeAt(start - 1) === 32 || text.charCodeAt(start - 1) === 9)) start--;
    const next = text.charCodeAt(found + here.name.length);
    const ends = !(next > 47 && next < 58) && !(next > 64 && next < 91) && !(next > 96 && next < 123) && next !== 95;
    if (ends && (start === from || text.charCodeAt(start - 1) === 10) && (here.indented || start === found))
      return { end: Math.max(start - 1, from), after: found + here.name.length };
  }
  return { end: -1, after: -1 };
}
