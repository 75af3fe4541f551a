// SPDX-License-Identifier: EUPL-1.2
// DuckDB can read any file, fetch any page and load any code: here it may open the bill it is given, and that alone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultEngineLimits, type Engine, openEngine, quoted } from './engine.ts';

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-test-engine-'));
  writeFileSync(join(folder, 'bill.csv'), 'a\n1\n');
  writeFileSync(join(folder, 'other.csv'), 'a\n2\n');
  engine = await openEngine(join(folder, 'bill.csv'), { ...defaultEngineLimits, threads: 1 });
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the bill is read', async () => {
  expect(await engine.rows(`SELECT a::INTEGER FROM read_csv(${quoted(join(folder, 'bill.csv'))})`)).toEqual([[1]]);
});

it('no other file is read, none is written, nothing is loaded or set free', async () => {
  for (const sql of [
    `SELECT * FROM read_csv(${quoted(join(folder, 'other.csv'))})`,
    `SELECT * FROM read_text(${quoted(join(folder, '*'))})`,
    `COPY (SELECT 1) TO ${quoted(join(folder, 'written.csv'))}`,
    `ATTACH ${quoted(join(folder, 'made.db'))}`,
    'INSTALL httpfs',
    'SET enable_external_access = true',
    'RESET lock_configuration',
  ])
    await expect(engine.rows(sql), sql).rejects.toThrow();
});
