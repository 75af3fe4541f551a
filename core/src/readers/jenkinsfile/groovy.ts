// SPDX-License-Identifier: EUPL-1.2
// Strings, words and comments of Groovy as pipelines use it: https://groovy-lang.org/syntax.html.
import { interpolationEnd, type Language, matchAt, type StringToken } from '../../syntax/tokens.ts';

export const groovy = {
  skipped: /[ \t\r\f]+|\\\r?\n|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|#![^\n]*/y,
  word: /[A-Za-z_$][\w$]*|\d[\w.]*/y,
  string(source, from, before) {
    const quote = ["'''", '"""', "'", '"'].find((one) => source.startsWith(one, from));
    if (quote !== undefined) return quotedString(source, from, quote);
    // After anything else a slash divides.
    if (source[from] !== '/' || (before !== undefined && !beforeSlashy.test(before.text))) return undefined;
    const pattern = matchAt(slashy, source, from);
    return pattern === undefined ? undefined : { text: pattern.slice(1, -1), end: from + pattern.length };
  },
} satisfies Language;

const beforeSlashy = /^[(,=:[!&|?{};~+]$/;
const slashy = /\/(?:[^/\\\n]|\\.)+\//y;

/** Of `${…}` in double quotes a name is kept. */
function quotedString(source: string, start: number, quote: string): StringToken {
  const parts: string[] = [];
  const long = quote.length === 3;
  let at = start + quote.length;
  while (at < source.length) {
    if (source.startsWith(quote, at)) return { text: parts.join(''), end: at + quote.length };
    const one = source[at] ?? '';
    if (one === '\n' && !long) break;
    if (one === '\\') {
      const next = source[at + 1] ?? '';
      // A line goes on after `\`: in a shell too, so that its lines stay where they are.
      parts.push(next === '\n' ? '\\\n' : (escapes[next] ?? next));
      at += 2;
    } else if (one === '$' && quote.startsWith('"') && source[at + 1] === '{') {
      const end = interpolationEnd(source, at + 2);
      const inner = source.slice(at + 2, end).trim();
      parts.push(/^(env\.|params\.)?\w+$/.test(inner) ? `\${${inner.replace(/^(env|params)\./, '')}}` : '${EXPRESSION}');
      at = end + 1;
    } else {
      parts.push(one);
      at++;
    }
  }
  return { text: parts.join(''), end: at };
}

const escapes: Readonly<Record<string, string | undefined>> = { n: '\n', t: '\t', r: '\r' };
