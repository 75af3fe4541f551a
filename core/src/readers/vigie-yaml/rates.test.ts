// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (text: string) => [...reader.read({ uri: 'vigie.yaml', text })];

it('rates of exchange are declared with their base, day and source', () => {
  expect(read('rates: { base: EUR, date: 2026-10-31, source: BCE, USD: 0.93, GBP: "1.15" }\n')).toEqual([
    {
      kind: 'declared-rates',
      at: { line: 1 },
      basis: 'claimed',
      base: 'EUR',
      date: '2026-10-31',
      source: 'BCE',
      rates: [
        { currency: 'USD', rate: 0.93 },
        { currency: 'GBP', rate: 1.15 },
      ],
    },
  ]);
});

it('rates without a base or a day, and rates that are none, are told', () => {
  expect(read('rates: { date: 2026-10-31, USD: 0.93 }\n')).toMatchObject([{ detail: { say: 'gap.vigie-yaml.rates' } }]);
  expect(read('rates:\n  base: EUR\n  date: 2026-10-31\n  USD: -1\n  dollars: 0.93\n  EUR: 2\n')).toMatchObject([
    { detail: { say: 'gap.vigie-yaml.rate' }, at: { line: 4 } },
    { detail: { say: 'gap.vigie-yaml.rate' }, at: { line: 5 } },
    { detail: { say: 'gap.vigie-yaml.rate' }, at: { line: 6 } },
  ]);
});
