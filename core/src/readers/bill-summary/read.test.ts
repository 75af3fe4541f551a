// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (text: string) => [...reader.read({ uri: 'x.parquet', text })];
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.bill-summary.json`), 'utf8');

it('sums of a database become charges: credits lower their service, a tax stands apart', () => {
  const charges = read(fixture('2026-10')).flatMap((one) => (one.kind === 'charge' ? [one] : []));

  expect(charges.map(({ service, region, cost, lines, strength }) => [service, region, cost.amount, lines, strength])).toEqual([
    ['Instances', 'par-1', 1000, 90012, undefined],
    ['Cartes/Tuiles', undefined, 30, 4, undefined],
    ['Tax', undefined, 206, 1, 'possible'],
  ]);
  expect(charges[1]?.at.pointer).toBe('/BillingCurrency=EUR&ProviderName=Nuage&ServiceName=Cartes~1Tuiles&ChargeCategory=Usage');
});

it('rows that the database could not use are counted', () => {
  expect(read(fixture('2026-10')).filter(({ kind }) => kind === 'gap')).toMatchObject([
    { detail: { say: 'gap.bill.cost', with: { count: 3 } } },
  ]);
});

it('a summary that is none is a gap', () => {
  for (const text of ['', '[]', '{"vigieBill":1,"format":"other","columns":[],"groups":[]}', '{"vigieBill":1'])
    expect(read(text)).toMatchObject([{ detail: { say: 'gap.bill.summary' } }]);
});

it('what the database could not give is told', () => {
  const summary = {
    ...JSON.parse(fixture('2026-10')),
    problems: { length: 2 },
    leftOut: 7,
    partial: 'no reason',
    damaged: 'Z_BUF_ERROR',
    unended: 5200,
  };

  expect(read(JSON.stringify(summary)).flatMap((one) => (one.kind === 'gap' ? [{ [one.detail.say]: one.detail.with }] : []))).toEqual([
    { 'gap.bill.partial': { error: 'no reason' } },
    { 'gap.bill.damaged': { error: 'Z_BUF_ERROR' } },
    { 'gap.bill.unended': { kilobytes: 6 } },
    { 'gap.bill.left-out': { limit: 50_000, count: 7 } },
    { 'gap.bill.length': { count: 2 } },
  ]);
});
