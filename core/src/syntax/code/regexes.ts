// SPDX-License-Identifier: EUPL-1.2
// Where a regular expression literal begins and ends.
import type { CodeForm } from './form.ts';
import { MARK, NAME, REGEX, STRING, type Tokens } from './tokens.ts';

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

/** Whether `/`, `%`, `?` or `<<` after these tokens is an operator, for a value stands before it. */
export function valueBefore(tokens: Tokens, regexes: CodeForm['regexes'], at: number, afterCondition: boolean): boolean {
  switch (tokens.kind()) {
    case STRING:
    case REGEX:
      return true;
    case NAME: {
      if (isOperatorName(tokens)) return false;
      // Ruby: `split /,/` has a space before and none after.
      if (regexes !== 'ruby') return true;
      const spaced = tokens.end() < at;
      const next = tokens.text.charCodeAt(at + 1);
      return !(spaced && next !== 32 && next !== 61 && next !== 10);
    }
    case MARK: {
      const mark = tokens.text.charCodeAt(tokens.start());
      // `if (x) /y/.test(z)`
      if (mark === 41) return !afterCondition;
      if (mark === 93) return true;
      if (mark === 125) return regexes === 'ruby';
      // JSX: `</name>`.
      return mark === 60 && tokens.end() === at && regexes === 'javascript';
    }
    default:
      return false;
  }
}

const operators = new Set(
  'return typeof case in of do else void delete throw new instanceof yield await if unless while until and or not when elsif then puts raise'.split(
    ' ',
  ),
);
function isOperatorName(tokens: Tokens): boolean {
  return tokens.end() - tokens.start() < 11 && operators.has(tokens.value());
}

/** `)` closes what these words open: a statement follows, not a value. */
export function isCondition(tokens: Tokens): boolean {
  return tokens.isName('if') || tokens.isName('while') || tokens.isName('for') || tokens.isName('with');
}
