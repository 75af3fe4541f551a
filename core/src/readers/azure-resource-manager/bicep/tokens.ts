// SPDX-License-Identifier: EUPL-1.2
// Tokens of Bicep: https://learn.microsoft.com/azure/azure-resource-manager/bicep/file and the language’s own grammar.

export interface Token {
  readonly kind: 'word' | 'string' | 'mark' | 'newline';
  /** Of a string its value, with `${…}` kept. */
  readonly text: string;
  readonly line: number;
}

const MAX_TOKENS = 500_000;
const skipped = /[ \t\r]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
const word = /[A-Za-z_]\w*|\d+/y;

/** Comments fall away; a string that never ends takes the rest of its line. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let from = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = from;
    return pattern.exec(source)?.[0];
  };
  while (from < source.length && tokens.length < MAX_TOKENS) {
    const gap = take(skipped);
    if (gap !== undefined && gap !== '') {
      line += newlines(gap);
      from += gap.length;
      continue;
    }
    if (source[from] === '\n') {
      tokens.push({ kind: 'newline', text: '\n', line });
      line++;
      from++;
    } else if (source[from] === "'") {
      const { text, end } = source.startsWith("'''", from) ? longString(source, from + 3) : shortString(source, from + 1);
      tokens.push({ kind: 'string', text, line });
      line += newlines(source.slice(from, end));
      from = end;
    } else {
      const named = take(word);
      tokens.push({ kind: named === undefined ? 'mark' : 'word', text: named ?? source[from] ?? '', line });
      from += (named ?? ' ').length;
    }
  }
  return tokens;
}

function longString(source: string, from: number): { readonly text: string; readonly end: number } {
  const end = source.indexOf("'''", from);
  return end < 0 ? { text: source.slice(from), end: source.length } : { text: source.slice(from, end).replace(/^\r?\n/, ''), end: end + 3 };
}

const piece = /[^'\\$\n]+|\\u\{[0-9a-fA-F]{1,6}\}|\\.|\$\{|\$/y;

function shortString(source: string, from: number): { readonly text: string; readonly end: number } {
  const parts: string[] = [];
  let at = from;
  while (at < source.length) {
    piece.lastIndex = at;
    const found = piece.exec(source)?.[0];
    if (found === undefined) break;
    at += found.length;
    if (found === '${') {
      const end = interpolationEnd(source, at);
      const inner = source.slice(at, end).trim();
      parts.push(/^\w+$/.test(inner) ? `\${${inner}}` : '${EXPRESSION}');
      at = end + 1;
    } else parts.push(found.startsWith('\\') ? (escapes[found] ?? found.slice(1)) : found);
  }
  return { text: parts.join(''), end: source[at] === "'" ? at + 1 : at };
}

const escapes: Readonly<Record<string, string | undefined>> = { '\\n': '\n', '\\t': '\t', '\\r': '\r' };

/** The brace that closes `${`; strings inside may hold braces. Bounded: an interpolation is short. */
function interpolationEnd(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length && at < from + 2_000; at++) {
    const one = source[at];
    if (one === '{') depth++;
    else if (one === '}' && --depth === 0) return at;
    else if (one === '\n') return at - 1;
  }
  return Math.min(source.length, from + 2_000);
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
