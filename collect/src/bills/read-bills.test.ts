// SPDX-License-Identifier: EUPL-1.2
// The same bill must give the same facts however it is packed; what is no bill, broken or hostile must cost only itself.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { type EvidenceFile, type Fact, joinObservations, type Observations, observe, readers, selectReaders } from '@vigie/core';
import { reader as billSummary } from '@vigie/core/readers/bill-summary/index';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walk } from '../walk.ts';
import { firstLine } from './aggregate.ts';
import type { DeferredBill } from './deferral.ts';
import { readBills } from './read-bills.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-test-bills-'));
  writeFileSync(join(folder, 'rows.csv'), bill);
  await parquet('typed.parquet', `SELECT * FROM read_csv('${join(folder, 'rows.csv')}', nullstr = ['', 'NULL'])`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const select = selectReaders(readers);
const header =
  'BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ProviderName,PublisherName,InvoiceIssuerName,ServiceName,ServiceCategory,RegionId,RegionName';
const october = '2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,2026-10-03T00:00:00Z,2026-10-04T00:00:00Z';
const rows = [
  `120,0,EUR,${october},Purchase,Nuage,Nuage,Nuage SAS,Instances,Compute,par-1,Paris`,
  `0,100.25,EUR,${october},Usage,Nuage,Nuage,Nuage SAS,Instances,Compute,par-1,Paris`,
  `-20,-20.05,EUR,${october},Credit,Nuage,Nuage,Nuage SAS,Instances,Compute,par-1,Paris`,
  `3,3,EUR,${october},Adjustment,Nuage,Nuage,Nuage SAS,Stockage objet,Storage,,Paris`,
  `7,0.0000008,USD,${october},Usage,,"Cartes, Inc",,"Map ""Tiles""",,NULL,NULL`,
  `21,21,EUR,${october},Tax,Nuage,Nuage,Nuage SAS,Instances,Compute,par-1,Paris`,
];
const bill = `${header}\n${rows.join('\n')}\n`;

async function parquet(name: string, sql: string): Promise<void> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${sql}) TO '${join(folder, name).replaceAll("'", "''")}' (FORMAT parquet)`);
}

async function observed(name: string): Promise<Observations> {
  const found = walk(join(folder, name), { select });
  const given = [...found.files];
  const walked = observe(given, { select, version: 'test', unread: found.unread(), skipped: found.skipped() });
  const { files } = await readBills(found.deferred());
  return joinObservations(walked, observe(files, { select: () => [billSummary], version: 'test' }));
}

/** What is stated, without where. */
function facts({ observations }: Observations): readonly string[] {
  return observations
    .map(({ id: _id, places: _places, folder: _folder, ...fact }): Omit<typeof fact, never> => fact)
    .map((fact) => JSON.stringify(fact))
    .sort();
}

function gaps({ gaps: all }: Observations): readonly string[] {
  return all.map(({ detail }) => `${detail.say} ${detail.with?.count ?? ''}`.trim());
}

