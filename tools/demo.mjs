// SPDX-License-Identifier: EUPL-1.2
// `npm run demo`: installs, builds, assesses the bundled town, says where the report is.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'vigie-report');
run([join(root, 'tools', 'setup.mjs')]);
run([join(root, 'tools', 'build.mjs')]);
run([join(root, 'cli', 'dist', 'vigie.js'), 'assess', join(root, 'examples', 'town', 'evidence'), '--out', out, ...process.argv.slice(2)]);
console.log(`\nReport: ${join(out, 'report.html')}`);

function run(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
