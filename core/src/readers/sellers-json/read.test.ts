// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (name: string) =>
  [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') })].map((one) =>
    one.kind === 'endpoint' ? `${one.at.line} ${one.host} ${one.strength}` : one.kind === 'gap' ? `${one.at.line} ${one.detail.say}` : '',
  );

it('those between a publisher and an exchange are possible suppliers, publishers are its clients', () => {
  expect(read('sellers.json')).toEqual(['7 regie.example possible', '9 gestion.example possible', '8 gap.sellers-json.confidential']);
});

it('sellers before the place where a file was cut are kept', () => {
  expect(read('broken-sellers.json')).toEqual(['2 regie.example possible', '3 gap.sellers-json.sellers', '5 gap.not-parsable']);
});
