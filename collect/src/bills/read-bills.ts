// SPDX-License-Identifier: EUPL-1.2
// Bills left by the walk → small evidence: the identity is the original's, the text its summary. One that fails is a gap.
import { createHash } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { type DraftGap, type EvidenceFile, gap } from '@vigie/core';
import { type Aggregated, aggregateBill, firstLine } from './aggregate.ts';
import { type DeferredBill, ROWS_READ_BELOW } from './deferral.ts';
import { defaultEngineLimits, type EngineLimits, NoEngine, OutOfTime } from './engine.ts';

export interface ReadBillsOptions {
  readonly limits?: Partial<EngineLimits>;
  readonly onBill?: (bill: DeferredBill) => void;
  readonly onDone?: (bill: DeferredBill, found: { readonly rows: number; readonly groups: number }) => void;
}

export interface ReadBills {
  readonly files: readonly EvidenceFile[];
  /** Those that are no bills. */
  readonly others: readonly DeferredBill[];
}

/** One after the other: each takes all processors it is given, and the bound on memory is one bill's. */
export async function readBills(bills: readonly DeferredBill[], options: ReadBillsOptions = {}): Promise<ReadBills> {
  const limits = { ...defaultEngineLimits, ...options.limits };
  const files: EvidenceFile[] = [];
  const others: DeferredBill[] = [];
  for (const bill of bills) {
    options.onBill?.(bill);
    const read = await readBill(bill, limits);
    if (read === undefined) others.push(bill);
    else {
      if (read.found !== undefined) options.onDone?.(bill, { rows: read.found.rows, groups: read.found.summary.groups.length });
      files.push(read.file);
    }
  }
  return { files, others };
}

interface ReadBill {
  readonly file: EvidenceFile;
  readonly found?: Aggregated;
}

/** Nothing for a file that is no bill and that nobody pointed at. */
async function readBill(bill: DeferredBill, limits: EngineLimits): Promise<ReadBill | undefined> {
  const { uri, bytes, named } = bill;
  let sha256: Promise<string> | undefined;
  const identity = () => {
    // What cannot be read has no identity; that it cannot is told by the query.
    sha256 ??= sha256Of(bill.path).catch(() => '');
  };
  // Hashed while DuckDB’s own threads work: this one would only wait. What is no bill is not hashed.
  const found = await outcome(bill, limits, identity);
  if (found === undefined && !named) return undefined;
  identity();
  const file = { uri, bytes, sha256: (await sha256) ?? '' };
  if (found === undefined) return { file: { ...file, text: '', notes: [gap('unsupported', 'gap.bill.unknown', { pointer: '' })] } };
  if ('kind' in found) return { file: { ...file, text: '', notes: [found] } };
  return { file: { ...file, text: JSON.stringify(found.summary) }, found };
}

async function outcome(bill: DeferredBill, limits: EngineLimits, known: () => void): Promise<Aggregated | DraftGap | undefined> {
  const at = { pointer: '' };
  try {
    // DuckDB opens what a name leads to, and is allowed that alone.
    return await aggregateBill(realpathSync(bill.path), bill.form, limits, known);
  } catch (error) {
    const message = error instanceof Error ? firstLine(error.message) : 'unknown error';
    if (error instanceof NoEngine)
      return gap('unreadable', 'gap.bill.engine', at, { limit: ROWS_READ_BELOW / 1024 / 1024, error: message });
    if (error instanceof OutOfTime) return gap('limit', 'gap.bill.time', at, { minutes: Math.round(limits.milliseconds / 60_000) });
    return gap('unparsable', 'gap.bill.query', at, { error: message });
  }
}

/** In pieces that stay in the processor’s cache: DuckDB’s threads want the memory. */
async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) hash.update(chunk);
  return hash.digest('hex');
}
