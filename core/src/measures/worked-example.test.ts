// SPDX-License-Identifier: EUPL-1.2
// The figures of shared/worked-example.md, computed there by hand and by a separate script.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Assessment, BalanceRow } from '../domain.ts';
import { observe } from '../observations/observe.ts';
import { selectReaders } from '../observations/select.ts';
import { reader } from '../readers/vigie-yaml/index.ts';

const europeans = ['AT', 'BE', 'DE', 'FR', 'IE', 'IT', 'LU', 'NL'].map((country) => ({ country }));
const catalogue: Catalogue = {
  schemaVersion: 1,
  version: 'none',
  providers: [],
  services: [],
  entities: [],
  blocs: [{ id: 'EU', name: { en: 'EU', fr: 'UE' }, members: europeans, source: 'https://europa.eu', asOf: '2026-11-24' }],
};
const text = readFileSync(new URL('../readers/vigie-yaml/fixtures/vigie.yaml', import.meta.url), 'utf8');
const town = assessed(text);

function assessed(yaml: string): Assessment {
  const observed = observe([{ uri: 'vigie.yaml', text: yaml, sha256: 'ab'.repeat(32), bytes: yaml.length }], {
    select: selectReaders([reader]),
    version: 'test',
  });
  return assess(observed, catalogue, { at: '2026-11-24T00:00:00Z', version: 'test' });
}
const bounds = (id: string, assessment = town) =>
  assessment.measures.find((measure) => measure.id === id)?.bounds?.map((bound) => Math.round(bound * 10_000) / 100);
const index = (id: string) => town.measures.find((measure) => measure.id === id)?.bounds?.map((bound) => Math.round(bound * 100) / 100);
const cut = (unit: string) => town.cutOffs.find((one) => one.unit === unit);
const served = (unit: string, day: number) =>
  1 - (cut(unit)?.stops ?? []).filter((stop) => stop.day <= day).reduce((sum, { share }) => sum + share, 0);

describe('the worked example', () => {
  it.each([
    ['mail', [100, 100], [0, 20]],
    ['applications', [100, 100], [0, 0]],
    ['geolocation', [0, 0], [0, 0]],
    ['collaboration', [100, 100], [100, 100]],
    ['cloud', [100, 100], [100, 100]],
    ['network', [50, 50], [50, 50]],
    ['whole', [95.28, 95.28], [19.81, 29.25]],
  ])('%s is apparently %j and really %j under our control', (use, apparent, real) => {
    expect(bounds(`independence-rate/apparent/${use}@spend`)).toEqual(apparent);
    expect(bounds(`independence-rate/real/${use}@spend`)).toEqual(real);
  });

  it('asks who owns Filtre first, and the answer closes the whole interval', () => {
    const [first] = town.questions;

    expect(first?.asks).toEqual({ say: 'question.owner', with: { name: 'Filtre SAS' } });
    expect(Math.round((first?.closes ?? 0) * 1000) / 10).toBe(9.4);
    expect(bounds('independence-rate/real/whole@spend', assessed(text.replace('parent: unknown', 'parent: bigcorp-inc')))).toEqual([
      19.81, 19.81,
    ]);
  });

  it('measures concentration', () => {
    expect(index('concentration/parent/whole@spend')).toEqual([2552.51, 3264.51]);
    expect(index('concentration/jurisdiction/whole@spend')).toEqual([4206.12, 5113.92]);
    expect(index('supplier-concentration/parent/whole@spend')).toEqual([14.39, 15.28]);
  });

  it.each([
    ['parent:declared/bigcorp-inc', [50, 50, 50, 50], 854_400],
    ['parent:declared/hyper-inc', [62.5, 62.5, 62.5, 62.5], 633_600],
    ['parent:declared/hexa-sas', [87.5, 87.5, 87.5, 87.5], 208_800],
    ['parent:declared/free-ca', [100, 100, 100, 62.5], 201_600],
    ['parent:declared/carto-inc', [100, 62.5, 62.5, 62.5], 583_200],
    ['jurisdiction:US', [12.5, 12.5, 12.5, 12.5], 1_488_000],
  ])('the loss of %s leaves %j %% served on days 0, 7, 30, 90', (unit, shares, userHours) => {
    expect([0, 7, 30, 90].map((day) => Math.round(served(unit, day) * 1000) / 10)).toEqual(shares);
    expect(cut(unit)?.userHours).toBe(userHours);
  });

  it('stops nothing when one of two name server operators is lost', () => {
    expect(cut('parent:declared/dns-a-sas')?.stops ?? []).toEqual([]);
    expect(cut('parent:declared/dns-b-inc')?.stops ?? []).toEqual([]);
  });

  it('is at 50 % for the worst parent and 12.5 % for the worst jurisdiction', () => {
    expect(town.measures.find(({ id }) => id === 'n-minus-1/parent/whole@users')?.bounds?.[1]).toBe(0.5);
    expect(town.measures.find(({ id }) => id === 'n-minus-1/jurisdiction/whole@users')?.bounds?.[1]).toBe(0.125);
  });

  it('holds 0 days for mail and portal, and the wiki is not exposed to a loss from outside', () => {
    const holds = (subject: string) =>
      town.measures.find((measure) => measure.measure === 'time-to-stop' && measure.subject === subject)?.value;

    expect([holds('mail'), holds('portal'), holds('wiki')]).toEqual([0, 0, null]);
  });
});

describe('the digital balance', () => {
  it.each(town.balance.map((row) => [`${row.use} by ${row.weight}`, row] as const))('of %s adds up', (_, row: BalanceRow) => {
    const parts =
      row.own + row.commons + row.home + row.bloc + row.unknown + Object.values(row.imports).reduce((sum, value) => sum + value, 0);

    expect(parts).toBeCloseTo(row.gross, 9);
  });

  it('has uses that add up to the whole', () => {
    for (const weight of ['equal', 'spend'] as const) {
      const rows = town.balance.filter((row) => row.weight === weight);
      const whole = rows.find(({ use }) => use === 'whole');

      expect(rows.filter(({ use }) => use !== 'whole').reduce((sum, { gross }) => sum + gross, 0)).toBeCloseTo(
        whole?.gross ?? Number.NaN,
        9,
      );
      expect(whole?.gross).toBeGreaterThan(0);
    }
  });
});
