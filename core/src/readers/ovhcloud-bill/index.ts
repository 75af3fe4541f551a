// SPDX-License-Identifier: EUPL-1.2
// Details of a bill of OVHcloud as its API gives them (`GET /me/bill/{billId}/details/{billDetailId}`, model billing.BillDetail).
import type { BillFormat } from '../../syntax/bill/format.ts';
import { planOf } from '../../syntax/bill/plan.ts';
import { BillSums } from '../../syntax/bill/sums.ts';
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { gap, type Reader } from '../reader.ts';

const names = ['description', 'currencyCode', 'value', 'periodStart', 'periodEnd'];
const details: BillFormat = {
  id: 'ovhcloud-bill',
  provider: 'OVHcloud',
  columns: { service: ['description'], currency: ['currencycode'] },
  cost: [{ add: ['value'] }],
  starts: ['periodstart'],
  ends: ['periodend'],
  endsInclusive: true,
  ownPeriods: true,
  taxes: [],
  says: { cost: 'totalPrice.value', currency: 'totalPrice.currencyCode', service: 'description', period: 'periodStart, periodEnd' },
};

export const reader = {
  id: 'ovhcloud-bill',
  title: { en: 'OVHcloud bill (API, JSON)', fr: 'Facture OVHcloud (API, JSON)' },
  // Others name the lines of their own bills so too: only those of OVHcloud have all three.
  accepts: {
    globs: ['**/*.json'],
    sniff: (head) => /"billDetailId"\s*:/.test(head) && /"totalPrice"\s*:/.test(head) && /"period(Start|End)"\s*:/.test(head),
  },
  *read({ text: source }) {
    const { documents, failures } = parseJson(source);
    for (const failure of failures) yield failureGap('JSON', failure);
    const plan = planOf(details, names);
    const sums = new BillSums(plan);
    let entries = 0;
    for (const document of documents) {
      for (const one of listed(document)) {
        entries++;
        const price = at(one, 'totalPrice');
        const found = [at(one, 'description'), at(price, 'currencyCode'), at(price, 'value'), at(one, 'periodStart'), at(one, 'periodEnd')];
        const values: string[] = [];
        for (const [index, node] of found.entries()) {
          const value = text(node);
          if (value !== undefined) values[plan.slots[index] ?? -1] = value;
        }
        if (!sums.add(values, one.line)) break;
      }
    }
    if (entries === 0 && failures.length === 0) yield gap('unsupported', 'gap.bill.no-entries', { line: 1 });
    yield* sums.drafts();
  },
} satisfies Reader;

/** One detail, a list of them, or a list under any name (`details`). */
function listed(document: Tree): readonly Tree[] {
  const all =
    document.kind === 'list'
      ? document.items
      : document.kind === 'map' && at(document, 'billDetailId') === undefined
        ? document.entries.flatMap(({ value }) => [...items(value)])
        : [document];
  return all.filter((one) => at(one, 'billDetailId') !== undefined);
}
