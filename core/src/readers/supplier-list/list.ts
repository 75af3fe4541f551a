// SPDX-License-Identifier: EUPL-1.2
// Lists of suppliers, contracts or applications: one fact per supplier and service, amounts added up.
import type { Money, Position } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { countryCode } from '../../syntax/country-name.ts';
import { amountOf, currencyIn, hasDecimalComma } from '../../syntax/spreadsheet/amount.ts';
import { type Columns, comparable } from '../../syntax/spreadsheet/header.ts';
import type { SheetRow } from '../../syntax/spreadsheet/index.ts';
import { type Draft, type DraftFact, gap } from '../reader.ts';
import { type Nature, natureOf, natures } from './accounts.ts';
import type { Slot } from './columns.ts';
import { daysBetween, strengthOf } from './ledger.ts';
import { isPerson } from './person.ts';

interface Listed {
  readonly first: SheetRow;
  readonly supplier: string;
  readonly service?: string;
  readonly rows: SheetRow[];
}

/** `serviceStated`: the user says which column names the services. */
export function* listFacts(columns: Columns<Slot>, serviceStated: boolean): Generator<Draft> {
  const { rows, cell, header, found } = columns;
  const listed = new Map<string, Listed>();
  const persons = new Counted();
  const nameless = new Counted();
  for (const row of rows) {
    const service = cell(row, 'service')?.slice(0, 120);
    // A list without suppliers is one of applications; with them, a row that leaves its own empty has none.
    const supplier = (found.has('supplier') ? cell(row, 'supplier') : service)?.slice(0, 120);
    if (/^(total|sous-total|somme|grand total)\b/i.test(supplier ?? cellsOf(row))) continue;
    if (supplier === undefined) nameless.add(row);
    else if (isPerson(supplier, cell(row, 'type'))) persons.add(row);
    else if (!/^(false|non|no|inacti|disabled|désactivé|deactivated|résilié|terminated|expired|0$)/i.test(cell(row, 'status') ?? '')) {
      const key = `${comparable(supplier)}\n${comparable(service ?? '')}`;
      const known = listed.get(key);
      if (known === undefined) listed.set(key, { first: row, supplier, ...(service === undefined ? {} : { service }), rows: [row] });
      else known.rows.push(row);
    }
  }
  const amountColumn = found.get('amount');
  const amountHeader = amountColumn === undefined ? '' : (header.cells[amountColumn] ?? '');
  const comma = hasDecimalComma(rows.slice(0, 1000).flatMap((row) => cell(row, 'amount') ?? []));
  const yearlyStated = /annuel|annual|yearly|\bacv\b|par an/i.test(amountHeader);
  const days = yearlyStated ? 365 : spanOf(rows.flatMap((row) => cell(row, 'date') ?? []));
  const whole = days >= 330 && days <= 400;
  const unread = new Counted();
  const other = new Counted();
  let without: Position | undefined;
  for (const { first, supplier, service, rows: own } of listed.values()) {
    const accounts = own.flatMap((row) => cell(row, 'account') ?? []).filter((account) => /^\d{3}/.test(account));
    const nature = natures.find((kind) => accounts.some((account) => natureOf(account) === kind));
    if (nature === undefined && accounts.length > 0) {
      other.add(first);
      continue;
    }
    const sum = totalOf(own, columns, comma, amountHeader, unread);
    if (sum !== undefined && !whole) without ??= first.at(0);
    const country = countryCode(cell(first, 'country') ?? '');
    const lei = cell(first, 'lei')?.toUpperCase();
    const users = Number((cell(first, 'users') ?? '').replace(/[\s\u00a0]/g, '') || Number.NaN);
    const ends = isoOf(cell(first, 'ends') ?? '');
    const reference = cell(first, 'reference')?.slice(0, 60);
    yield {
      kind: 'contract',
      supplier,
      ...(service === undefined ? {} : { service }),
      ...(country === undefined ? {} : { country }),
      ...(lei !== undefined && /^[A-Z0-9]{18}\d\d$/.test(lei) ? { lei } : {}),
      ...(sum !== undefined && whole && sum.amount > 0 ? { yearly: sum } : {}),
      ...(Number.isInteger(users) && users >= 0 ? { users } : {}),
      ...(ends === undefined ? {} : { endsOn: ends }),
      ...(reference === undefined ? {} : { reference }),
      at: first.at(found.get('supplier') ?? found.get('service') ?? 0),
      basis: 'claimed',
      ...listedStrength(columns, nature, serviceStated),
    };
  }
  if (nameless.at !== undefined) yield gap('incomplete', 'gap.suppliers.nameless', nameless.at, { count: nameless.count });
  if (persons.at !== undefined) yield gap('redacted', 'gap.suppliers.person', persons.at, { count: persons.count });
  if (unread.at !== undefined) yield gap('unparsable', 'gap.suppliers.amount', unread.at, { count: unread.count });
  if (without !== undefined) yield gap('incomplete', 'gap.suppliers.period', without, { days });
  if (other.at !== undefined) yield gap('unsupported', 'gap.suppliers.not-digital', other.at, { count: other.count });
}

