// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reader } from './index.ts';

const fixture = (name: string) => [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') })];
const charges = (name: string) =>
  fixture(name).flatMap((one) =>
    one.kind === 'charge' ? [[one.publisher, one.service, one.region, one.cost.amount, one.cost.currency].join(' · ')] : [],
  );
const gaps = (name: string) =>
  fixture(name).flatMap((one) => (one.kind === 'gap' ? [`${one.detail.say} ${one.detail.with?.count} ${one.at.line}`] : []));
const head = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8').slice(0, 4096);

it('credits of every kind are taken off the cost they stand beside', () => {
  expect(charges('export.jsonl')).toEqual([
    'Google · Compute Engine · europe-west9 · 74.5 · EUR',
    ' · BigQuery · eu · 0.000001 · EUR',
    ' · Tax ·  · 14.9 · EUR',
  ]);
  expect(fixture('export.jsonl')[0]).toMatchObject({ provider: 'Google Cloud', from: '2026-10-01', to: '2026-11-01', at: { line: 1 } });
});

it('flattened names are the same fields', () => {
  expect(charges('flat.csv')).toEqual([' · Cloud Storage · europe-west9 · 37.5 · EUR']);
});

it('lines that are cut are counted, the rest is kept', () => {
  expect(charges('broken.jsonl')).toEqual([' · Cloud SQL ·  · 3 · EUR']);
  expect(gaps('broken.jsonl')).toEqual(['gap.bill.cost 1 3', 'gap.bill.json-lines 1 2']);
});

it('is told from other JSON and CSV', () => {
  expect(['export.jsonl', 'flat.csv'].map((name) => reader.accepts.sniff(head(name)))).toEqual([true, true]);
  expect(reader.accepts.sniff('{"name":"x"}')).toBe(false);
});
