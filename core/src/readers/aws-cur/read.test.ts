// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { fixtureBills } from '../../../test/charges.ts';
import { reader } from './index.ts';

const { charges, drafts, gaps, isSniffed } = fixtureBills(reader, import.meta.dirname);

it('plans and reservations count through the use they cover and what of them stays unused', () => {
  expect(charges('rapport.csv')).toEqual([
    'Amazon Web Services EMEA SARL · Amazon Simple Storage Service · eu-west-3 · 40 · USD',
    'Amazon Web Services EMEA SARL · Amazon Elastic Compute Cloud · eu-west-3 · 70 · USD',
    'Amazon Web Services EMEA SARL · Savings Plans for AWS Compute usage ·  · 10 · USD',
    'Amazon Web Services EMEA SARL · Amazon Relational Database Service · eu-west-3 · 25 · USD',
    'Sentinelle SAS · Sentinelle Pare-feu · eu-west-3 · 12 · USD',
    'Amazon Web Services EMEA SARL · Tax ·  · 8 · USD',
  ]);
});

it('the second version is the same layout in other letters', () => {
  expect(drafts('export-2.csv')).toMatchObject([
    { provider: 'AWS', service: 'AmazonEC2', region: 'eu-west-3', cost: { amount: 17.25 }, from: '2026-10-01', to: '2026-11-01' },
  ]);
});

it('bad rows are told once per kind, the rest is kept', () => {
  expect(charges('broken.csv')).toEqual([' · AmazonS3 ·  · 2 · USD']);
  expect(gaps('broken.csv')).toEqual(['gap.bill.cost 1 2', 'gap.bill.fields 1 3']);
});

it('is told by its first columns', () => {
  expect(['rapport.csv', 'export-2.csv'].map(isSniffed)).toEqual([true, true]);
  expect(reader.accepts.sniff('BilledCost,BillingCurrency\n')).toBe(false);
});