/** What kind of list it is says how much an entry proves (design §16). */
function listedStrength(
  { found, header }: Columns<Slot>,
  nature: Nature | undefined,
  serviceStated: boolean,
): Pick<DraftFact, 'strength' | 'because'> {
  if (found.has('identity')) return { strength: 'weak', because: said('because.suppliers.identity') };
  const service = found.get('service');
  // What has users or is called an application is one; an object or a product may be cleaning or paper.
  if (service !== undefined && (serviceStated || found.has('users') || ofApplications.test(comparable(header.cells[service] ?? ''))))
    return {};
  return nature === undefined ? { strength: 'weak', because: said('because.suppliers.unsaid') } : strengthOf(nature);
}

const ofApplications = /\b(app|applications?|logiciels?|solutions?|software|saas)\b/;

/** `undefined`: no amount, no currency, or several. */
function totalOf(rows: readonly SheetRow[], { cell }: Columns<Slot>, comma: boolean, header: string, unread: Counted): Money | undefined {
  const currencies = new Set<string>();
  let total = 0;
  for (const row of rows) {
    const stated = cell(row, 'amount');
    if (stated === undefined) continue;
    const amount = amountOf(stated, comma);
    if (amount === undefined) {
      unread.add(row);
      continue;
    }
    const code = cell(row, 'currency')?.toUpperCase();
    const currency =
      code !== undefined && /^[A-Z]{3}$/.test(code) ? code : (currencyIn(stated) ?? currencyIn(code ?? '') ?? currencyIn(header));
    if (currency === undefined) return undefined;
    currencies.add(currency);
    total += amount;
  }
  const [currency, ...others] = currencies;
  return currency === undefined || others.length > 0 ? undefined : { amount: Math.round(total * 100) / 100, currency };
}

function spanOf(dates: readonly string[]): number {
  let first = '99999999';
  let last = '';
  for (const date of dates) {
    const day = isoOf(date)?.replaceAll('-', '');
    if (day === undefined) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return daysBetween(first, last);
}

/** ISO dates and French ones; `03/04/2026` is the 3rd of April. */
function isoOf(date: string): string | undefined {
  if (/^(19|20)\d\d-[01]\d-[0-3]\d/.test(date)) return date.slice(0, 10);
  const [, day, month, year] = /^([0-3]?\d)[/.]([01]?\d)[/.]((?:19|20)\d\d)$/.exec(date) ?? [];
  if (day === undefined || month === undefined || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function cellsOf(row: SheetRow): string {
  return row.cells.find((cell) => cell !== '') ?? '';
}

class Counted {
  count = 0;
  at: Position | undefined;
  add(row: SheetRow): void {
    this.count++;
    this.at ??= row.at(0);
  }
}