describe('one bill in several forms', () => {
  let asRows: readonly string[];
  beforeAll(() => {
    asRows = facts(observe([{ uri: 'bill.csv', text: bill, sha256: 'a', bytes: 1 } satisfies EvidenceFile], { select, version: 'test' }));
  });

  it('is the same facts packed with gzip', async () => {
    writeFileSync(join(folder, 'bill.csv.gz'), gzipSync(bill));

    const packed = await observed('bill.csv.gz');

    expect(facts(packed)).toEqual(asRows);
    expect(asRows).toHaveLength(4);
    expect(packed.gaps).toEqual([]);
  });

  it('is the same facts as Parquet, typed or as text', async () => {
    const csv = join(folder, 'rows.csv');
    await parquet('text.parquet', `SELECT * FROM read_csv('${csv}', all_varchar = true)`);
    await parquet(
      'money.parquet',
      `SELECT * REPLACE (EffectiveCost::DECIMAL(20, 10) AS EffectiveCost) FROM read_csv('${csv}', nullstr = ['', 'NULL'])`,
    );

    for (const name of ['typed.parquet', 'text.parquet', 'money.parquet']) expect(facts(await observed(name))).toEqual(asRows);
  });

  it('is known by its own bytes, and its places by the values that tell a charge from another', async () => {
    const { evidence, observations } = await observed('typed.parquet');

    expect(evidence).toMatchObject([{ uri: 'typed.parquet', bytes: readFileSync(join(folder, 'typed.parquet')).length }]);
    expect(evidence[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(observations[0]?.places[0]).toMatchObject({ reader: 'bill-summary', pointer: expect.stringContaining('ServiceName=Instances') });
  });

  it('is read whatever the name of its file', async () => {
    const name = "bill [1]* l'année.parquet";
    writeFileSync(join(folder, name), readFileSync(join(folder, 'typed.parquet')));

    expect(facts(await observed(name))).toEqual(asRows);
  });

  it('gives the same bytes twice', async () => {
    expect(await observed('typed.parquet')).toEqual(await observed('typed.parquet'));
  });
});

it('odd costs and days are taken or refused alike by the rows and by the database', async () => {
  const costs = ['1e400', '-1e308', 'NaN', 'inf', ' 12 ', '.5', '5.', '+3', '0x10', '"1,000"', 'NULL', '1e-3', '1.2.3'];
  const days = [
    '2026-1-5',
    '2026-02-31',
    '2026-10-01foo',
    ' 2026-10-01',
    'infinity',
    'epoch',
    '9/3/26',
    '0010-01-01',
    '2026-10-01 00:00:00 UTC',
  ];
  const odd = [
    ...costs.map((cost, i) => `1,${cost},EUR,${october},Usage,Nuage,,,Cost ${i},,,`),
    ...days.map((day, i) => `1,1,EUR,${day},2026-11-01,${day},2026-11-01,Usage,Nuage,,,Day ${i},,,`),
  ];
  const text = `${bill}${odd.join('\n')}\n`;
  const asRows = observe([{ uri: 'odd.csv', text, sha256: 'a', bytes: 1 } satisfies EvidenceFile], { select, version: 'test' });
  writeFileSync(join(folder, 'odd.csv.gz'), gzipSync(text));

  const packed = await observed('odd.csv.gz');

  expect(facts(packed)).toEqual(facts(asRows));
  expect([...gaps(packed)].sort()).toEqual([...gaps(asRows)].sort());
  expect(gaps(packed)).toContain('gap.bill.cost 8');
});

it('an instant of no calendar costs its own group its period, not the whole bill', async () => {
  await parquet(
    'ages.parquet',
    `SELECT 1.0 AS EffectiveCost, 'EUR' AS BillingCurrency, 'S' || i AS ServiceName, DATE '2026-11-01' AS BillingPeriodEnd,
      CASE WHEN i = 1 THEN TIMESTAMP '290000-01-01' ELSE TIMESTAMP '2026-10-01' END AS BillingPeriodStart FROM range(2) r(i)`,
  );

  const found = await observed('ages.parquet');

  expect(facts(found)).toHaveLength(2);
  expect(gaps(found)).toEqual(['gap.bill.period 1']);
});

describe('native bills', () => {
  it('a report of AWS as Parquet counts plans through the use they pay for', async () => {
    await parquet(
      'cur.parquet',
      `SELECT * FROM (VALUES
        ('SavingsPlanCoveredUsage', 'AmazonEC2', 10.0, 7.0, 0.0, 0.0),
        ('SavingsPlanNegation', 'AmazonEC2', -10.0, 0.0, 0.0, 0.0),
        ('SavingsPlanRecurringFee', 'ComputeSavingsPlans', 9.0, 0.0, 9.0, 7.0),
        ('Usage', 'AmazonS3', 3.0, 0.0, 0.0, 0.0)
      ) AS t(line_item_line_item_type, line_item_product_code, line_item_unblended_cost,
        savings_plan_savings_plan_effective_cost, savings_plan_total_commitment_to_date, savings_plan_used_commitment),
      (SELECT 'USD' AS line_item_currency_code, TIMESTAMP '2026-10-01' AS bill_billing_period_start_date,
        TIMESTAMP '2026-11-01' AS bill_billing_period_end_date, MAP {'region': 'eu-west-3'} AS product)`,
    );

    const { observations } = await observed('cur.parquet');

    expect(charges(observations)).toEqual(['AWS AmazonEC2 eu-west-3 7', 'AWS AmazonS3 eu-west-3 3', 'AWS ComputeSavingsPlans eu-west-3 2']);
  });

  it('a billing export of Google Cloud as Parquet takes the credits off the cost', async () => {
    await parquet(
      'gcp.parquet',
      `SELECT {'id': '6F81', 'description': 'Compute Engine'} AS service, {'region': 'europe-west9'} AS location, 12.5 AS cost, 'EUR' AS currency,
        [{'name': 'Remise', 'amount': -2.5}] AS credits, 'regular' AS cost_type,
        TIMESTAMPTZ '2026-10-01 00:00:00+00' AS usage_start_time, TIMESTAMPTZ '2026-11-01 00:00:00+00' AS usage_end_time`,
    );

    expect(charges((await observed('gcp.parquet')).observations)).toEqual(['Google Cloud Compute Engine europe-west9 10']);
  });
});

describe('what is no bill, broken or hostile', () => {
  it('rows that cannot be used are counted, the rest is kept', async () => {
    const bad = [
      `1,abc,EUR,${october},Usage,Nuage,,,Instances,,,`,
      `1,1,EUR,${october},Usage,Nuage,,,Instances`,
      `1,1,euros,${october},Usage,Nuage,,,Instances,,,`,
      '1,1,EUR,hier,,,,Usage,Nuage,,,Instances,,,',
      `1,1,EUR,${october},Usage,Nuage,,,,,,`,
    ];
    writeFileSync(join(folder, 'bad.csv.gz'), gzipSync(`${bill}${bad.join('\n')}\n`));

    const found = await observed('bad.csv.gz');

    expect([...gaps(found)].sort()).toEqual([
      'gap.bill.cost 1',
      'gap.bill.currency 1',
      'gap.bill.fields 1',
      'gap.bill.period 1',
      'gap.bill.service 1',
    ]);
    expect(facts(found)).toHaveLength(6);
  });

  it('a Parquet file that is no bill is left out, and told when the user pointed at it', async () => {
    await parquet('other.parquet', 'SELECT 1 AS id, 42 AS answer');
    const deferred: DeferredBill = { path: join(folder, 'other.parquet'), uri: 'other.parquet', form: 'parquet', bytes: 1, named: false };

    expect(await readBills([deferred])).toEqual({ files: [], others: [deferred] });
    expect(gaps(await observed('other.parquet'))).toEqual(['gap.bill.unknown']);
  });

  it('a Parquet file that is cut is a gap, without the path of the disk', async () => {
    writeFileSync(join(folder, 'cut.parquet'), readFileSync(join(folder, 'typed.parquet')).subarray(0, 400));

    const found = await observed('cut.parquet');

    expect(gaps(found)).toEqual(['gap.bill.query']);
    expect(JSON.stringify(found)).not.toContain(folder);
  });

  it('an error of the database is told without the paths and values that it quotes', () => {
    const error = `Conversion Error: Could not convert string 'hunter2' to DOUBLE in "/home/jeanne/bill.csv"\nOriginal Line: hunter2`;

    expect(firstLine(error)).toBe('Conversion Error: Could not convert string … to DOUBLE in …');
  });

  it('a packed bill that is cut is told, the rows before are kept', async () => {
    const packed = gzipSync(`${header}\n${Array.from({ length: 20_000 }, (_, i) => rows[i % 4]).join('\n')}\n`);
    writeFileSync(join(folder, 'cut.csv.gz'), packed.subarray(0, packed.length - 100));

    const found = await observed('cut.csv.gz');

    expect(gaps(found)).toContain('gap.bill.damaged');
    expect(facts(found)).toHaveLength(2);
  });

  it('gzip bombs of one line or of millions cost their own rows alone', async () => {
    writeFileSync(join(folder, 'line.csv.gz'), Buffer.concat([gzipSync(bill), gzipSync(Buffer.alloc(64 * 1024 * 1024, 'x'))]));
    writeFileSync(join(folder, 'lines.csv.gz'), gzipSync(`${bill}${'x\n'.repeat(2_000_000)}`));

    const line = await observed('line.csv.gz');
    const lines = await observed('lines.csv.gz');

    expect(gaps(line)).toEqual(['gap.bill.unended']);
    expect(gaps(lines)).toEqual(['gap.bill.fields 2000000']);
    expect(facts(line)).toHaveLength(4);
    expect(facts(lines)).toHaveLength(4);
  }, 60_000);

  it('rows too long to be read are counted, wherever they stand', async () => {
    const long = `1,1,EUR,${october},Usage,Nuage,,,"${'x'.repeat(5_000_000)}",,,\n`;
    writeFileSync(join(folder, 'long.csv.gz'), gzipSync(`${header}\n${long}${rows.join('\n')}\n${long}${rows[1]}\n`));

    const found = await observed('long.csv.gz');

    expect(gaps(found)).toEqual(['gap.bill.length 2']);
    expect(facts(found)).toHaveLength(4);
  });

  it('a quote that is never closed takes the rest of the bill with it, and how much is told', async () => {
    // More than DuckDB holds at once: it says nothing of a last row that long.
    const rest = `1,1,EUR,${october},Usage,Nuage,,,"Stockage,,,\n${`${rows[1]}\n`.repeat(600_000)}`;
    writeFileSync(join(folder, 'quote.csv.gz'), gzipSync(bill + rest));

    const found = await observed('quote.csv.gz');

    expect(found.gaps).toMatchObject([{ detail: { say: 'gap.bill.unended', with: { kilobytes: Math.ceil(rest.length / 1000) } } }]);
    expect(facts(found)).toHaveLength(4);
  }, 60_000);

  it('a bill in Windows-1252 with line ends within quotes is read', async () => {
    const text = `${header}\n1,1,EUR,${october},Usage,Nuage,,,"Données\nsur place",,,\n`;
    writeFileSync(join(folder, 'latin.csv.gz'), gzipSync(Buffer.from(text, 'latin1')));

    expect(charges((await observed('latin.csv.gz')).observations)).toEqual(['Nuage Données\nsur place - 1']);
  });

  it('a query past its time is a gap', async () => {
    await parquet(
      'long.parquet',
      `SELECT 'S' || (i % 1000) AS ServiceName, i::DOUBLE AS BilledCost, 'EUR' AS BillingCurrency, DATE '2026-10-01' AS BillingPeriodStart, DATE '2026-11-01' AS BillingPeriodEnd FROM range(3000000) r(i)`,
    );
    const deferred: DeferredBill = { path: join(folder, 'long.parquet'), uri: 'long.parquet', form: 'parquet', bytes: 1, named: true };

    const { files } = await readBills([deferred], { limits: { milliseconds: 1 } });

    expect(files[0]?.notes).toMatchObject([{ reason: 'limit', detail: { say: 'gap.bill.time' } }]);
  });
});

function charges(observations: readonly Fact[]): readonly string[] {
  return observations
    .flatMap((one) => (one.kind === 'charge' ? [`${one.provider} ${one.service} ${one.region ?? '-'} ${one.cost.amount}`] : []))
    .sort();
}
