// SPDX-License-Identifier: EUPL-1.2
// The walls bite: a small house with a hole in each wall, and each hole is found.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { IConfiguration } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
// The file is JavaScript that declares this very type.
const config = (await import(new URL('../.dependency-cruiser.mjs', import.meta.url).href)).default as IConfiguration;
let house = '';
let broken = new Set<string>();

const holes: Readonly<Record<string, string>> = {
  'core/src/domain.ts': "import './assess.ts';\nexport type Nothing = never;",
  'core/src/assess.ts': 'export const assess = 1;',
  'core/src/readers/one/index.ts':
    "import '../two/index.ts';\nimport '../../catalogue/catalogue.ts';\nimport 'node:fs';\nimport 'no-such-package';",
  'core/src/readers/two/index.ts': "import '../../syntax/loop.ts';",
  'core/src/syntax/loop.ts': "import '../readers/two/index.ts';",
  'core/src/catalogue/catalogue.ts': "import '../measures/rate.ts';",
  'core/src/observations/observe.ts': "import '../catalogue/catalogue.ts';",
  'core/src/graph/graph.ts': "import '../measures/rate.ts';",
  'core/src/measures/rate.ts': "import '../../../cli/src/vigie.ts';",
  'report/src/text.ts': "import '../../core/src/measures/rate.ts';\nimport '../../collect/src/walk.ts';",
  'collect/src/walk.ts': 'export const walk = 1;',
  'cli/src/vigie.ts': 'export const vigie = 1;',
};

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'vigie-walls-'));
  for (const [path, text] of Object.entries(holes)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json']) cpSync(join(root, file), join(house, file));
  writeFileSync(join(house, 'package.json'), '{ "name": "house", "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'core', 'report', 'collect', 'cli'],
    { cwd: house, encoding: 'utf8' },
  );
  broken = new Set([...stdout.matchAll(/error ([a-z-]+):/g)].map(([, name]) => name ?? ''));
}, 60_000);
afterAll(() => rmSync(house, { recursive: true, force: true }));

it.each((config.forbidden ?? []).map((rule) => [rule.name ?? '', rule] as const))(
  'the wall %s stops what it should, and says why it stands',
  (name, rule) => {
    expect(broken).toContain(name);
    expect(rule.comment?.length).toBeGreaterThan(20);
  },
);
