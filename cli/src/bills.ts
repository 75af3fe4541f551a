// SPDX-License-Identifier: EUPL-1.2
// Bills that the walk left for a database: summed here, one progress line each. DuckDB is loaded only when there is one.
import type { DeferredBill } from '@vigie/collect';
import { type EvidenceFile, type Language, type Select, type Skipped, said, words } from '@vigie/core';
import { reader } from '@vigie/core/readers/bill-summary/index';
import type { Progress } from './progress.ts';

export interface SummedBills {
  readonly files: readonly EvidenceFile[];
  readonly select: Select;
  readonly skipped: readonly Skipped[];
}

export async function summedBills(
  bills: readonly DeferredBill[],
  { show, language }: { readonly show: Progress; readonly language: Language },
): Promise<SummedBills> {
  const select: Select = () => [reader];
  if (bills.length === 0) return { files: [], select, skipped: [] };
  const { readBills } = await import('@vigie/collect/bills/index');
  const { files, others } = await readBills(bills, {
    onBill: ({ uri }) => show.update(() => words(language, said('cli.bills.progress', { file: uri }))),
    onDone: ({ uri }, found) => show.done(words(language, said('cli.bills.done', { file: uri, ...found }))),
  });
  const examples = others.slice(0, 5).map(({ uri }) => uri);
  return { files, select, skipped: others.length === 0 ? [] : [{ reason: 'not-evidence', count: others.length, examples }] };
}
