// SPDX-License-Identifier: EUPL-1.2
// Bundles the command line and compiles the catalogue into cli/dist.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const out = join(root, 'cli', 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'cli', 'package.json'), 'utf8'));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: { vigie: 'cli/src/vigie.ts' },
  outdir: out,
  bundle: true,
  // Commands are loaded when asked for: `vigie --help` reads none of them.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // jsonc-parser's CommonJS entry asks for its parts in a way no bundler can follow; its ES module can be bundled.
  mainFields: ['module', 'main'],
  define: { VIGIE_VERSION: JSON.stringify(version) },
  // Some packages we bundle are CommonJS and call require for Node's own modules.
  banner: { js: "import { createRequire as vigieRequire } from 'node:module'; const require = vigieRequire(import.meta.url);" },
  legalComments: 'linked',
  logLevel: 'warning',
});
const checked = spawnSync(
  process.execPath,
  [join(out, 'vigie.js'), 'catalogue', 'check', 'catalogue', '--write', join(out, 'catalogue.json')],
  { cwd: root, encoding: 'utf8' },
);
if (checked.status !== 0) {
  process.stderr.write(`${checked.stdout}${checked.stderr}`);
  process.exit(checked.status ?? 1);
}
