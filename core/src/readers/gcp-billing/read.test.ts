// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { fixtureBills } from '../../../test/charges.ts';
import { reader } from './index.ts';

const { charges, drafts, gaps, isSniffed } = fixtureBills(reader, import.meta.dirname);

it('credits of every kind are taken off the cost they stand beside', () => {
  expect(charges('export.jsonl')).toEqual([
    'Google · Compute Engine · europe-west9 · 74.5 · EUR',
    ' · BigQuery · eu · 0.000001 · EUR',
    ' · Tax ·  · 14.9 · EUR',
  ]);
  expect(drafts('export.jsonl')[0]).toMatchObject({ provider: 'Google Cloud', from: '2026-10-01', to: '2026-11-01', at: { line: 1 } });
});

it('flattened names are the same fields', () => {
  expect(charges('flat.csv')).toEqual([' · Cloud Storage · europe-west9 · 37.5 · EUR']);
});

it('lines that are cut are counted, the rest is kept', () => {
  expect(charges('broken.jsonl')).toEqual([' · Cloud SQL ·  · 3 · EUR']);
  expect(gaps('broken.jsonl')).toEqual(['gap.bill.cost 1 3', 'gap.bill.json-lines 1 2']);
});

it('is told from other JSON and CSV', () => {
  expect(['export.jsonl', 'flat.csv'].map(isSniffed)).toEqual([true, true]);
  expect(reader.accepts.sniff('{"name":"x"}')).toBe(false);
});
