// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { fixtureBills } from '../../../test/charges.ts';
import { reader } from './index.ts';

const { charges, drafts, gaps, isSniffed } = fixtureBills(reader, import.meta.dirname);

it('refunds lower their service, products of the marketplace keep their publisher', () => {
  expect(charges('enterprise.csv')).toEqual([
    'Microsoft · Virtual Machines · FranceCentral · 300 · EUR',
    'Microsoft · Storage · WestEurope · 42 · EUR',
    'Balayeur Ltd · Marketplace ·  · 99 · EUR',
  ]);
});

it('the period ends the day after the last day that is named', () => {
  for (const name of ['enterprise.csv', 'customer.csv'])
    expect(drafts(name)[0]).toMatchObject({ provider: 'Microsoft', from: '2026-10-01', to: '2026-11-01' });
  expect(charges('customer.csv')).toEqual(['Microsoft · Azure App Service · EU West · 18.5 · EUR']);
});

it('a day written first is no date of this layout', () => {
  expect(gaps('broken.csv')).toEqual(['gap.bill.period 1 2']);
});

it('is told from price sheets by its cost', () => {
  expect(['enterprise.csv', 'customer.csv'].map(isSniffed)).toEqual([true, true]);
  expect(reader.accepts.sniff('meterId,meterName,meterCategory,unitPrice,currency\n')).toBe(false);
});
