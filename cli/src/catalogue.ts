// SPDX-License-Identifier: EUPL-1.2
// Loads the compiled catalogue that the build puts beside the program.
import { readFileSync } from 'node:fs';
import type { Catalogue } from '@vigie/core';

export function loadCatalogue(): Catalogue {
  const file = new URL('./catalogue.json', import.meta.url);
  // Our own build wrote it and its test read it back: no need to check its shape at each start.
  return JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
}
