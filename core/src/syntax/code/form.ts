// SPDX-License-Identifier: EUPL-1.2
// How each language writes comments, strings and the rest that a lexer must not mistake for them.
import type { CodeLanguage } from '../../domain.ts';

/** What stands between one kind of quote. */
export interface QuoteForm {
  /** `\` takes the next character with it. */
  readonly escapes?: boolean;
  readonly multiline?: boolean;
  /** Opens code inside the text, closed by the matching `}`. */
  readonly hole?: '${' | '#{' | '{$' | '{';
  /** Three of it open a text over several lines; `raw` ones know no escapes. */
  readonly triple?: 'escaped' | 'raw';
  /** Two of it stand for one of them (C# verbatim). */
  readonly doubled?: boolean;
  /** Not a string: a name written between quotes (Kotlin). */
  readonly name?: boolean;
}

export interface CodeForm {
  readonly language: CodeLanguage;
  /** `//` and `/* *\/`. */
  readonly slashes: boolean;
  readonly nestedComments?: boolean;
  /** `#` to the end of the line. */
  readonly hash: boolean;
  /** `/…/` after an operator. */
  readonly regexes?: 'javascript' | 'ruby';
  readonly quotes: Readonly<Partial<Record<"'" | '"' | '`', QuoteForm>>>;
  /** A line break ends a statement, unless a bracket is open. */
  readonly lines: boolean;
}

const plain: QuoteForm = { escapes: true };

const javascript: CodeForm = {
  language: 'javascript',
  slashes: true,
  hash: false,
  regexes: 'javascript',
  quotes: { "'": plain, '"': plain, '`': { escapes: true, multiline: true, hole: '${' } },
  lines: false,
};
const python: CodeForm = {
  language: 'python',
  slashes: false,
  hash: true,
  quotes: { "'": { escapes: true, triple: 'escaped' }, '"': { escapes: true, triple: 'escaped' } },
  lines: true,
};
const php: CodeForm = {
  language: 'php',
  slashes: true,
  hash: true,
  quotes: {
    "'": { escapes: true, multiline: true },
    '"': { escapes: true, multiline: true, hole: '{$' },
    '`': { escapes: true, multiline: true },
  },
  lines: false,
};
const java: CodeForm = {
  language: 'java',
  slashes: true,
  hash: false,
  quotes: { "'": plain, '"': { escapes: true, triple: 'escaped' } },
  lines: false,
};
const kotlin: CodeForm = {
  language: 'kotlin',
  slashes: true,
  nestedComments: true,
  hash: false,
  quotes: { "'": plain, '"': { escapes: true, hole: '${', triple: 'raw' }, '`': { name: true } },
  lines: true,
};
const go: CodeForm = {
  language: 'go',
  slashes: true,
  hash: false,
  quotes: { "'": plain, '"': plain, '`': { multiline: true } },
  lines: true,
};
const ruby: CodeForm = {
  language: 'ruby',
  slashes: false,
  hash: true,
  regexes: 'ruby',
  quotes: {
    "'": { escapes: true, multiline: true },
    '"': { escapes: true, multiline: true, hole: '#{' },
    '`': { escapes: true, multiline: true, hole: '#{' },
  },
  lines: true,
};
const csharp: CodeForm = { language: 'csharp', slashes: true, hash: false, quotes: { "'": plain, '"': plain }, lines: false };

const byEnding: ReadonlyMap<string, CodeForm> = new Map([
  ...['js', 'mjs', 'cjs', 'jsx', 'ts', 'tsx', 'mts', 'cts', 'vue', 'svelte'].map((ending) => [ending, javascript] as const),
  ['py', python],
  ['php', php],
  ['java', java],
  ['kt', kotlin],
  ['kts', kotlin],
  ['go', go],
  ['rb', ruby],
  ['cs', csharp],
]);

/** The language a file is written in, by the ending of its name. */
export function formOf(uri: string): CodeForm | undefined {
  return byEnding.get(uri.slice(uri.lastIndexOf('.') + 1).toLowerCase());
}
