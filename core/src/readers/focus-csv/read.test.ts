// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rows } from '../../syntax/csv.ts';
import { reader } from './index.ts';

const read = (text: string) => [...reader.read({ uri: 'x.csv', text })];
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

describe('a FOCUS bill', () => {
  const drafts = read(fixture('facture.csv'));

  it('sums the effective cost by supplier, service and region, at the first line seen', () => {
    expect(drafts[0]).toEqual({
      kind: 'charge',
      provider: 'Nuage',
      publisher: 'Nuage',
      issuer: 'Nuage SAS',
      service: 'Instances',
      category: 'Compute',
      region: 'par-1',
      cost: { amount: 100, currency: 'EUR' },
      from: '2026-10-01',
      to: '2026-11-01',
      lines: 3,
      at: { line: 2 },
    });
  });

  it('does not add a prepayment to the use it pays for', () => {
    const total = drafts.reduce((sum, one) => sum + (one.kind === 'charge' && one.service !== 'Tax' ? one.cost.amount : 0), 0);

    expect(total).toBe(105);
  });

  it('takes credits off their service and keeps taxes in a row of their own', () => {
    expect(drafts).toContainEqual(
      expect.objectContaining({
        service: 'Map Tiles',
        publisher: 'Cartes Ltd',
        region: 'Dublin',
        cost: { amount: 5, currency: 'EUR' },
        lines: 2,
        at: { line: 6 },
      }),
    );
    expect(drafts).toContainEqual(
      expect.objectContaining({ service: 'Tax', category: 'Tax', cost: { amount: 21, currency: 'EUR' }, strength: 'possible' }),
    );
  });

  it('says once per kind which rows are bad, and keeps the rest', () => {
    const broken = read(fixture('broken.csv'));
    const gaps = broken.flatMap((one) => (one.kind === 'gap' ? [`${one.detail.say} ${one.detail.with?.count} ${one.at.line}`] : []));

    expect(broken).toContainEqual(
      expect.objectContaining({ kind: 'charge', service: 'Stockage', cost: { amount: 13.5, currency: 'EUR' } }),
    );
    expect(gaps).toEqual([
      'gap.bill.cost 1 3',
      'gap.bill.currency 1 4',
      'gap.bill.period 1 5',
      'gap.bill.fields 1 6',
      'gap.bill.service 2 7',
    ]);
  });

  it('says where a quote stands that is never closed, as all that follows is lost in it', () => {
    const text = fixture('facture.csv').replace('Cartes Ltd,NULL,Dublin,Web,Map Tiles', 'Cartes Ltd,NULL,Dublin,Web,"Map Tiles');

    expect(read(text).filter(({ kind }) => kind === 'gap')).toMatchObject([
      { detail: { say: 'gap.bill.unended', with: { kilobytes: 1 } }, at: { line: 6 } },
    ]);
  });

  it('names the columns without which no charge can be read', () => {
    expect(read('BilledCost,BillingCurrency\n1,EUR\n')).toEqual([
      expect.objectContaining({
        detail: { say: 'gap.bill.columns', with: { columns: 'ServiceName, BillingPeriodStart, BillingPeriodEnd' } },
      }),
    ]);
  });

  it('is told from other CSV files by its header', () => {
    expect(reader.accepts.sniff('\uFEFF"BilledCost","BillingCurrency","ChargePeriodStart","ChargePeriodEnd","ServiceName"\n')).toBe(true);
    expect(reader.accepts.sniff('name,email\n')).toBe(false);
    expect(reader.accepts.sniff('lineItem/UnblendedCost,lineItem/CurrencyCode\n')).toBe(false);
  });
});

describe('the row scanner', () => {
  it('agrees with csv-parse on arbitrary tables', () => {
    const field = fc.string({ maxLength: 6 }).map((text) => text.replace(/[\r\uFEFF]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
        const text = table
          .map((row) => row.map((one) => (/[",\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(','))
          .join('\r\n');
        const peer: string[][] = parse(text, { relax_column_count: true });

        const ours: string[][] = [];
        for (const row of rows(text, ',')) ours.push([...row.values]);

        expect(ours).toEqual(peer);
      }),
    );
  });
});
