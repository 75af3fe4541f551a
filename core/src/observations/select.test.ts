// SPDX-License-Identifier: EUPL-1.2
// Globs against the regular expressions they stand for.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reader } from '../readers/reader.ts';
import { selectReaders } from './select.ts';

const piece = fc.constantFrom('a', 'b', '.', 'ab', '*', '.env', '.json', '-');
const glob = fc
  .tuple(fc.boolean(), fc.array(piece, { minLength: 1, maxLength: 5 }))
  .map(([inFolder, pieces]) => `**/${inFolder ? 'dir/' : ''}${pieces.join('').replace(/\*+/g, '*')}`);
const path = fc.array(fc.constantFrom('a', 'b', '.', '/', 'dir/', '.env', '.json', '-', 'B'), { minLength: 1, maxLength: 8 }).map(
  (pieces) =>
    pieces
      .join('')
      .replace(/\/+/g, '/')
      .replace(/^\/|\/$/g, '') || 'a',
);

function reader(pattern: string): Reader {
  return { id: 'one', title: { en: 'One', fr: 'Un' }, accepts: { globs: [pattern] }, read: () => [] };
}

it('a file is selected when the glob, written as a regular expression, fits its path in lower case', () => {
  fc.assert(
    fc.property(glob, path, (pattern, uri) => {
      const body = pattern
        .slice(3)
        .replace(/[.+^${}()|[\]\\?]/g, '\\$&')
        .replaceAll('*', '[^/]*');
      const fits = new RegExp(`(?:^|/)${body}$`).test(uri.toLowerCase());

      expect([pattern, uri, selectReaders([reader(pattern)])(uri).length > 0]).toEqual([pattern, uri, fits]);
    }),
    { numRuns: 5_000 },
  );
});

it('a file the user points at may have any name when a reader can tell by its content', () => {
  const telling: Reader = { ...reader('**/*.zone'), accepts: { globs: ['**/*.zone'], sniff: () => true } };

  expect(selectReaders([telling], new Set(['notes']))('notes')).toEqual([telling]);
  expect(selectReaders([telling])('notes')).toEqual([]);
});
