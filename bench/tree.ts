// SPDX-License-Identifier: EUPL-1.2
// A whole assessment of a tree of 20,000 files against a content search by ripgrep of the same bytes and against cdxgen on it.
// VIGIE_BENCH_TREE points at a real tree; without it one is made, the same in each run. VIGIE_BENCH_CDXGEN=0 leaves cdxgen out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { paired, type Row, timed } from './measure.ts';

const root = join(import.meta.dirname, '..');
const work = join(import.meta.dirname, '.work');
const vigie = join(root, 'cli', 'dist', 'vigie.js');

export async function benchTree(): Promise<readonly Row[]> {
  const tree = process.env.VIGIE_BENCH_TREE ?? makeTree(join(work, 'tree'), 20_000);
  const rg = ripgrep();
  const out = join(work, 'out');
  const assess = () => timed(process.execPath, [vigie, 'assess', tree, '--out', out, '--format', 'json', '--quiet'], { accept: [0, 3] });
  const search = () =>
    timed(rg, ['--no-ignore', '--hidden', '--count-matches', 'amazonaws\\.com|googleapis\\.com|core\\.windows\\.net', tree], {
      accept: [0, 1],
    });
  const [ours, floor] = await paired(
    5,
    () => assess().milliseconds,
    () => search().milliseconds,
  );
  const peak = peakMegabytes([vigie, 'assess', tree, '--out', out, '--format', 'json', '--quiet']);
  const rows: Row[] = [
    { what: 'tree, wall time of rg', ours: seconds(ours), peer: `rg ${seconds(floor)}`, ratio: ours / floor, goal: ['≤', 4] },
    { what: 'tree, peak memory in MB', ours: `${peak} MB`, peer: '–', ratio: peak, goal: ['≤', 500] },
  ];
  if (process.env.VIGIE_BENCH_CDXGEN !== '0') {
    const bom = join(work, 'bom.json');
    const cdxgen = installed('@cyclonedx/cdxgen', '12.8.4', 'cdxgen');
    // Its own defaults but no installing of others' packages and no look-ups on the network.
    const scan = timed(cdxgen, ['-r', '-o', bom, '--no-install-deps', tree], {
      accept: [0, 1],
      env: { ...process.env, FETCH_LICENSE: 'false', CDXGEN_DEBUG_MODE: '' },
    });
    rows.push({
      what: 'tree, wall time of cdxgen (one run)',
      ours: seconds(ours),
      peer: `cdxgen ${seconds(scan.milliseconds)}`,
      ratio: ours / scan.milliseconds,
      goal: ['≤', 0.2],
    });
  }
  return rows;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** ripgrep as its npm package brings it. */
function ripgrep(): string {
  const require = createRequire(import.meta.url);
  return join(
    dirname(require.resolve(`@vscode/ripgrep-${process.platform}-${process.arch}/package.json`)),
    'bin',
    process.platform === 'win32' ? 'rg.exe' : 'rg',
  );
}

/** A peer too large for our own dependencies, installed beside them once. */
function installed(name: string, version: string, bin: string): string {
  const folder = join(work, 'peers');
  const file = join(folder, 'node_modules', '.bin', bin);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', `${name}@${version}`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return file;
}

/** Resident memory at its highest, as the process itself reads it at its end. */
function peakMegabytes(args: readonly string[]): number {
  const probe = `process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS + '\\n'));`;
  const { stderr } = timed(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, ...args], {
    accept: [0, 3],
  });
  return Math.round(Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024);
}

/** A believable monorepo: mostly code, some infrastructure, manifests and documents. Deterministic. */
function makeTree(folder: string, files: number): string {
  if (existsSync(join(folder, 'done'))) return folder;
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const words =
    'order user invoice town school canteen list value index result error report route event token query table field state cache'.split(
      ' ',
    );
  const word = () => words[next(words.length)] ?? 'word';
  const code = (lines: number, comment: string) =>
    Array.from(
      { length: lines },
      () => `${comment} ${word()} ${word()}\nconst ${word()}${next(1000)} = ${word()}(${word()}, ${next(10_000)});`,
    ).join('\n');
  const kinds: readonly (readonly [share: number, name: (n: number) => string, content: () => string])[] = [
    [52, (n) => `src/${word()}${n}.ts`, () => code(20 + next(120), '//')],
    [18, (n) => `src/${word()}${n}.py`, () => code(20 + next(120), '#')],
    [10, (n) => `docs/${word()}${n}.md`, () => code(10 + next(60), '-')],
    [
      8,
      (n) => `fixtures-of-${word()}/${word()}${n}.json`,
      () =>
        JSON.stringify(
          Array.from({ length: 5 + next(40) }, () => ({ [word()]: word(), n: next(100) })),
          null,
          2,
        ),
    ],
    [
      4,
      (n) => `deploy/${word()}${n}.yaml`,
      () =>
        `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${word()}\nspec:\n  template:\n    spec:\n      containers:\n        - name: ${word()}\n          image: registry${next(20)}.example/${word()}/${word()}:${next(9)}.${next(9)}\n          env:\n            - name: API_URL\n              value: https://api${next(50)}.partner.example/v1\n`,
    ],
    [3, (n) => `ci/${word()}${n}.yml`, () => `steps:\n${Array.from({ length: 30 }, () => `  - ${word()}: ${word()}`).join('\n')}\n`],
    [
      2,
      (n) => `infra/${word()}${n}.tf`,
      () =>
        Array.from(
          { length: 6 },
          () =>
            `resource "aws_s3_bucket" "${word()}${next(1000)}" {\n  bucket = "${word()}-${next(1000)}"\n  tags = { team = "${word()}" }\n}\n`,
        ).join('\n'),
    ],
    [1, () => 'Dockerfile', () => `FROM node:2${next(5)}-slim\nCOPY . .\nRUN npm ci\n`],
    [
      1,
      () => 'package.json',
      () =>
        JSON.stringify(
          {
            name: word(),
            dependencies: Object.fromEntries(Array.from({ length: 12 }, () => [`${word()}-${next(400)}`, `${next(9)}.0.0`])),
          },
          null,
          2,
        ),
    ],
    [1, () => '.env.example', () => `API_URL=https://api.partner.example\nSMTP_HOST=mail.partner.example\nTOKEN=\n`],
  ];
  const total = kinds.reduce((sum, [share]) => sum + share, 0);
  for (let made = 0; made < files; made++) {
    let pick = next(total);
    const kind = kinds.find(([share]) => {
      pick -= share;
      return pick < 0;
    });
    if (kind === undefined) continue;
    const path = join(folder, `team${next(40)}`, `service${next(25)}`, kind[1](made));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, kind[2]());
  }
  writeFileSync(join(folder, 'done'), '');
  return folder;
}
