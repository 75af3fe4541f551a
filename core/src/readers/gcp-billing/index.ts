// SPDX-License-Identifier: EUPL-1.2
// Google Cloud Billing export, standard or detailed, as flattened CSV or as JSON lines of BigQuery.

import { plainName } from '../../syntax/bill/format.ts';
import { gcpBilling } from '../../syntax/bill/formats/gcp.ts';
import { planOf } from '../../syntax/bill/plan.ts';
import { headerOf, readBill } from '../../syntax/bill/read-csv.ts';
import { BillSums } from '../../syntax/bill/sums.ts';
import { type Draft, gap, type Reader, type TextFile } from '../reader.ts';
import { flattened } from './flattened.ts';

export const reader = {
  id: 'gcp-billing',
  title: { en: 'Google Cloud billing export (CSV, JSON lines)', fr: 'Export de facturation Google Cloud (CSV, lignes JSON)' },
  accepts: {
    globs: ['**/*.csv', '**/*.json', '**/*.jsonl', '**/*.ndjson'],
    sniff: (head) => (head.trimStart().startsWith('{') ? isExportLine(head) : isExportHeader(headerOf(head).names.map(plainName))),
  },
  *read(file) {
    if (file.text.trimStart().startsWith('{')) yield* jsonLines(file);
    else yield* readBill(gcpBilling, file);
  },
} satisfies Reader;

function isExportHeader(names: readonly string[]): boolean {
  return names.includes('usagestarttime') && (names.includes('servicedescription') || names.includes('skudescription'));
}

function isExportLine(head: string): boolean {
  return /"billing_account_id"\s*:/.test(head) && /"usage_start_time"\s*:/.test(head);
}

/** Fields of the export that are read; a row of BigQuery leaves out those that are null. */
const names = [
  ...['service.description', 'service.id', 'seller_name', 'location.region', 'location.location', 'location.country', 'currency'],
  ...['cost_type', 'cost', 'credits.amount', 'usage_start_time', 'usage_end_time'],
];

function* jsonLines({ text }: TextFile): Generator<Draft> {
  const plan = planOf(gcpBilling, names);
  const sums = new BillSums(plan);
  let line = 0;
  let broken: { readonly line: number; count: number } | undefined;
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    const one = text.slice(at, end).trim();
    at = end + 1;
    line++;
    if (one === '') continue;
    const fields = flattened(one);
    if (fields === undefined) {
      if (broken === undefined) broken = { line, count: 1 };
      else broken.count++;
      continue;
    }
    const values: string[] = [];
    for (const [index, name] of names.entries()) {
      const slot = plan.slots[index] ?? -1;
      const value = fields.get(name);
      if (slot >= 0 && value !== undefined) values[slot] = value;
    }
    if (!sums.add(values, line)) break;
  }
  yield* sums.drafts();
  if (broken !== undefined) yield gap('unparsable', 'gap.bill.json-lines', { line: broken.line }, { count: broken.count });
}
