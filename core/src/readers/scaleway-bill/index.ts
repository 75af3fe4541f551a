// SPDX-License-Identifier: EUPL-1.2
// Monthly consumption of Scaleway as its API gives it (`GET /billing/v2beta1/consumptions`).
import type { BillFormat } from '../../syntax/bill/format.ts';
import { planOf } from '../../syntax/bill/plan.ts';
import { BillSums } from '../../syntax/bill/sums.ts';
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { type DraftGap, gap, type Reader } from '../reader.ts';

const names = ['product_name', 'category_name', 'region', 'currency_code', 'value', 'start', 'end'];
const consumption: BillFormat = {
  id: 'scaleway-bill',
  provider: 'Scaleway',
  columns: { service: ['productname', 'categoryname'], category: ['categoryname'], region: ['region'], currency: ['currencycode'] },
  cost: [{ add: ['value'] }],
  starts: ['start'],
  ends: ['end'],
  taxes: [],
  says: { cost: 'value', currency: 'value.currency_code', service: 'product_name', period: 'YYYY-MM' },
};

export const reader = {
  id: 'scaleway-bill',
  title: { en: 'Scaleway consumption (API, JSON)', fr: 'Consommation Scaleway (API, JSON)' },
  accepts: {
    globs: ['**/*.json'],
    sniff: (head) =>
      /"consumptions"\s*:\s*\[/.test(head) && /"(category_name|product_name)"\s*:/.test(head) && /"currency_code"\s*:/.test(head),
  },
  *read({ uri, text: source }) {
    const { documents, failures } = parseJson(source);
    for (const failure of failures) yield failureGap('JSON', failure);
    const month = monthOf(uri);
    // The answer does not name its month: only who saved it can.
    if (month === undefined) yield gap('incomplete', 'gap.bill.month', { line: 1 });
    const plan = planOf(consumption, names);
    const sums = new BillSums(plan);
    let entries = 0;
    const add = (one: Tree, price: Tree | undefined, product: string | undefined): boolean => {
      const values: string[] = [];
      const found = [
        product,
        text(at(one, 'category_name')),
        regionOf(text(at(one, 'sku'))),
        text(at(price, 'currency_code')),
        money(price),
        ...(month ?? []),
      ];
      for (const [index, value] of found.entries()) if (value !== undefined) values[plan.slots[index] ?? -1] = value;
      return sums.add(values, one.line);
    };
    for (const document of documents) {
      const all = items(at(document, 'consumptions'));
      for (const one of all) {
        entries++;
        if (!add(one, at(one, 'value'), text(at(one, 'product_name')))) break;
      }
      yield* beyond(document, all.length, month);
    }
    if (entries === 0 && failures.length === 0) yield gap('unsupported', 'gap.bill.no-entries', { line: 1 });
    yield* sums.drafts();
  },
} satisfies Reader;

/** What the answer says of itself that its entries do not hold. */
function* beyond(document: Tree, entries: number, month: readonly [string, string] | undefined): Generator<DraftGap> {
  const total = at(document, 'total_count');
  const count = Number(text(total) ?? 0);
  // A page holds a hundred entries at most, unless its reader asks for the others.
  if (total !== undefined && count > entries) yield gap('incomplete', 'gap.bill.pages', { line: total.line }, { entries, count });
  const discount = at(document, 'total_discount_untaxed_value');
  const amount = Number(text(discount) ?? 0);
  if (discount !== undefined && amount > 0) yield gap('unsupported', 'gap.bill.discount', { line: discount.line }, { amount });
  const updated = at(document, 'updated_at');
  const day = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(text(updated) ?? '')?.[0];
  if (updated !== undefined && day !== undefined && month !== undefined && nextDay(day) < month[1])
    yield gap('incomplete', 'gap.bill.unfinished', { line: updated.line }, { day });
}

function nextDay(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? '9999' : new Date(time + 86_400_000).toISOString().slice(0, 10);
}

/** google.type.Money: whole units, and billionths with the same sign. */
function money(price: Tree | undefined): string | undefined {
  const stated = text(at(price, 'nanos'));
  const units = Number(text(at(price, 'units')) ?? (stated === undefined ? Number.NaN : 0));
  const nanos = Number(stated ?? 0);
  return Number.isFinite(units) && Number.isFinite(nanos) ? String(Math.round((units + nanos / 1e9) * 1e9) / 1e9) : undefined;
}

/** The zone at its end: `/compute/pro2_s/run_fr-par-1`, and as older products write it `/storage/block/ssd/fr-par2`, `/compute/dev1_s/run_ams1`. */
function regionOf(sku: string | undefined): string | undefined {
  const [, country, city = '', zone] = /[_/](?:([a-z]{2})-)?([a-z]{3})-?(\d)?$/.exec(sku ?? '') ?? [];
  const region = country === undefined ? (zone === undefined ? undefined : oldZones.get(city)) : `${country}-${city}`;
  return region === undefined || zone === undefined ? region : `${region}-${zone}`;
}

const oldZones: ReadonlyMap<string, string> = new Map([
  ['par', 'fr-par'],
  ['ams', 'nl-ams'],
  ['waw', 'pl-waw'],
]);

/** `consommation-2026-10.json`: the first day of the month and of the next. */
function monthOf(uri: string): readonly [string, string] | undefined {
  const found = /(?:^|[^0-9])(20\d{2})-(0[1-9]|1[0-2])(?![0-9])/.exec(uri.slice(uri.lastIndexOf('/') + 1));
  if (found === null) return undefined;
  const year = Number(found[1]);
  const month = Number(found[2]);
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  return [`${found[1]}-${found[2]}-01`, `${next}-01`];
}
