// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const drafts = (name: string) => [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') })];
const read = (name: string) => drafts(name).map((one) => `${one.at.line} ${one.kind === 'endpoint' ? one.host : one.kind}`);

it('the map of a site is kept at a host; comments and rules name none', () => {
  expect(read('robots.txt')).toEqual(['4 www.ville.example', '5 fichiers.objets.example']);
});

it('where a map is kept is weak: mostly the site itself', () => {
  expect(drafts('robots.txt')).toMatchObject([{ strength: 'weak' }, { strength: 'weak' }]);
});

it('the query of a map is not kept', () => {
  expect(JSON.stringify(drafts('robots.txt'))).not.toMatch(/secret|sitemap\.xml/);
});

it('lines without a colon are counted', () => {
  expect(read('broken-robots.txt')).toEqual(['3 fichiers.objets.example', '1 gap']);
});
