// SPDX-License-Identifier: EUPL-1.2
// A bill of 100 M rows of Parquet and one of 1 GB of CSV: ours against the same sums asked of DuckDB by hand, each in its own
// process, with the peak memory of ours. VIGIE_BENCH_BILL_ROWS and VIGIE_BENCH_BILL_CSV_MB make it smaller.
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { paired, type Row, timed } from './measure.ts';

const work = join(import.meta.dirname, '.work', 'bills');
const side = join(import.meta.dirname, 'bills-side.ts');
const TIMES = 3;

export async function benchBills(): Promise<readonly Row[]> {
  const rows = Number(process.env.VIGIE_BENCH_BILL_ROWS ?? 100_000_000);
  const megabytes = Number(process.env.VIGIE_BENCH_BILL_CSV_MB ?? 1000);
  mkdirSync(work, { recursive: true });
  const parquet = made(join(work, `focus-${rows}.parquet`), rows);
  // Some 220 bytes a row.
  const csv = made(join(work, `focus-${megabytes}.csv`), Math.round((megabytes * 1e6) / 220));
  // The peer takes the types of a CSV on trust; ours asks each row for its fields, cost and days.
  return [...(await compared(parquet, `${rows / 1e6} M rows of Parquet`, 1.2)), ...(await compared(csv, 'CSV', 2))];
}

async function compared(file: string, what: string, goal: number): Promise<readonly Row[]> {
  const peaks = { ours: 0, peer: 0, 'peer-least': 0 };
  const groups = { ours: '', peer: '', 'peer-least': '' };
  const run = (name: keyof typeof peaks) => () => {
    const { stdout } = timed(process.execPath, ['--import', 'tsx', side, name, file]);
    groups[name] = /groups (\d+)/.exec(stdout)?.[1] ?? '';
    peaks[name] = Math.max(peaks[name], Number(/peak (\d+)/.exec(stdout)?.[1] ?? Number.NaN));
    return Number(/took (\d+)/.exec(stdout)?.[1] ?? Number.NaN);
  };
  const [ours, peer] = await paired(TIMES, run('ours'), run('peer'));
  const least = run('peer-least')();
  if (groups.ours !== groups.peer) throw new Error(`${groups.ours} groups, DuckDB by hand has ${groups.peer}`);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  const size = `${(statSync(file).size / 1e9).toFixed(2)} GB`;
  console.error(
    `${what}, ${size}: ours ${seconds(ours)}, ${peaks.ours} MB; DuckDB ${seconds(peer)}, ${peaks.peer} MB; by supplier, region and service alone ${seconds(least)}`,
  );
  return [
    { what: `bill, ${what}, ${size}: time`, ours: seconds(ours), peer: `DuckDB ${seconds(peer)}`, ratio: ours / peer, goal: ['≤', goal] },
    {
      what: `bill, ${what}, ${size}: peak GB`,
      ours: `${peaks.ours} MB`,
      peer: `DuckDB ${peaks.peer} MB`,
      ratio: peaks.ours / 1000,
      goal: ['≤', 1],
    },
  ];
}

/** Kept between runs; half a file is never taken for one. */
function made(file: string, rows: number): string {
  if (existsSync(file)) return file;
  console.error(`# making ${file}`);
  timed(process.execPath, ['--import', 'tsx', side, 'make', `${file}.part`, String(rows)]);
  renameSync(`${file}.part`, file);
  return file;
}
