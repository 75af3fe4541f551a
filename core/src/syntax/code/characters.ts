// SPDX-License-Identifier: EUPL-1.2
// What the first character of a token says, one table per language: the lexer’s inner loop is a look-up.
import type { CodeForm } from './form.ts';

export const PUNCTUATION = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const WORD = 3;
export const QUOTE = 4;
/** May open a comment, a regular expression, a here-document or a prefixed string. */
export const SPECIAL = 5;

export type CharacterClasses = Uint8Array;

export function charactersOf(form: CodeForm): CharacterClasses {
  const known = tables.get(form);
  if (known !== undefined) return known;
  const made = tableOf(form);
  tables.set(form, made);
  return made;
}

const tables = new Map<CodeForm, CharacterClasses>();

function tableOf(form: CodeForm): CharacterClasses {
  const table = new Uint8Array(128);
  const set = (characters: string, kind: number) => {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  };
  set(' \t\f\v\0', SPACE);
  set('\n\r', NEWLINE);
  set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_', WORD);
  set(Object.keys(form.quotes).join(''), QUOTE);
  if (form.slashes || form.regexes !== undefined) set('/', SPECIAL);
  if (form.hash) set('#', SPECIAL);
  switch (form.language) {
    case 'javascript':
      set('$', WORD);
      set('#', SPECIAL);
      break;
    case 'php':
      set('$', WORD);
      set('<?', SPECIAL);
      break;
    case 'ruby':
      set('%<?$=', SPECIAL);
      break;
    case 'csharp':
      set('$@#', SPECIAL);
      break;
    default:
  }
  return table;
}
