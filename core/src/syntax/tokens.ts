// SPDX-License-Identifier: EUPL-1.2
// Tokens of languages whose statements end with their line and whose strings hold `${…}`: Groovy, Bicep. Comments fall away.

export interface Token {
  readonly kind: 'word' | 'string' | 'mark' | 'newline';
  /** Of a string its value, as its language says. Several new lines are one. */
  readonly text: string;
  /** Of a string the line of its first character. */
  readonly line: number;
}

export interface Language {
  /** Spaces and comments; sticky, as is `word`. */
  readonly skipped: RegExp;
  readonly word: RegExp;
  /** The string that starts here, with where it ends; one that never closes takes the rest of its line. */
  readonly string: (source: string, from: number, before: Token | undefined) => StringToken | undefined;
}

export interface StringToken {
  readonly text: string;
  readonly end: number;
}

const MAX_TOKENS = 500_000;

export function tokensOf(source: string, language: Language): readonly Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let from = 0;
  const moveTo = (end: number): void => {
    line += newlines(source.slice(from, end));
    from = end;
  };
  while (from < source.length && tokens.length < MAX_TOKENS) {
    const gap = matchAt(language.skipped, source, from) ?? '';
    if (gap !== '') {
      moveTo(from + gap.length);
      continue;
    }
    if (source[from] === '\n') {
      if (tokens.at(-1)?.kind !== 'newline') tokens.push({ kind: 'newline', text: '\n', line });
      moveTo(from + 1);
      continue;
    }
    const string = language.string(source, from, tokens.at(-1));
    const word = string === undefined ? matchAt(language.word, source, from) : undefined;
    if (string !== undefined) tokens.push({ kind: 'string', text: string.text, line });
    else tokens.push({ kind: word === undefined ? 'mark' : 'word', text: word ?? source[from] ?? '', line });
    moveTo(string?.end ?? from + (word ?? ' ').length);
  }
  return tokens;
}

/** What a sticky pattern matches there. */
export function matchAt(pattern: RegExp, source: string, from: number): string | undefined {
  pattern.lastIndex = from;
  return pattern.exec(source)?.[0];
}

/** The brace that closes the `${` before `from`, or where it stops to be one: an interpolation is short and of one line. */
export function interpolationEnd(source: string, from: number): number {
  const last = Math.min(source.length, from + 2_000);
  let depth = 1;
  for (let at = from; at < last; at++) {
    const one = source[at];
    if (one === '\n') return at - 1;
    if (one === '{') depth++;
    else if (one === '}' && --depth === 0) return at;
  }
  return last;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
