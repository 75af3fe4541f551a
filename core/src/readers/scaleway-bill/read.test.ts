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
