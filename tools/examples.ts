// SPDX-License-Identifier: EUPL-1.2
// The example organisations, assessed as the command line does it, on a fixed day.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walk } from '@vigie/collect';
import { type Assessment, assess, type Catalogue, observe, readers, selectReaders } from '@vigie/core';
import { compile } from '@vigie/core/catalogue/compile';

const root = join(import.meta.dirname, '..');
/** Golden files would change with each day and each word of the catalogue if they told its version. */
const fixed = { at: '2026-11-24T00:00:00Z', version: 'golden' };

export const exampleNames = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

export function catalogueOfTree(): Catalogue {
  const sources = ['providers', 'jurisdictions'].flatMap((folder) =>
    readdirSync(join(root, 'catalogue', folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ path: `catalogue/${folder}/${name}`, text: readFileSync(join(root, 'catalogue', folder, name), 'utf8') })),
  );
  return compile(sources, 'golden').catalogue;
}

export function assessExample(name: string, catalogue: Catalogue): Assessment {
  const select = selectReaders(readers);
  const found = walk(join(root, 'examples', name, 'evidence'), { select });
  const observed = observe(found.files, { select, version: fixed.version, unread: found.unread() });
  return assess({ ...observed, skipped: found.skipped() }, catalogue, fixed);
}
