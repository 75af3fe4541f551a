// SPDX-License-Identifier: EUPL-1.2
// Strings, words and comments of Bicep: https://learn.microsoft.com/azure/azure-resource-manager/bicep/file and the language’s own grammar.
import { interpolationEnd, type Language, matchAt, type StringToken } from '../../../syntax/tokens.ts';

export const bicep = {
  skipped: /[ \t\r]+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y,
  word: /[A-Za-z_]\w*|\d+/y,
  string(source, from) {
    if (source[from] !== "'") return undefined;
    return source.startsWith("'''", from) ? longString(source, from + 3) : shortString(source, from + 1);
  },
} satisfies Language;

function longString(source: string, from: number): StringToken {
  const end = source.indexOf("'''", from);
  return end < 0 ? { text: source.slice(from), end: source.length } : { text: source.slice(from, end).replace(/^\r?\n/, ''), end: end + 3 };
}

const piece = /[^'\\$\n]+|\\u\{[0-9a-fA-F]{1,6}\}|\\.|\$\{|\$/y;

/** Of `${…}` a name is kept. */
function shortString(source: string, from: number): StringToken {
  const parts: string[] = [];
  let at = from;
  for (let found = matchAt(piece, source, at); found !== undefined; found = matchAt(piece, source, at)) {
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
