// SPDX-License-Identifier: EUPL-1.2
// Fichier des écritures comptables (livre des procédures fiscales, art. A47 A-1): expenses of each supplier, over one year, in euros.
import type { Position } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { amountOf } from '../../syntax/spreadsheet/amount.ts';
import { type Columns, columnsOf } from '../../syntax/spreadsheet/header.ts';
import type { Sheet } from '../../syntax/spreadsheet/index.ts';
import { type Draft, gap } from '../reader.ts';
import { isExpense, type Nature, natureOf, natures } from './accounts.ts';
import { isPerson } from './person.ts';

const columns = {
  journal: ['JournalCode'],
  entry: ['EcritureNum'],
  date: ['EcritureDate'],
  account: ['CompteNum'],
  label: ['CompteLib', 'CompteLibelle'],
  party: ['CompAuxLib', 'CompAuxLibelle'],
  debit: ['Debit'],
  credit: ['Credit'],
  amount: ['Montant'],
  side: ['Sens'],
} as const;
type Slot = keyof typeof columns;

export function ledgerColumns(sheet: Sheet): Columns<Slot> | undefined {
  const found = columnsOf(sheet, columns, 5);
  const has = (...slots: readonly Slot[]) => slots.every((slot) => found?.found.has(slot) === true);
  return has('entry', 'account', 'date') && (has('debit', 'credit') || has('amount', 'side')) ? found : undefined;
}

interface Spent {
  readonly name: string;
  readonly at: Position;
  readonly by: Map<string, { readonly label: string; amount: number }>;
}

export function* ledgerFacts({ rows, cell }: Columns<Slot>): Generator<Draft> {
  const suppliers = new Map<string, Spent>();
  const entries = new Map<string, { parties: Set<string>; expenses: { account: string; label: string; amount: number }[] }>();
  const persons = { count: 0, at: undefined as Position | undefined };
  const bad = { count: 0, at: undefined as Position | undefined };
  let first = '99999999';
  let last = '';
  for (const row of rows) {
    const account = cell(row, 'account') ?? '';
    const date = (cell(row, 'date') ?? '').replace(/\D/g, '').replace(/^(\d\d)(\d\d)((?:19|20)\d\d)$/, '$3$2$1');
    const amount = balanceOf(cell(row, 'debit'), cell(row, 'credit'), cell(row, 'amount'), cell(row, 'side'));
    if (account === '' || amount === undefined || !/^(19|20)\d{6}$/.test(date)) {
      bad.count++;
      bad.at ??= row.at(0);
      continue;
    }
    if (date < first) first = date;
    if (date > last) last = date;
    // One entry is one invoice: its expenses belong to the supplier it credits.
    const key = `${cell(row, 'journal') ?? ''} ${cell(row, 'entry') ?? ''}`;
    const entry = entries.get(key) ?? { parties: new Set<string>(), expenses: [] };
    entries.set(key, entry);
    if (/^40[14]/.test(account)) {
      const name = (cell(row, 'party') ?? namedBy(cell(row, 'label') ?? '')).slice(0, 120);
      if (name === '') continue;
      if (isPerson(name)) {
        persons.count++;
        persons.at ??= row.at(0);
        continue;
      }
      entry.parties.add(name);
      if (!suppliers.has(name)) suppliers.set(name, { name, at: row.at(0), by: new Map() });
    } else if (isExpense(account)) entry.expenses.push({ account, label: (cell(row, 'label') ?? '').slice(0, 120), amount });
  }
  for (const { parties, expenses } of entries.values()) {
    const [only, ...others] = parties;
    const supplier = only === undefined || others.length > 0 ? undefined : suppliers.get(only);
    for (const { account, label, amount } of supplier === undefined ? [] : expenses) {
      const known = supplier?.by.get(account);
      if (known === undefined) supplier?.by.set(account, { label, amount });
      else known.amount += amount;
    }
  }
  yield* facts(suppliers.values(), daysBetween(first, last));
  if (bad.at !== undefined) yield gap('unparsable', 'gap.suppliers.entry', bad.at, { count: bad.count });
  if (persons.at !== undefined) yield gap('redacted', 'gap.suppliers.person', persons.at, { count: persons.count });
}

function* facts(suppliers: Iterable<Spent>, days: number): Generator<Draft> {
  const whole = days >= 330 && days <= 400;
  const left = { count: 0, at: undefined as Position | undefined };
  const idle = { count: 0, at: undefined as Position | undefined };
  let partial: Position | undefined;
  for (const { name, at, by } of suppliers) {
    const spent = [...by].map(([account, one]) => ({ ...one, nature: natureOf(account, one.label) }));
    const nature = natures.find((kind) => spent.some((one) => one.nature === kind));
    if (nature === undefined) {
      const counted = spent.length === 0 ? idle : left;
      counted.count++;
      counted.at ??= at;
      continue;
    }
    const counted = spent.filter((one) => one.nature === nature).sort((a, b) => b.amount - a.amount);
    const amount = Math.round(counted.reduce((sum, one) => sum + one.amount, 0) * 100) / 100;
    const label = counted[0]?.label ?? '';
    if (!whole) partial ??= at;
    yield {
      kind: 'contract',
      supplier: name,
      ...(label === '' ? {} : { service: label }),
      ...(nature === 'telecom' ? { use: 'network' } : {}),
      ...(whole && amount > 0 ? { yearly: { amount, currency: 'EUR' } } : {}),
      at,
      basis: 'claimed',
      ...strengthOf(nature),
    };
  }
  if (partial !== undefined) yield gap('incomplete', 'gap.suppliers.period', partial, { days: Math.max(0, days) });
  if (idle.at !== undefined) yield gap('incomplete', 'gap.suppliers.no-expense', idle.at, { count: idle.count });
  if (left.at !== undefined) yield gap('unsupported', 'gap.suppliers.not-digital', left.at, { count: left.count });
}

/** Without auxiliary accounts the label names the supplier, `Fournisseur Durand SA`; the chart’s own labels name nobody. */
function namedBy(label: string): string {
  return /^fournisseurs\b|^fournisseur (d['’]|divers|de )|^dettes?\b/i.test(label) ? '' : label.replace(/^fournisseur\b[\s:–-]*/i, '');
}

export function strengthOf(nature: Nature) {
  if (nature === 'digital') return {};
  return { strength: nature === 'maybe' ? ('possible' as const) : ('weak' as const), because: said('because.suppliers.account') };
}

function balanceOf(debit?: string, credit?: string, amount?: string, side?: string): number | undefined {
  // The comma separates decimals, by law; programs that write a point are read too.
  const of = (value: string | undefined) => (value === undefined ? 0 : amountOf(value, value.includes(',')));
  if (side !== undefined) {
    const value = of(amount);
    return value === undefined ? undefined : /^(c|-)/i.test(side) ? -value : value;
  }
  const [plus, minus] = [of(debit), of(credit)];
  return plus === undefined || minus === undefined ? undefined : plus - minus;
}

export function daysBetween(first: string, last: string): number {
  const time = (date: string) => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6, 8)));
  return first > last ? 0 : Math.round((time(last) - time(first)) / 86_400_000) + 1;
}
