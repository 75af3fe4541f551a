// SPDX-License-Identifier: EUPL-1.2
// Names before `=` and calls before `(`, read backwards.
import type { Lexer } from '../../syntax/code/lexer.ts';
import { MARK, NAME, STRING } from '../../syntax/code/tokens.ts';

/** The name before `=`: `url`, `url: string`, `var url string`, `self.url`, `config['url']`. */
export function nameBefore(lexer: Lexer, from: number): string | undefined {
  let back = from;
  // `:=`, `||=`, `??=`, `+=`.
  while (lexer.kind(back) === MARK && ':|?+&'.includes(lexer.value(back))) back++;
  if (lexer.isMark(93, back)) return lexer.kind(back + 1) === STRING ? lexer.value(back + 1).slice(0, 100) : undefined;
  if (lexer.kind(back) !== NAME) return undefined;
  // A type stands between: `url: string =`, `val url: String =`, Go’s `const url string =`.
  const typed = lexer.isMark(58, back + 1) ? back + 2 : lexer.isName('string', back) && lexer.form.language === 'go' ? back + 1 : back;
  return lexer.kind(typed) === NAME ? lexer.value(typed).replace(/^\$/, '').slice(0, 100) : undefined;
}

const controls = new Set(
  'if while for switch return function catch in elseif elif foreach and or not typeof await using lock def fn func'.split(' '),
);

/** The dotted chain before `(`, the inner brackets of a chain left out; `undefined` where the bracket only groups. */
export function callBefore(lexer: Lexer, from: number): string | undefined {
  let back = from;
  // `new List<String>(`
  if (lexer.isMark(62, back)) back = over(lexer, back, 62, 60);
  if (lexer.kind(back) !== NAME || controls.has(lexer.value(back))) return undefined;
  const names = [lexer.value(back)];
  back++;
  while (names.length < 6) {
    const joint = jointAt(lexer, back);
    if (joint === 0) break;
    back += joint;
    if (lexer.isMark(41, back)) back = over(lexer, back, 41, 40);
    if (lexer.kind(back) !== NAME) break;
    names.push(lexer.value(back));
    back++;
  }
  return names.reverse().join('.').replaceAll('$', '').slice(0, 200);
}

/** Length in tokens of `.`, `?.`, `!!.`, `::`, `->`, `\` before a name; 0 where there is none. */
function jointAt(lexer: Lexer, back: number): number {
  if (lexer.isMark(46, back)) return lexer.isMark(63, back + 1) || lexer.isMark(33, back + 1) ? 2 : 1;
  if (lexer.isMark(58, back) && lexer.isMark(58, back + 1)) return 2;
  if (lexer.isMark(62, back) && lexer.isMark(45, back + 1)) return 2;
  return lexer.isMark(92, back) ? 1 : 0;
}

/** Back over a pair of brackets; past it. */
function over(lexer: Lexer, from: number, close: number, open: number): number {
  let depth = 0;
  for (let back = from; back < from + 60 && lexer.kind(back) !== 0; back++) {
    if (lexer.isMark(close, back)) depth++;
    else if (lexer.isMark(open, back) && --depth === 0) return back + 1;
  }
  return from;
}

/** Calls that only build a text or an address: what is around them tells. */
export function isTransparent(call: string): boolean {
  return /(^|\.)(sprintf|format|Sprintf|URL|URI|Uri|Url|HttpUrl|toHttpUrl|URI\.create|Uri\.parse|url\.Parse|String|string|str|join|urljoin|concat|trim|rtrim|encodeURI|Some|Ok|of|ofNullable|nonNull|frozen|freeze|Literal|mark_safe|aws\.String|Ptr|ptr|to\.Ptr)$|(^|\.)(URI\.create|Uri\.parse|url\.Parse|URL\.parse|HttpUrl\.(parse|get))$/.test(
    call,
  );
}
