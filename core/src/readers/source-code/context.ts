// SPDX-License-Identifier: EUPL-1.2
// What stands around a string: the name it is given to and the calls it is in, read backwards from it.
import type { Lexer } from '../../syntax/code/lexer.ts';
import { FRESH, MARK, NAME, STRING } from '../../syntax/code/tokens.ts';
import { callBefore, isTransparent, nameBefore } from './context-names.ts';

export interface Context {
  /** Variable, key, keyword argument or attribute the value is given to; of a default, the variable it stands in for. */
  readonly name: string | undefined;
  /** Calls around it as dotted chains, the innermost first, those that only build a text left out. */
  readonly calls: readonly string[];
  /** What the objects around it are given to, the innermost first: `contact: { url: … }`, `ns = { x: … }`. */
  readonly within: readonly string[];
  /** First argument of the innermost call. */
  readonly first: boolean;
  /** Used where nothing else is given. */
  readonly fallback: boolean;
  /** Compared with something, or a case of it: nobody is called. */
  readonly compared: boolean;
}

const LOOK_BACK = 160;
const initialisers = new Set(['go', 'csharp']);

export function contextOf(lexer: Lexer): Context {
  const { text } = lexer;
  let name: string | undefined;
  const calls: string[] = [];
  const within: string[] = [];
  let first = true;
  let argument = 0;
  let fallback = false;
  let depth = 0;
  /** The name on this level belongs to another argument. */
  let sealed = false;
  const done = (compared = false): Context => ({ name, calls, within, first: first && calls.length > 0, fallback, compared });
  for (let back = 1; back < LOOK_BACK && lexer.kind(back) !== 0; back++) {
    const kind = lexer.kind(back);
    if (kind === MARK) {
      const at = lexer.start(back);
      const code = text.charCodeAt(at);
      if (code === 41 || code === 93 || code === 125) depth++;
      else if (code === 40 || code === 91 || code === 123) {
        if (depth > 0) depth--;
        else {
          // `x in ('a', 'b')` compares, `for x in ('a', 'b')` does not.
          if (lexer.isName('in', back + 1) && !lexer.isName('for', back + 3)) return done(true);
          if (code === 123) {
            const owner = ownerOf(lexer, back + 1);
            if (owner !== undefined) within.push(owner);
          }
          // `new Options { Endpoint = … }`, `&s3.Options{BaseEndpoint: …}`.
          const call = code === 40 || (code === 123 && initialises(lexer, back + 1)) ? callBefore(lexer, back + 1) : undefined;
          if (call !== undefined && !isTransparent(call)) {
            const variable = calls.length === 0 && argument > 0 ? defaultOf(lexer, back, call) : undefined;
            if (variable !== undefined) {
              name = variable;
              fallback = true;
              return done();
            }
            if (calls.length === 0) first = argument === 0;
            calls.push(call);
            if (calls.length === 4) return done();
          } else if (code === 123 && name === undefined && !initialisers.has(lexer.form.language)) return done();
          sealed = false;
          argument = 0;
        }
      } else if (depth === 0) {
        const before = text.charCodeAt(at - 1);
        const after = text.charCodeAt(at + 1);
        if (code === 44) {
          argument++;
          sealed = true;
        } else if (code === 59) return done();
        else if (code === 61) {
          if (after === 61 || before === 61 || before === 33 || after === 126) return done(name === undefined && calls.length === 0);
          if (after === 62) {
            if (!sealed && name === undefined && lexer.kind(back + 2) !== 0) name = keyAt(lexer, back + 1);
          } else if (before !== 60 && before !== 62 && !sealed && name === undefined) name = nameBefore(lexer, back + 1);
        } else if (code === 58 && before !== 58 && after !== 58) {
          if (!sealed && name === undefined && after !== 61 && isKey(lexer, back + 1)) name = keyAt(lexer, back + 1);
        } else if ((code === 124 && before === 124) || (code === 63 && (before === 63 || after === 58))) fallback = true;
      }
    } else if (kind === NAME && depth === 0) {
      if (lexer.isName('or', back)) fallback = true;
      else if (lexer.isName('return', back)) return done();
      else if (lexer.isName('case', back)) return done(true);
    }
    if (depth === 0 && (lexer.flags(back) & FRESH) !== 0 && !goesOn(lexer, back)) return done();
  }
  return done();
}

/** Whether the line before the token goes on in it: it ends in an operator, or this one begins with one. */
function goesOn(lexer: Lexer, back: number): boolean {
  if (lexer.kind(back) === MARK && '.+|&?)]}'.includes(lexer.value(back))) return true;
  return lexer.kind(back + 1) === MARK && ',([{=+|&?:.>'.includes(lexer.value(back + 1));
}

/** `key:` begins a line or follows `{`, `,` or `(`; else it is the second half of `a ? b : c`. */
function isKey(lexer: Lexer, back: number): boolean {
  if ((lexer.flags(back) & FRESH) !== 0) return true;
  return lexer.kind(back + 1) === MARK && '{,('.includes(lexer.value(back + 1));
}

/** `&s3.Options{`, `new Options {`; in C# a class and its body look the same but for `new`. */
function initialises(lexer: Lexer, from: number): boolean {
  if (lexer.form.language !== 'csharp') return initialisers.has(lexer.form.language);
  let back = from;
  while (back < from + 12 && (lexer.isMark(46, back) || lexer.isMark(62, back) || lexer.isMark(60, back) || lexer.kind(back) === NAME)) {
    if (lexer.isName('new', back)) return true;
    back++;
  }
  return false;
}

/** The key or variable that an object is given to; `from` is before its `{`. */
function ownerOf(lexer: Lexer, from: number): string | undefined {
  if (lexer.isMark(58, from)) return keyAt(lexer, from + 1);
  return lexer.isMark(61, from) ? nameBefore(lexer, from + 1) : undefined;
}

function keyAt(lexer: Lexer, back: number): string | undefined {
  const kind = lexer.kind(back);
  return kind === NAME || kind === STRING ? lexer.value(back).slice(0, 100) : undefined;
}

/** `getenv('API_URL', '…')`: the variable whose default this is. `open` is where the call’s bracket stands. */
function defaultOf(lexer: Lexer, open: number, call: string): string | undefined {
  if (lexer.kind(open - 1) !== STRING || !/(^|\.)(get\w*|env\w*|config\w*|str|url|setting\w*|optional\w*|read\w*|default)$/i.test(call))
    return undefined;
  const name = lexer.value(open - 1);
  return /^[A-Za-z_][\w.-]{1,80}$/.test(name) ? name : undefined;
}
