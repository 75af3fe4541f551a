// SPDX-License-Identifier: EUPL-1.2
// The first cut loses nothing, the same evidence gives the same bytes, and misuse is told with exit 2 (design §3, §12).
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Assessment } from '@vigie/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vigie } from './vigie.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');
const day = ['--at', '2026-11-24', '--quiet'];
let folder = '';
const here = (...path: readonly string[]) => join(folder, ...path);

function put(path: string, content: string): string {
  mkdirSync(dirname(here(path)), { recursive: true });
  writeFileSync(here(path), content);
  return here(path);
}

const printed = (args: readonly string[]) => vigie(['assess', ...args, '--no-out', '--json', ...day], { cwd: folder }).stdout;
// Our own output, written a moment ago.
const assessed = (args: readonly string[]) => JSON.parse(printed(args)) as Assessment;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-cuts-'));
  put('nord/main.tf', 'resource "aws_s3_bucket" "archive" {}\n');
  put('sud/main.tf', 'resource "scaleway_object_bucket" "archive" {}\n');
  put('declarations.yaml', 'services:\n  wiki:\n    name: Wiki\n    use: collaboration\n    self: true\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the first cut', () => {
  it('gives the same assessment as the whole way, byte for byte', () => {
    const direct = printed([examples]);
    const cut = vigie(['assess', examples, '--observe-only', '--out', 'first', ...day], { cwd: folder });

    expect(cut.status).toBe(0);
    expect(direct.length).toBeGreaterThan(1_000);
    expect(printed(['--from', here('first', 'observations.json')])).toBe(direct);
    expect(printed([examples])).toBe(direct);
  });

  it('gives the same bytes whatever the order in which sources are given', () => {
    expect(printed(['sud', 'nord', 'declarations.yaml'])).toBe(printed(['declarations.yaml', 'nord', 'sud']));
    expect(printed(['sud/main.tf', 'nord/main.tf'])).toBe(printed(['nord/main.tf', 'sud/main.tf']));
  });

  it('keeps two files of one name apart, each with its own hash', () => {
    const { evidence, observations } = assessed(['nord/main.tf', 'sud/main.tf']);

    expect(evidence.map(({ uri }) => uri)).toEqual(['main.tf', 'sud/main.tf']);
    expect(new Set(evidence.map(({ sha256 }) => sha256)).size).toBe(2);
    expect(observations.map(({ places }) => places[0]?.evidence)).toEqual(evidence.map(({ id }) => id));
  });

  it('reads --config as declarations, whatever its name', () => {
    const { dependencies } = assessed(['nord', '--config', 'declarations.yaml']);

    expect(dependencies.map(({ label }) => label)).toContain('Wiki');
  });
});

describe('misuse', () => {
  it.each([
    ['a folder of reports that is a file', ['nord', '--out', 'declarations.yaml'], 'declarations.yaml'],
    ['a folder of reports below a file', ['nord', '--out', 'declarations.yaml/x', '--observe-only'], 'declarations.yaml/x'],
    ['a bloc that nobody knows', ['nord', '--bloc', 'EUU'], 'EUU'],
    ['a country that is none', ['nord', '--home', 'France'], 'France'],
    ['a day that no calendar has', ['nord', '--at', '2026-02-31'], '2026-02-31'],
    ['a format that nobody writes', ['nord', '--format', 'pdf'], 'pdf'],
    ['no format', ['nord', '--format', 'html,'], 'html'],
    ['declarations that are not there', ['nord', '--config', 'nowhere.yaml'], 'nowhere.yaml'],
    ['a source that is not there', ['nowhere/at-all'], 'nowhere/at-all'],
    ['observations that are not there', ['--from', 'nowhere.json'], 'nowhere.json'],
    ['observations that are no JSON', ['--from', 'declarations.yaml'], 'declarations.yaml'],
    ['observations and sources', ['nord', '--from', 'first/observations.json'], '--from'],
    ['no source', [], 'vigie assess'],
    ['an option that is none', ['nord', '--nope'], '--nope'],
    ['a language that is not spoken', ['nord', '--lang', 'de'], '--lang'],
  ] as const)('%s is told on one or two lines, with exit 2', (_, args, names) => {
    for (const language of ['en_GB.UTF-8', 'fr_FR.UTF-8']) {
      const run = vigie(['assess', ...args, ...(args.includes('--at' as never) ? [] : day)], { cwd: folder, env: { LANG: language } });

      expect(run.status, run.stderr).toBe(2);
      expect(run.stderr).toContain(names);
      expect(run.stderr.trim().split('\n').length).toBeLessThan(4);
      if (language.startsWith('fr')) expect(run.stderr).not.toMatch(/\b(the|cannot|error|unknown|argument)\b/);
    }
  });

  it('of explain and report says which file to make first', () => {
    for (const args of [
      ['explain', 'mail', '--in', 'nowhere.json'],
      ['report', 'nowhere.json'],
      ['report', 'declarations.yaml'],
    ]) {
      const run = vigie(args, { cwd: folder });

      expect(run.status).toBe(2);
      expect(run.stderr).toContain(args.at(-1));
    }
  });
});

describe('what is printed', () => {
  it('is coloured nowhere but on a terminal', () => {
    expect(vigie(['assess', 'nord', '--no-out', ...day], { cwd: folder, env: { FORCE_COLOR: '1' } }).stdout).not.toContain('\u001b');
  });

  it('is French in French, help included', () => {
    const help = vigie(['assess', '--help', '--lang', 'fr']);
    const summary = vigie(['assess', 'nord', '--no-out', ...day], { cwd: folder, env: { LC_ALL: '', LANG: 'fr_FR.UTF-8' } });

    expect(help.stdout).not.toMatch(/default:|choices:|Usage:|Options:/);
    expect(summary.stdout).toContain('non évalué');
    expect(summary.stdout).not.toMatch(/\b(not|the|assessed|stops|supplier)\b/);
  });

  it('is written for a reader of the folder’s JSON', () => {
    expect(vigie(['assess', 'nord', '--out', 'out', ...day], { cwd: folder }).status).toBe(0);
    expect(JSON.parse(readFileSync(here('out', 'assessment.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
  });
});
