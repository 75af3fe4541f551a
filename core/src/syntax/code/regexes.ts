// SPDX-License-Identifier: EUPL-1.2
// Where a regular expression literal ends.

/** After its flags; `at` where it does not close on its line and so is none. */
export function regexEnd(text: string, at: number): number {
  const first = text.charCodeAt(at + 1);
  // `/>` closes an element of JSX, `/ 2` and `/=` divide.
  if (first === 62 || first === 32 || first === 61) return at;
  let inClass = false;
  for (let index = at + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) return at;
    if (code === 92) index++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) {
      let end = index + 1;
      for (let flag = text.charCodeAt(end); flag > 96 && flag < 123; flag = text.charCodeAt(end)) end++;
      return end;
    }
  }
  return at;
}
