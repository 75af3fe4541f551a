// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (name: string) => [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') })];

it('details of one description are summed, refunds taken off, until the day after the last', () => {
  expect(read('details.json')).toMatchObject([
    {
      provider: 'OVHcloud',
      service: 'Public Cloud Instance b3-8 - GRA11',
      cost: { amount: 70, currency: 'EUR' },
      lines: 2,
      at: { line: 3 },
    },
    { service: 'Exchange 2019 - Hosted', cost: { amount: 30 }, from: '2026-10-01', to: '2026-11-01' },
  ]);
});

it('details without price or period are told, a cut file keeps what it holds', () => {
  const says = read('broken.json').map((one) => (one.kind === 'gap' ? one.detail.say : one.kind === 'charge' ? one.cost.amount : ''));

  expect(says).toEqual(['gap.not-parsable', 11, 'gap.bill.period', 'gap.bill.cost']);
});

it('a name paid by the year does not make a year of the month that stands beside it', () => {
  const detail = (description: string, periodStart: string, periodEnd: string) => ({
    ...{ billDetailId: description, description, periodStart, periodEnd },
    totalPrice: { currencyCode: 'EUR', value: 12 },
  });
  const text = JSON.stringify([detail('VPS', '2026-10-01', '2026-10-31'), detail('.fr', '2026-10-05', '2027-10-04')]);

  expect([...reader.read({ uri: 'bill.json', text })]).toMatchObject([
    { service: 'VPS', from: '2026-10-01', to: '2026-11-01' },
    { service: '.fr', from: '2026-10-05', to: '2027-10-05' },
  ]);
});

it('lines of other bills that have an id of the same name are none of its own', () => {
  expect(reader.accepts.sniff('[{"billDetailId":"1","productId":"2","quantity":3}]')).toBe(false);
  expect(reader.accepts.sniff(readFileSync(join(import.meta.dirname, 'fixtures', 'details.json'), 'utf8'))).toBe(true);
});
