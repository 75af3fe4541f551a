// SPDX-License-Identifier: EUPL-1.2
// `npm run new reader|provider|measure NAME`: the files of one extension, ready to be filled, tests included.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = process.env.VIGIE_NEW_ROOT ?? join(import.meta.dirname, '..');
const usage = 'npm run new reader|provider|measure NAME   (NAME in kebab-case, like bind-zone)';

const [kind, name] = process.argv.slice(2);
if (kind === undefined || name === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) fail(usage);
const made =
  kind === 'reader' ? newReader(name) : kind === 'provider' ? newProvider(name) : kind === 'measure' ? newMeasure(name) : fail(usage);
for (const [path] of made) if (existsSync(join(root, path))) fail(`${path} exists already`);
for (const [path, content] of made) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`wrote ${path}`);
}
if (kind === 'reader' && process.env.VIGIE_NEW_ROOT === undefined)
  spawnSync('npx', ['tsx', 'tools/generate.ts'], { cwd: root, stdio: 'inherit' });

function newReader(id: string): Map<string, string> {
  const folder = `core/src/readers/${id}`;
  return new Map([
    [
      `${folder}/index.ts`,
      `// SPDX-License-Identifier: EUPL-1.2
// One line: the format, and where it is specified.
import { numberedLines } from '../../syntax/lines.ts';
import { gap, type Reader } from '../reader.ts';

export const reader = {
  id: '${id}',
  title: { en: '${id}', fr: '${id}' },
  accepts: { globs: ['**/*.${id}'], sniff: (head) => head.startsWith('host ') },
  *read({ text }) {
    for (const { line, text: content } of numberedLines(text)) {
      const host = /^host ([a-z0-9.-]{1,253})$/.exec(content)?.[1];
      if (host !== undefined) yield { kind: 'endpoint', host, purpose: 'unknown', at: { line } };
      else if (content.trim() !== '') yield gap('unparsable', 'gap.not-parsable', { line }, { format: '${id}', error: 'not a host line' });
    }
  },
} satisfies Reader;
`,
    ],
    [
      `${folder}/read.test.ts`,
      `// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { reader } from './index.ts';

it('reads each host with its line', () => {
  const file = { uri: 'town.${id}', text: 'host mail.town.example\\n' };

  expect([...reader.read(file)]).toEqual([{ kind: 'endpoint', host: 'mail.town.example', purpose: 'unknown', at: { line: 1 } }]);
});
`,
    ],
    [`${folder}/readme.md`, `# ${id}\n\nWhat it reads, from where, and what it cannot see.\n`],
    [`${folder}/fixtures/town.${id}`, 'host mail.town.example\n'],
    [`${folder}/fixtures/broken.${id}`, 'host mail.town.example\nhots www.town.example\n'],
  ]);
}

function newProvider(id: string): Map<string, string> {
  const title = id.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => `${dash === '' ? '' : ' '}${letter.toUpperCase()}`);
  return new Map([
    [
      `catalogue/providers/${id}.yaml`,
      `# SPDX-License-Identifier: CC-BY-4.0
# yaml-language-server: $schema=../schema/provider.schema.json
id: ${id}
name: ${title}
homepage: https://${id}.example
aliases: []
# Domains that are surely this supplier's.
domains: [${id}.example]
defaultUse: applications
entities:
  # The first one signs with a customer in France. Every fact: where you read it, and when.
  - id: ${id}-company
    name: ${title} (legal name with its form)
    seat: { value: FR, source: 'https://${id}.example/legal', asOf: '${today()}', confidence: low, note: to be verified }
    # parents: [{ entity: holding-id, share: 1, control: sole, source: 'https://…', asOf: '${today()}' }]
    # independent: { value: founder-controlled, source: 'https://…', asOf: '${today()}' }
services:
  - id: ${id}/main
    name: Main service
    use: applications
    match:
      - { on: host, suffix: app.${id}.example }
    examples:
      - { on: host, value: town.app.${id}.example }
    # substrate: { value: [ovhcloud/public-cloud-instances], source: 'https://…', asOf: '${today()}' }
`,
    ],
  ]);
}

function newMeasure(id: string): Map<string, string> {
  const camel = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return new Map([
    [
      `core/src/measures/${id}.ts`,
      `// SPDX-License-Identifier: EUPL-1.2
// What it measures, in one line; its formula, with the source it comes from.
import type { Dependency, Interval } from '../domain.ts';
import type { Weighing } from './weights.ts';

/** Unit, bounds (low: every unknown is dependent; high: every unknown is independent), and what \`null\` means. */
export function ${camel}(dependencies: readonly Dependency[], weighing: Weighing, controlOf: (dependency: Dependency) => Interval): Interval | null {
  let total = 0;
  let low = 0;
  let high = 0;
  for (const dependency of dependencies) {
    const weight = weighing.of(dependency);
    if (dependency.strength !== 'firm' || weight === undefined) continue;
    const [from, to] = controlOf(dependency);
    total += weight;
    low += weight * from;
    high += weight * to;
  }
  return total === 0 ? null : [low / total, high / total];
}
`,
    ],
    [
      `core/src/measures/${id}.test.ts`,
      `// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { ${camel} } from './${id}.ts';

it('says nothing when there is nothing to measure', () => {
  expect(${camel}([], { weight: 'equal', of: () => 1 }, () => [0, 1])).toBeNull();
});
`,
    ],
  ]);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
