// SPDX-License-Identifier: EUPL-1.2
// Where comments end.

/** After `//…` or `/*…*\/`; -1 where it never closes. */
export function commentEnd(text: string, at: number, nested: boolean): number {
  if (text.charCodeAt(at + 1) === 47) {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  }
  if (!nested) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? -1 : end + 2;
  }
  let depth = 1;
  for (let index = at + 2; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 42 && text.charCodeAt(index + 1) === 47) {
      index++;
      if (--depth === 0) return index + 1;
    } else if (code === 47 && text.charCodeAt(index + 1) === 42) {
      index++;
      depth++;
    }
  }
  return -1;
}

/** A line comment of PHP ends before `?>` too. One walk for both: on a long line a search for each would cost its square. */
export function phpLineEnd(text: string, at: number): number {
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 63 && text.charCodeAt(index + 1) === 62)) return index;
  }
  return text.length;
}

/** Ruby’s `=begin … =end`, each at the start of its line; `at` where it is none. */
export function directiveEnd(text: string, at: number): number {
  if (!text.startsWith('=begin', at) || (at > 0 && text.charCodeAt(at - 1) !== 10)) return at;
  const end = text.indexOf('\n=end', at);
  if (end < 0) return text.length;
  const line = text.indexOf('\n', end + 1);
  return line < 0 ? text.length : line;
}
