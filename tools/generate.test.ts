// SPDX-License-Identifier: EUPL-1.2
// What is generated is committed as generated; and the schemas say something on every key.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generated } from './generate.ts';

const files = generated();

it.each([...files.keys()])('%s is as `npm run generate` writes it', (path) => {
  expect(readFileSync(join(import.meta.dirname, '..', path), 'utf8') === files.get(path), `run \`npm run generate\` for ${path}`).toBe(
    true,
  );
});
