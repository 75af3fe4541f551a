// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (name: string, uri = name) => [
  ...reader.read({ uri, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') }),
];

it('consumption is summed by product and zone, for the month that the name of the file says', () => {
  expect(read('consommation-2026-10.json')).toMatchObject([
    { provider: 'Scaleway', service: 'PRO2-S', category: 'Compute', region: 'fr-par-1', cost: { amount: 100, currency: 'EUR' }, lines: 2 },
    { service: 'Multi-AZ standard class', region: 'fr-par', cost: { amount: 0.25 }, from: '2026-10-01', to: '2026-11-01' },
  ]);
});

it('without a month in its name no charge is made, and the user is told', () => {
  expect(read('consommation-2026-10.json', 'conso.json').map((one) => (one.kind === 'gap' ? one.detail.say : one.kind))).toEqual([
    'gap.bill.month',
    'gap.bill.period',
  ]);
});

it('an entry without an amount is told', () => {
  expect(read('broken.json', 'conso-2026-12.json')).toMatchObject([
    { cost: { amount: 3 }, from: '2026-12-01', to: '2027-01-01' },
    { detail: { say: 'gap.bill.cost', with: { count: 1 } } },
  ]);
});

it('what the answer says it does not hold is told: other pages, a discount on the whole, the rest of the month', () => {
  const text = readFileSync(join(import.meta.dirname, 'fixtures', 'consommation-2026-10.json'), 'utf8')
    .replace('"total_count": 3', '"total_count": 133, "total_discount_untaxed_value": 12.5')
    .replace('2026-11-02T08:00:00Z', '2026-10-22T08:00:00Z');

  const gaps = [...reader.read({ uri: 'consommation-2026-10.json', text })].filter(({ kind }) => kind === 'gap');

  expect(gaps).toMatchObject([
    { detail: { say: 'gap.bill.pages', with: { entries: 3, count: 133 } } },
    { detail: { say: 'gap.bill.discount', with: { amount: 12.5 } } },
    { detail: { say: 'gap.bill.unfinished', with: { day: '2026-10-22' } } },
  ]);
});

it('zones are read as older and newer products write them, and only where a product has one', () => {
  const skus = [
    '/compute/dev1_s/run_ams1',
    '/storage/block/ssd/storage/fr-par2',
    '/k8s/control-plane/kapsule/pl-waw',
    '/ip/dynamic',
    '/tools/registry/storage/fr',
  ];
  const entry = (sku: string) => ({ value: { currency_code: 'EUR', units: 1 }, product_name: sku, sku });

  const read = [...reader.read({ uri: '2026-10.json', text: JSON.stringify({ consumptions: skus.map(entry) }) })];

  expect(read.map((one) => (one.kind === 'charge' ? one.region : one.kind))).toEqual([
    'nl-ams-1',
    'fr-par-2',
    'pl-waw',
    undefined,
    undefined,
  ]);
});
