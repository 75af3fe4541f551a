// SPDX-License-Identifier: EUPL-1.2
// Words, strings and signs of a Groovy or Kotlin script; comments are dropped. Nothing is run.

export interface Token {
  readonly kind: 'word' | 'string' | 'sign' | 'line';
  /** A dotted name, the inside of a string, one sign. */
  readonly text: string;
  readonly line: number;
  /** A string that holds `$name` or `${…}`. */
  readonly interpolated?: boolean;
}

const MAX_TOKENS = 500_000;

export function tokens(source: string): readonly Token[] {
  const found: Token[] = [];
  const word = /[A-Za-z_]\w*(?:\s*\??\.\s*[A-Za-z_]\w*)*/y;
  let line = 1;
  for (let offset = 0; offset < source.length && found.length < MAX_TOKENS; ) {
    const sign = source[offset] ?? '';
    const next = source[offset + 1] ?? '';
    if (sign === '\n') {
      found.push({ kind: 'line', text: '\n', line: line++ });
      offset++;
    } else if (sign === '/' && next === '/') offset = orEnd(source, source.indexOf('\n', offset));
    else if (sign === '/' && next === '*') {
      const end = blockEnd(source, offset);
      line += lineEnds(source, offset, end);
      offset = end;
    } else if (sign === '"' || sign === "'") {
      const { end, text } = stringAt(source, offset, sign);
      found.push({ kind: 'string', text, line, ...(sign === '"' && /(^|[^\\])\$[A-Za-z_{]/.test(text) ? { interpolated: true } : {}) });
      line += lineEnds(source, offset, end);
      offset = end;
    } else if (sign <= ' ') offset++;
    else {
      word.lastIndex = offset;
      const match = word.exec(source);
      if (match === null) {
        found.push({ kind: 'sign', text: sign, line });
        offset++;
      } else {
        found.push({ kind: 'word', text: match[0].replace(/[\s?]+/g, ''), line });
        line += lineEnds(source, offset, word.lastIndex);
        offset = word.lastIndex;
      }
    }
  }
  return found;
}

function stringAt(source: string, start: number, quote: string): { readonly end: number; readonly text: string } {
  const long = source.startsWith(quote.repeat(3), start);
  const mark = long ? quote.repeat(3) : quote;
  let end = start + mark.length;
  while (end < source.length && !source.startsWith(mark, end)) {
    // A quote left open does not swallow the rest of the script.
    if (source[end] === '\n' && !long) return { end, text: source.slice(start + 1, end) };
    end += source[end] === '\\' ? 2 : 1;
  }
  end = Math.min(end, source.length);
  return { end: Math.min(end + mark.length, source.length), text: source.slice(start + mark.length, end) };
}

/** Kotlin’s comments nest, Groovy’s do not; an unbalanced one ends at its first close. */
function blockEnd(source: string, start: number): number {
  return orEnd(source, source.indexOf('*/', start + 2), 2);
}

function orEnd(source: string, found: number, after = 0): number {
  return found < 0 ? source.length : found + after;
}

function lineEnds(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (source.charCodeAt(at) === 10) count++;
  return count;
}
