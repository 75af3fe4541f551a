// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Fact, Observation } from '../domain.ts';
import { conversionOf, converted } from './rates.ts';
import { yearlySpend } from './spend.ts';

let count = 0;
const seen = <F extends Fact>(fact: F) => ({
  id: `o-${count++}`,
  places: [{ evidence: 'e', reader: 'r', line: 1 }],
  strength: 'firm' as const,
  basis: 'observed' as const,
  folder: '',
  ...fact,
});
const charge = (amount: number, currency: string) =>
  seen({ kind: 'charge' as const, service: 'Instances', cost: { amount, currency }, from: '2026-01-01', to: '2027-01-01', lines: 1 });
const bce = seen({
  kind: 'declared-rates' as const,
  base: 'EUR',
  date: '2026-10-31',
  source: 'BCE',
  rates: [
    { currency: 'USD', rate: 0.9 },
    { currency: 'GBP', rate: 1.2 },
  ],
});

describe('money in several currencies', () => {
  const bills = [charge(365, 'EUR'), charge(100, 'USD')];

  it('adds up to nothing without rates', () => {
    expect(conversionOf(bills)).toBeUndefined();
    expect(yearlySpend(bills, conversionOf(bills))).toBeUndefined();
  });

  it('adds up in the base currency at the rates declared, and says which were used', () => {
    const conversion = conversionOf([...bills, bce]);

    expect(conversion).toEqual({ base: 'EUR', date: '2026-10-31', source: 'BCE', rates: [{ currency: 'USD', rate: 0.9 }] });
    // (365 + 90) over 365 days, for a year of 365.25.
    expect(yearlySpend(bills, conversion)).toEqual({ amount: 455.31, currency: 'EUR' });
  });

  it('stays apart where no rate is given', () => {
    const observations: Observation[] = [charge(1, 'EUR'), charge(1, 'CHF'), bce];

    expect(conversionOf(observations)).toBeUndefined();
    expect(converted({ amount: 5, currency: 'CHF' }, conversionOf([...bills, bce]))).toEqual({ amount: 5, currency: 'CHF' });
  });

  it('is not converted by the declarations of a folder of tests', () => {
    expect(conversionOf([...bills, { ...bce, strength: 'possible' }])).toBeUndefined();
  });
});
