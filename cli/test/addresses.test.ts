// SPDX-License-Identifier: EUPL-1.2
// `--addresses`: the user's own table of networks places addresses, and what it told is kept as evidence.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment } from '@vigie/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vigie } from './vigie.ts';

let folder = '';
const here = (...path: readonly string[]) => join(folder, ...path);
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  vigie(['assess', ...args, '--format', 'json', '--at', '2026-11-24', '--quiet'], { cwd: folder, env });
// Our own output, written a moment ago.
const assessed = (out: string) => JSON.parse(readFileSync(here(out, 'assessment.json'), 'utf8')) as Assessment;
const parties = ({ dependencies }: Assessment) => dependencies.flatMap(({ party }) => party ?? []).sort();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-addresses-'));
  writeFileSync(
    here('town.zone'),
    '$ORIGIN town.example.\n@ 3600 IN SOA ns.town.example. admin.town.example. 1 1 1 1 1\nwww IN A 192.0.2.10\nshop IN A 198.51.100.7\nintranet IN A 10.0.0.4\n',
  );
  writeFileSync(
    here('ip2asn.tsv'),
    '192.0.2.0\t192.0.2.255\t64500\tFR\tNIMBUS-AS Nimbus Hosting\n10.0.0.0\t10.255.255.255\t64501\tFR\tINSIDE\nno range at all\t\t\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a table of networks', () => {
  it('names who announces an address; private addresses are never looked up', () => {
    const { status, stderr } = run(['town.zone', '--addresses', 'ip2asn.tsv', '--out', 'with']);

    expect([status, stderr]).toEqual([0, '']);
    expect(parties(assessed('with'))).toEqual(['198.51.100.0/24', 'nimbus as nimbus hosting']);
    expect(readFileSync(here('with', 'addresses.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('is not needed again: what it told is evidence', () => {
    run(['town.zone', join('with', 'addresses.jsonl'), '--out', 'again']);

    expect(parties(assessed('again'))).toEqual(parties(assessed('with')));
  });

  it('may stand in the environment, and on the way from the first cut', () => {
    run(['town.zone', '--observe-only', '--out', 'cut']);
    run(['--from', join('cut', 'observations.json'), '--out', 'from'], { VIGIE_ADDRESSES: here('ip2asn.tsv') });

    expect(parties(assessed('from'))).toEqual(parties(assessed('with')));
  });

  it('that cannot be read or holds no range is a mistake to mend, before anything is written', () => {
    writeFileSync(here('words.tsv'), 'nothing\there\n');

    for (const table of ['missing.tsv', 'words.tsv']) {
      const { status, stderr } = run(['town.zone', '--addresses', table, '--out', 'none']);
      expect([status, stderr.includes(table), existsSync(here('none'))]).toEqual([2, true, false]);
    }
  });
});
