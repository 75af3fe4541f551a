// SPDX-License-Identifier: EUPL-1.2
// `npm test`: installs what the tests need, checks types, style, walls and generated files, builds, runs every suite.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name) => join(root, 'node_modules', '.bin', name);

run('node', ['tools/setup.mjs']);
debianPackages();
step('types', bin('tsc'), ['-p', 'tsconfig.json']);
step('style', bin('biome'), ['check', '.', '--error-on-warnings']);
step('walls', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', 'core', 'collect', 'report', 'cli', 'tools']);
step('build and catalogue', 'node', ['tools/build.mjs']);

const folder = mkdtempSync(join(tmpdir(), 'vigie-test-'));
const output = join(folder, 'results.json');
const { status } = spawnSync(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
if (existsSync(output)) {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(output, 'utf8'));
  // A suite that cannot be loaded has no test to count, and has failed all the same.
  const broken = testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0).length;
  console.log(`${numPassedTests} passed, ${numFailedTests + broken} failed, ${numPendingTests} skipped`);
}
rmSync(folder, { recursive: true, force: true });
process.exit(status ?? 1);

/** Real servers and a real browser to test against. Root on Debian installs them; others are told what is left out. */
function debianPackages() {
  const wanted = [
    { file: '/usr/sbin/knotd', name: 'knot', suites: 'live DNS collection against a real server' },
    { file: '/usr/bin/chromium', name: 'chromium', suites: 'the HTML report and the capture of web pages in a real browser' },
    { file: '/usr/bin/git', name: 'git', suites: 'what git itself ignores' },
  ];
  const missing = wanted.filter(({ file }) => !existsSync(file));
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name);
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error(`Installing Debian packages for the tests (once): ${names.join(' ')}`);
    const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-q'], quiet);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], quiet);
  }
  for (const { file, name, suites } of wanted)
    if (!existsSync(file)) console.error(`Left out, ${name} is not installed (on Debian: apt-get install ${name}): ${suites}`);
}

function step(title, command, args) {
  const started = performance.now();
  run(command, args);
  console.error(`✓ ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

function run(command, args) {
  const {
    status: code,
    stdout,
    stderr,
  } = spawnSync(command, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
  if (code === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}\n✗ ${command} ${args.join(' ')}\n`);
  console.log('0 passed, 1 failed');
  process.exit(code ?? 1);
}
