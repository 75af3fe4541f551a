// SPDX-License-Identifier: EUPL-1.2
// One side of bench/bills.ts, in a process of its own: `ours|peer|peer-least FILE`, or `make FILE ROWS`. Prints its time, modules loaded, and its peak memory.
import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readBills } from '../collect/src/bills/index.ts';

const [side = '', file = '', rows = '0'] = process.argv.slice(2);

/** What a bill of a large group looks like: few suppliers, some hundred services, a resource per row. */
const bill = (count: string) => `SELECT
  (hash(i) % 1000000 / 10000.0)::DOUBLE AS BilledCost, (hash(i + 7) % 1000000 / 10000.0)::DOUBLE AS EffectiveCost, 'EUR' AS BillingCurrency,
  TIMESTAMP '2026-10-01' AS BillingPeriodStart, TIMESTAMP '2026-11-01' AS BillingPeriodEnd,
  TIMESTAMP '2026-10-01' + to_hours((i % 744)::INTEGER) AS ChargePeriodStart,
  TIMESTAMP '2026-10-01' + to_hours((i % 744 + 1)::INTEGER) AS ChargePeriodEnd,
  CASE WHEN i % 97 = 0 THEN 'Credit' WHEN i % 89 = 0 THEN 'Tax' ELSE 'Usage' END AS ChargeCategory,
  'Supplier ' || (i % 12) AS ProviderName, 'Supplier ' || (i % 12) AS PublisherName, 'Supplier ' || (i % 12) || ' EMEA' AS InvoiceIssuerName,
  'Service ' || (hash(i) % 200) AS ServiceName, ['Compute', 'Storage', 'Databases', 'Networking'][1 + (hash(i) % 4)::INTEGER] AS ServiceCategory,
  'region-' || (i % 20) AS RegionId, 'Region ' || (i % 20) AS RegionName, 'resource-' || (hash(i) % 100000) AS ResourceId
FROM range(${count}) r(i)`;

const started = performance.now();
if (side === 'ours') {
  const form = file.endsWith('.parquet') ? 'parquet' : 'csv';
  const { files } = await readBills([{ path: file, uri: file, form, bytes: statSync(file).size, named: true }]);
  // A query that failed would be a fast one.
  const groups = JSON.parse(files[0]?.text || '{}').groups?.length ?? 0;
  if (groups === 0) throw new Error(`nothing summed: ${JSON.stringify(files[0]?.notes)}`);
  console.log(`groups ${groups}`);
} else {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:', { threads: String(availableParallelism()) })).connect();
  if (side === 'make') {
    await connection.run("SET memory_limit = '2GB'");
    const format = file.includes('.parquet') ? 'FORMAT parquet, COMPRESSION zstd' : 'FORMAT csv, HEADER';
    await connection.run(`COPY (${bill(rows)}) TO '${file}' (${format})`);
  } else {
    const keys =
      side === 'peer'
        ? 'ProviderName, PublisherName, InvoiceIssuerName, ServiceName, ServiceCategory, RegionId, RegionName, BillingCurrency, ChargeCategory'
        : 'ProviderName, RegionId, ServiceName';
    const also = side === 'peer' ? ', min(BillingPeriodStart), max(BillingPeriodEnd)' : '';
    const answer = await connection.runAndReadAll(`SELECT ${keys}, sum(EffectiveCost), count(*)${also} FROM '${file}' GROUP BY ${keys}`);
    console.log(`groups ${answer.currentRowCount}`);
  }
}
console.log(`took ${Math.round(performance.now() - started)}`);
// `maxRSS` is in kilobytes.
const peak = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? process.resourceUsage().maxRSS;
console.log(`peak ${Math.round(Number(peak) / 1000)}`);
