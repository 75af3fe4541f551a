// SPDX-License-Identifier: EUPL-1.2
// What every reader promises, checked on each: fixtures, arbitrary bytes, mutations of its own fixtures.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readers } from './index.generated.ts';
import type { Draft, Reader, TextFile } from './reader.ts';

const runs = Number(process.env.VIGIE_FUZZ_RUNS ?? 300);

describe.each(readers.map((reader) => [reader.id, reader] as const))('reader %s', (id, reader) => {
  const fixtures = fixtureFiles(reader);

  it('has a readme and fixtures', () => {
    expect(existsSync(join(import.meta.dirname, id, 'readme.md'))).toBe(true);
    expect(fixtures.length).toBeGreaterThan(1);
  });

  it('yields at least one fact and, on its broken fixture, at least one gap', () => {
    const facts = fixtures.flatMap((file) => drafts(reader, file)).filter((draft) => draft.kind !== 'gap');
    const broken = fixtures.filter((file) => /broken/.test(file.uri));

    expect(facts.length).toBeGreaterThan(0);
    expect(broken.length).toBeGreaterThan(0);
    for (const file of broken) expect(drafts(reader, file).some((draft) => draft.kind === 'gap')).toBe(true);
  });

  it('gives every draft a place inside the file', () => {
    for (const file of fixtures) expectPlaces(file, drafts(reader, file));
  });

  it('is deterministic', () => {
    for (const file of fixtures) expect(drafts(reader, file)).toEqual(drafts(reader, file));
  });

  it('never throws on arbitrary text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const file = fileOf(reader, fixtures[0]?.uri ?? 'x', Buffer.from(text));
        expectPlaces(file, drafts(reader, file));
      }),
      { numRuns: runs },
    );
  });

  it('never throws on its own fixtures cut, doubled or with bytes changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.nat(),
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 8 }),
        (fixture, from, length, insert) => {
          const bytes = Buffer.from(fixture.data ?? fixture.text);
          const start = from % (bytes.length + 1);
          const changed = Buffer.concat([bytes.subarray(0, start), Buffer.from(insert), bytes.subarray(start + (length % 64))]);
          const file = fileOf(reader, fixture.uri, changed);
          expectPlaces(file, drafts(reader, file));
        },
      ),
      { numRuns: runs },
    );
  });
});

function drafts(reader: Reader, file: TextFile): Draft[] {
  return [...reader.read(file, [file])];
}

function expectPlaces(file: TextFile, all: readonly Draft[]): void {
  const lines = file.text.split(/\r\n|\n|\r/).length;
  for (const draft of all) {
    const { line, pointer } = draft.at;
    if (line === undefined) expect(pointer).toBeDefined();
    else {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines);
    }
  }
}

/** As the collector gives it: the bytes to readers that ask for them, the text unless the bytes are none. */
function fileOf(reader: Reader, uri: string, bytes: Buffer): TextFile {
  if (reader.accepts.data !== true) return { uri, text: bytes.toString() };
  return { uri, text: bytes.subarray(0, 4096).includes(0) ? '' : bytes.toString(), data: new Uint8Array(bytes) };
}

function fixtureFiles(reader: Reader): TextFile[] {
  const root = join(import.meta.dirname, reader.id, 'fixtures');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(root, name)).isFile() && !name.endsWith('expected.json'))
    .sort()
    .map((name) => fileOf(reader, name, readFileSync(join(root, name))));
}
