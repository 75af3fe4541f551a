// SPDX-License-Identifier: EUPL-1.2
// A bill as CSV, row by row: for files that fit in memory. Larger ones are summed by a database (collect/src/bills).
import { type Draft, gap, type TextFile } from '../../readers/reader.ts';
import { delimiterOf, rows } from '../csv.ts';
import type { BillFormat } from './format.ts';
import { planOf } from './plan.ts';
import { BillSums } from './sums.ts';

export function* readBill(format: BillFormat, { text }: TextFile): Generator<Draft> {
  const { names, delimiter } = headerOf(text);
  const plan = planOf(format, names);
  if (plan.missing.length > 0) {
    yield gap('unparsable', 'gap.bill.columns', { line: 1 }, { columns: plan.missing.join(', ') });
    return;
  }
  const sums = new BillSums(plan);
  let header = true;
  for (const row of rows(text, delimiter, plan.slots)) {
    if (row.unclosed !== undefined)
      yield gap('unparsable', 'gap.bill.unended', { line: row.line }, { kilobytes: Math.ceil(row.unclosed / 1000) });
    if (header) header = false;
    else if (row.fields !== names.length) sums.problems.add('fields', { line: row.line });
    else if (!sums.add(row.values, row.line)) break;
  }
  yield* sums.drafts();
}

/** Names of the first row. */
export function headerOf(text: string): { readonly names: readonly string[]; readonly delimiter: string } {
  const end = text.indexOf('\n');
  const first = text.slice(0, Math.min(end < 0 ? text.length : end, 65_536));
  const delimiter = delimiterOf(first);
  for (const row of rows(first, delimiter)) return { names: row.values.map((name) => name.trim()), delimiter };
  return { names: [], delimiter };
}
