// SPDX-License-Identifier: EUPL-1.2
// Tokens of Groovy as pipelines use it: https://groovy-lang.org/syntax.html. Comments fall away.

export interface Token {
  readonly kind: 'word' | 'string' | 'mark' | 'newline';
  /** Of a string its value; `${…}` of a double-quoted one is kept where it is a name. */
  readonly text: string;
  /** Of a string the line of its first character. */
  readonly line: number;
}

const MAX_TOKENS = 300_000;
const skipped = /[ \t\r\f]+|\\\r?\n|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|#![^\n]*/y;
const word = /[A-Za-z_$][\w$]*|\d[\w.]*/y;
/** After one of these a slash starts a pattern and not a division. */
const beforeSlashy = /^[(,=:[!&|?{};~+]$/;

export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let from = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = from;
    return pattern.exec(source)?.[0];
  };
  const push = (kind: Token['kind'], text: string, length: number) => {
    tokens.push({ kind, text, line });
    line += newlines(source, from, from + length);
    from += length;
  };
  while (from < source.length && tokens.length < MAX_TOKENS) {
    const gap = take(skipped);
    if (gap !== undefined && gap !== '') {
      line += newlines(source, from, from + gap.length);
      from += gap.length;
      continue;
    }
    const quote = quoteAt(source, from);
    if (source[from] === '\n') push('newline', '\n', 1);
    else if (quote !== undefined) {
      const { text, end } = stringFrom(source, from, quote);
      push('string', text, end - from);
    } else if (source[from] === '/' && beforeSlashy.test(tokens.at(-1)?.text ?? '(') && take(/\/(?:[^/\\\n]|\\.)+\//y) !== undefined) {
      const pattern = take(/\/(?:[^/\\\n]|\\.)+\//y) ?? '/';
      push('string', pattern.slice(1, -1), pattern.length);
    } else {
      const named = take(word);
      push(named === undefined ? 'mark' : 'word', named ?? source[from] ?? '', (named ?? ' ').length);
    }
  }
  return tokens;
}

function quoteAt(source: string, from: number): string | undefined {
  for (const quote of ["'''", '"""', "'", '"']) if (source.startsWith(quote, from)) return quote;
  return undefined;
}

/** A string of one line that never ends takes the rest of its line. */
function stringFrom(source: string, start: number, quote: string): { readonly text: string; readonly end: number } {
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
      const end = closing(source, at + 2);
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

function closing(source: string, from: number): number {
  let depth = 1;
  const end = Math.min(source.length, from + 2_000);
  for (let at = from; at < end; at++) {
    const one = source[at];
    if (one === '\n') return at - 1;
    if (one === '{') depth++;
    else if (one === '}' && --depth === 0) return at;
  }
  return end;
}

function newlines(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = source.indexOf('\n', from); at >= 0 && at < to; at = source.indexOf('\n', at + 1)) count++;
  return count;
}
