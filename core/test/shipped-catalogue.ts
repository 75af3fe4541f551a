// SPDX-License-Identifier: EUPL-1.2
// The matchers of the catalogue that ships, for tests that ask it about evidence.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../src/catalogue/compile.ts';
import { indexMatchers } from '../src/catalogue/index-of-matchers.ts';

const folder = join(import.meta.dirname, '../../catalogue/providers');

export const shippedMatchers = indexMatchers(
  compile(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({ path: `catalogue/providers/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
    'test',
  ).catalogue,
);
