// SPDX-License-Identifier: EUPL-1.2
// Bundles the command line and compiles the catalogue into cli/dist.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'cli', 'dist');
// Built beside and put in place whole: a program that runs meanwhile never meets half a build.
const out = join(root, 'cli', `.dist-${process.pid}`);
const { version } = JSON.parse(readFileSync(join(root, 'cli', 'package.json'), 'utf8'));

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const shared = {
  absWorkingDir: root,
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
  // Less to parse at each start; names stay, for readable stack traces.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  // Native or very large, and needed by few commands: found beside the program when asked for.
  external: ['@duckdb/node-api', 'playwright-core'],
  logLevel: 'warning',
};
// Two bundles: what only the catalogue check needs (the schemas) would else be loaded with every assessment.
const apart = {
  name: 'apart',
  setup: ({ onResolve }) => onResolve({ filter: /\/catalogue-check\.ts$/ }, () => ({ path: './catalogue-check.js', external: true })),
};
await build({ ...shared, entryPoints: { vigie: 'cli/src/vigie.ts' }, plugins: [apart] });
await build({ ...shared, entryPoints: { 'catalogue-check': 'cli/src/commands/catalogue-check.ts' }, splitting: false });
const checked = spawnSync(
  process.execPath,
  [join(out, 'vigie.js'), 'catalogue', 'check', 'catalogue', '--write', join(out, 'catalogue.json')],
  { cwd: root, encoding: 'utf8' },
);
if (checked.status !== 0) {
  process.stderr.write(`${checked.stdout}${checked.stderr}`);
  rmSync(out, { recursive: true, force: true });
  process.exit(checked.status ?? 1);
}
rmSync(dist, { recursive: true, force: true });
renameSync(out, dist);
