// SPDX-License-Identifier: EUPL-1.2
// What the scaffold makes is whole: it compiles in the house, its tests pass, the catalogue accepts it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@vigie/core/catalogue/compile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'vigie-new-'));
  mkdirSync(join(house, 'core'));
  cpSync(join(root, 'core', 'src'), join(house, 'core', 'src'), { recursive: true });
  for (const file of ['tsconfig.json', 'package.json', 'vitest.config.ts']) cpSync(join(root, file), join(house, file));
  cpSync(join(root, 'core', 'package.json'), join(house, 'core', 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
}, 60_000);
afterAll(() => rmSync(house, { recursive: true, force: true }));

function make(kind: string, name: string) {
  return spawnSync(join(root, 'node_modules/.bin/tsx'), [join(root, 'tools/new.ts'), kind, name], {
    env: { ...process.env, VIGIE_NEW_ROOT: house },
    encoding: 'utf8',
  });
}

describe('npm run new', () => {
  it('makes a reader and a measure that compile and pass their tests', () => {
    expect(make('reader', 'host-list').status).toBe(0);
    expect(make('measure', 'own-share').status).toBe(0);
    const types = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.json', '--noEmit'], { cwd: house, encoding: 'utf8' });
    const tests = spawnSync(join(root, 'node_modules/.bin/vitest'), ['run', 'core/src/readers/host-list', 'core/src/measures/own-share'], {
      cwd: house,
      encoding: 'utf8',
    });

    expect(types.stdout.split('\n').filter((line) => /host-list|own-share/.test(line))).toEqual([]);
    expect(tests.status, tests.stdout + tests.stderr).toBe(0);
    expect(readdirSync(join(house, 'core/src/readers/host-list')).sort()).toEqual(['fixtures', 'index.ts', 'read.test.ts', 'readme.md']);
  }, 120_000);

  it('makes a provider file without a problem', () => {
    expect(make('provider', 'hexa-cloud').status).toBe(0);
    const path = 'catalogue/providers/hexa-cloud.yaml';

    expect(compile([{ path, text: readFileSync(join(house, path), 'utf8') }], 'test').problems).toEqual([]);
  });

  it('overwrites nothing and refuses odd names', () => {
    make('provider', 'twice');

    expect(make('provider', 'twice')).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
    expect(make('provider', '../up').status).toBe(2);
    expect(existsSync(join(house, '..', 'up.yaml'))).toBe(false);
  });
});
