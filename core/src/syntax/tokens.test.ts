// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { interpolationEnd, type Language, tokensOf } from './tokens.ts';

const language: Language = {
  skipped: /[ ]+|#[^\n]*/y,
  word: /\w+/y,
  string: (source, from) => (source[from] === "'" ? { text: source.slice(from + 1, from + 4), end: from + 5 } : undefined),
};

describe('tokens', () => {
  it('have the line they start on, without comments; several new lines are one', () => {
    const tokens = tokensOf("un = 'a\nb' # rien\n\n\ndeux", language);

    expect(tokens.map(({ kind, text, line }) => `${line} ${kind} ${JSON.stringify(text)}`)).toEqual([
      '1 word "un"',
      '1 mark "="',
      '1 string "a\\nb"',
      '2 newline "\\n"',
      '5 word "deux"',
    ]);
  });

  it('of one long line cost no more than those of many', () => {
    expect(tokensOf('a '.repeat(200_000), language)).toHaveLength(200_000);
  });
});

describe('an interpolation', () => {
  it('ends at its own brace, at the end of the line, or after a while', () => {
    expect(interpolationEnd('${ {a}} b', 2)).toBe(6);
    expect(interpolationEnd('${a\n}', 2)).toBe(2);
    expect(interpolationEnd(`\${${'{'.repeat(5_000)}`, 2)).toBe(2_002);
  });
});
