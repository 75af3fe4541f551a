// SPDX-License-Identifier: EUPL-1.2
// A bill summed by a database (Parquet, gzip, very large CSV): the same charges as if its rows had been read.
import { billFormats } from '../../syntax/bill/formats.ts';
import { type BillPlan, planOf } from '../../syntax/bill/plan.ts';
import { billProblems } from '../../syntax/bill/problems.ts';
import { BillSummary } from '../../syntax/bill/summary.ts';
import { BillSums, MAX_BILL_GROUPS } from '../../syntax/bill/sums.ts';
import { type Draft, gap, type Reader } from '../reader.ts';

export const reader = {
  id: 'bill-summary',
  title: { en: 'Bill summed by a database (Parquet, gzip, large CSV)', fr: 'Facture totalisée par une base (Parquet, gzip, gros CSV)' },
  accepts: { globs: ['**/*.bill-summary.json'], sniff: (head) => /"vigieBill"\s*:\s*1\b/.test(head) },
  *read({ text }): Generator<Draft> {
    const whole = { pointer: '' };
    const { data: summary } = BillSummary.safeParse(parsed(text));
    const format = billFormats.find(({ id }) => id === summary?.format);
    if (summary === undefined || format === undefined) {
      yield gap('unparsable', 'gap.bill.summary', whole);
      return;
    }
    const plan = planOf(format, summary.columns);
    if (plan.missing.length > 0) {
      yield gap('unparsable', 'gap.bill.columns', whole, { columns: plan.missing.join(', ') });
      return;
    }
    const sums = new BillSums(plan);
    for (const group of summary.groups) {
      const values: string[] = [];
      for (const [column, value] of group.values.entries()) {
        const slot = plan.slots[column] ?? -1;
        if (slot >= 0 && value !== null) values[slot] = value;
      }
      const { amount, lines, from, to, withoutPeriod } = group;
      const period = from === undefined || to === undefined ? {} : { from, to };
      sums.addGroup({ values, amount, lines, ...period, withoutPeriod }, { pointer: pointerOf(summary.columns, group.values, plan) });
    }
    for (const problem of billProblems) sums.problems.add(problem, whole, summary.problems[problem] ?? 0);
    if (summary.partial !== undefined) yield gap('unparsable', 'gap.bill.partial', whole, { error: summary.partial });
    if (summary.damaged !== undefined) yield gap('unparsable', 'gap.bill.damaged', whole, { error: summary.damaged });
    if (summary.unended > 0) yield gap('unparsable', 'gap.bill.unended', whole, { kilobytes: Math.ceil(summary.unended / 1000) });
    if (summary.leftOut > 0) yield gap('limit', 'gap.bill.left-out', whole, { limit: MAX_BILL_GROUPS, count: summary.leftOut });
    yield* sums.drafts();
  },
} satisfies Reader;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schema refuses it like any other value.
    return undefined;
  }
}

/** `/ServiceName=Compute&RegionId=par-1`: the rows that state this, as no line numbers are known of them. */
function pointerOf(columns: readonly string[], values: readonly (string | null)[], { slots, keys }: BillPlan): string {
  const stated = columns.flatMap((name, column) => {
    const value = values[column];
    return value !== undefined && value !== null && value !== '' && keys.includes(slots[column] ?? -1) ? [`${name}=${value}`] : [];
  });
  // RFC 6901 §3: “~” and “/” within a token.
  return `/${stated.join('&').slice(0, 600).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
