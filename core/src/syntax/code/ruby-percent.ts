// SPDX-License-Identifier: EUPL-1.2
// Ruby’s percent literals: `%w[a b]`, `%q(…)`, `%r{…}`, `%(…)`.

export interface PercentText {
  readonly from: number;
  /** After the closing delimiter. */
  readonly end: number;
  readonly raw: boolean;
}

/** A list of words may be long; more than this is an operator that was mistaken. */
export const PERCENT_LIMIT = 20_000;

/** `undefined` where `%` is an operator. */
export function percentEnd(text: string, at: number): PercentText | undefined {
  const letter = text.charAt(at + 1);
  const typed = 'wWiIqQrxs'.includes(letter) && letter !== '';
  const open = at + (typed ? 2 : 1);
  const opener = text.charCodeAt(open);
  const closer = opener === 40 ? 41 : opener === 91 ? 93 : opener === 123 ? 125 : opener === 60 ? 62 : typed ? opener : 0;
  // Only punctuation delimits; `x % y` and `%=` are operators.
  if (closer === 0 || !(closer > 32 && closer < 127) || /[A-Za-z0-9=]/.test(String.fromCharCode(closer))) return undefined;
  let depth = 1;
  for (let index = open + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 92) index++;
    else if (code === closer) {
      if (--depth === 0) return { from: open + 1, end: index + 1, raw: letter === 'q' || letter === 'w' };
    } else if (code === opener) depth++;
    if (index - open > PERCENT_LIMIT) return undefined;
  }
  return undefined;
}
