// SPDX-License-Identifier: EUPL-1.2
// The grammar dotenv implementations share: `export`, quotes over several lines, `#` after a space ends a bare value.
export type Item =
  | { readonly kind: 'assignment' | 'comment'; readonly name: string; readonly value: string; readonly line: number }
  | { readonly kind: 'odd'; readonly line: number }
  | { readonly kind: 'open-quote'; readonly line: number };

/** Longest quoted value, in lines: a private key fits, a lost quote does not swallow the file. */
const MAX_QUOTED_LINES = 200;

export function* assignments(text: string): Generator<Item> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; index++) {
    const line = index + 1;
    const stated = lines[index] ?? '';
    if (stated.trim() === '') continue;
    const comment = /^\s*#+\s?(?:export\s+)?([A-Z][A-Z0-9_]{2,100})=(\S.*)$/.exec(stated);
    if (comment?.[1] !== undefined) yield { kind: 'comment', name: comment[1], value: bare(comment[2] ?? ''), line };
    if (/^\s*#/.test(stated)) continue;
    const pair = /^\s*(?:export\s+)?([A-Za-z_][\w.-]{0,199})[ \t]*[=:][ \t]*/.exec(stated);
    if (pair?.[1] === undefined) {
      // `.envrc` and `export A B` are shell; what assigns nothing is no fact.
      if (!/^\s*(export\s+[\w\s]+$|source\s|\.\s|\[[^\]]*\]\s*$|dotenv|use\s|layout\s|unset\s|set\s)/.test(stated))
        yield { kind: 'odd', line };
      continue;
    }
    const name = pair[1];
    const rest = stated.slice(pair[0].length);
    const quote = /^["'`]/.exec(rest)?.[0];
    if (quote === undefined) {
      yield { kind: 'assignment', name, value: bare(rest), line };
      continue;
    }
    const quoted = quotedValue(lines, index, rest.slice(1), quote);
    if (quoted === undefined) {
      yield { kind: 'open-quote', line };
      yield { kind: 'assignment', name, value: bare(rest.slice(1)), line };
    } else {
      yield { kind: 'assignment', name, value: quoted.value, line };
      index = quoted.last;
    }
  }
}

function quotedValue(
  lines: readonly string[],
  first: number,
  start: string,
  quote: string,
): { readonly value: string; readonly last: number } | undefined {
  const parts: string[] = [];
  for (let index = first; index < Math.min(lines.length, first + MAX_QUOTED_LINES); index++) {
    const part = index === first ? start : (lines[index] ?? '');
    const end = closing(part, quote);
    if (end >= 0) return { value: [...parts, part.slice(0, end)].join('\n'), last: index };
    // A new assignment inside an open quote: the quote was never meant to go on.
    if (index > first && /^(export\s+)?[A-Z][A-Z0-9_]+=/.test(part)) return undefined;
    parts.push(part);
  }
  return undefined;
}

function closing(part: string, quote: string): number {
  for (let index = 0; index < part.length; index++) {
    if (part[index] === '\\' && quote === '"') index++;
    else if (part[index] === quote) return index;
  }
  return -1;
}

function bare(rest: string): string {
  if (rest.startsWith('#')) return '';
  const hash = rest.search(/\s#/);
  const value = (hash < 0 ? rest : rest.slice(0, hash)).trim();
  return /^(["'`]).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
