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

it('every key of a catalogue file has a title, a description and examples', () => {
  for (const path of files.keys())
    if (path.startsWith('catalogue/schema/')) expect(unexplained(JSON.parse(files.get(path) ?? ''), path)).toEqual([]);
});

/** Keys of a JSON Schema, at any depth, that do not explain themselves. */
function unexplained(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]: [string, unknown]) => {
    const below = unexplained(value, `${path}/${name}`);
    if (name !== 'properties' || typeof value !== 'object' || value === null) return below;
    const bare = Object.entries(value).filter(
      ([, one]: [string, unknown]) =>
        !(typeof one === 'object' && one !== null && 'title' in one && 'description' in one && 'examples' in one),
    );
    return [...bare.map(([property]) => `${path}/${property}`), ...below];
  });
}
