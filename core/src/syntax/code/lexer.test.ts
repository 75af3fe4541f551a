// SPDX-License-Identifier: EUPL-1.2
// The lexer on any text: it ends, in order, in bounds, and its steps grow with the text, whatever the text is made of.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodeForm, formOf } from './form.ts';
import { Lexer } from './lexer.ts';
import { STRING } from './tokens.ts';

const runs = Number(process.env.VIGIE_FUZZ_RUNS ?? 300);
const endings = ['ts', 'py', 'php', 'java', 'kt', 'go', 'rb', 'cs'];
const form = (ending: string): CodeForm => formOf(`a.${ending}`) ?? expect.fail(ending);

const strings = (ending: string, text: string) => {
  const lexer = new Lexer(text, form(ending));
  const found: string[] = [];
  while (lexer.next()) if (lexer.kind() === STRING) found.push(lexer.value());
  return found;
};

// Openers, closers and what changes their meaning, in every language.
const pieces = fc.constantFrom(
  ...'\' " ` \\ / // /* */ # ( ) [ ] { } ${ #{ {$ $" @" $@" """ \'\'\' if return a 1 = % %w[ %q( %( ? <<~A <<A <<<A <<<\'A\' A ?> <? <?php =begin =end __END__ $/ r" f\''.split(
    ' ',
  ),
  ' ',
  '\n',
  '\r\n',
  '\n=begin\n',
  '\nA\n',
  'é',
  '💶',
);
const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

describe.each(endings)('a text in .%s', (ending) => {
  it('gives tokens in order, each inside the text and not empty but for strings', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (source) => {
        const lexer = new Lexer(source, form(ending));
        let last = 0;
        let wrong = 0;
        while (lexer.next()) {
          const start = lexer.start();
          const least = lexer.kind() === STRING ? 0 : 1;
          // The text of a here-document of Ruby follows the line that opens it.
          const ordered = ending === 'rb' ? start >= 0 : start >= last;
          if (!ordered || lexer.end() > source.length || lexer.end() - start < least) wrong++;
          last = lexer.end();
        }
        expect(wrong).toBe(0);
        expect(lexer.count).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: runs },
    );
  });

  it('costs steps in proportion to its length, on one line or on many', () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), fc.constantFrom('', '<?php ', '"', '`${'), (parts, head) => {
        const unit = parts.join('');
        const source = head + unit.repeat(Math.ceil(20_000 / unit.length));
        const counted = new CountedText(source);
        // The lexer asks a text for five things only, and here each of them is counted.
        const lexer = new Lexer(counted as unknown as string, form(ending));
        while (lexer.next());

        // A square would be 20,000 times the length.
        expect(counted.steps / source.length).toBeLessThan(150);
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
  });
});

class CountedText {
  readonly #text: string;
  steps = 0;
  constructor(text: string) {
    this.#text = text;
  }
  get length(): number {
    return this.#text.length;
  }
  charCodeAt(at: number): number {
    this.steps++;
    return this.#text.charCodeAt(at);
  }
  charAt(at: number): string {
    this.steps++;
    return this.#text.charAt(at);
  }
  startsWith(sought: string, at?: number): boolean {
    this.steps++;
    return this.#text.startsWith(sought, at);
  }
  indexOf(sought: string, from = 0): number {
    const found = this.#text.indexOf(sought, from);
    this.steps += (found < 0 ? this.#text.length : found) - from + 1;
    return found;
  }
  slice(from: number, to?: number): string {
    const cut = this.#text.slice(from, to);
    this.steps += cut.length;
    return cut;
  }
}

it('a stop ends the reading where nothing more is asked for', () => {
  const lexer = new Lexer('a "b" c "d"', form('go'), 0, 3);
  let count = 0;
  while (lexer.next()) count++;

  expect(count).toBe(2);
});

it.each([
  ['ts', 'a / "b" / c', ['b'], 'a slash after a name divides'],
  ['ts', 'if (a) /"/.test(b); "c"', ['c'], 'a slash after a condition opens a regular expression'],
  ['ts', 'f(a) / "b" / 2', ['b'], 'a slash after a call divides'],
  ['ts', '`a ${ {b: "c"} } d` + "e"', ['a ${ {b: "c"} } d', 'e'], 'a template with braces inside is one string'],
  ['ts', '<p>l’un</p>; "a"', ['a'], 'an element of JSX closes'],
  ['py', 'rb"a\\" "b"', ['a\\" '], 'a raw string of Python keeps its backslash before a quote'],
  ['py', "'''a\n'b' ''' 'c'", ["a\n'b' ", 'c'], 'three quotes close with three'],
  ['py', '"""a \\""" b""" "c"', ['a \\""" b', 'c'], 'an escaped quote closes no triple of Python'],
  ['php', 'don’t "a" <?php "b"; // "c" ?> "d" <?= "e"', ['b', 'e'], 'PHP is read between its marks, which also end a comment'],
  ['php', '<?php $a = <<<X\n "b"\n  X; "c"', [' "b"', 'c'], 'a here-document of PHP closes indented'],
  ['kt', '/* a /* "b" */ "c" */ "d"', ['d'], 'comments of Kotlin nest'],
  ['java', '/* a /* "b" */ "c"', ['c'], 'those of Java do not'],
  ['cs', '@"a\\" + $"{b("c")} d"', ['a\\', '{b("c")} d'], 'a verbatim string of C# knows no backslash'],
  ['cs', '"""a "b" c""" + "d"', ['a "b" c', 'd'], 'a raw text of C# closes with as many quotes'],
  ['rb', 'a = <<~X + "b"\n  "c"\nX\n"d"', ['b', '  "c"', 'd'], 'the text of a here-document of Ruby follows its line'],
  ['rb', "a ? %w[b' c] : 'd'", ["b' c", 'd'], 'percent literals of Ruby'],
  ['go', '`a\\` + "b"', ['a\\', 'b'], 'a raw string of Go knows no backslash'],
])('.%s: %s', (ending, source, expected) => {
  expect(strings(ending, source)).toEqual(expected);
});

it('says where a text begins that never closes', () => {
  const lexer = new Lexer('a = `b\nc', form('ts'));
  while (lexer.next());

  expect(lexer.unclosed).toBe(4);
});
