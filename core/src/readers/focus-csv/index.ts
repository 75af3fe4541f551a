// SPDX-License-Identifier: EUPL-1.2
// FOCUS 1.0 to 1.3 cost and usage data (focus.finops.org), as CSV: charges by supplier, service and region.
import { said } from '../../messages/index.ts';
import { rows } from '../../syntax/csv.ts';
import { type DraftFact, gap, type Reader } from '../reader.ts';
import { columnsOf, headerOf, type Slot, slotNames } from './columns.ts';
import { Period } from './period.ts';
import { Problems } from './problems.ts';

/** Combinations kept of one file; a bill of a large group has some thousand. */
const MAX_GROUPS = 50_000;

export const reader = {
  id: 'focus-csv',
  title: { en: 'FOCUS bill (CSV)', fr: 'Facture FOCUS (CSV)' },
  accepts: {
    globs: ['**/*.csv'],
    sniff: (head) =>
      columnsOf(headerOf(head).names).missing.length < 3 && /currency/i.test(head) && /(billed|effective)_?\s?cost/i.test(head),
  },
  *read(file) {
    const { names, delimiter } = headerOf(file.text);
    const { slots, missing, has } = columnsOf(names);
    if (missing.length > 0) {
      yield gap('unparsable', 'gap.focus-csv.columns', { line: 1 }, { columns: missing.join(', ') });
      return;
    }
    // EffectiveCost spreads prepayments over what they pay for; BilledCost is what it falls back to. Never both.
    const cost: Slot = has('effectiveCost') ? 'effectiveCost' : 'billedCost';
    const costSlot = slotNames.indexOf(cost);
    const groups = new Map<string, Group>();
    const problems = new Problems();
    const period = new Period();
    let header = true;
    for (const row of rows(file.text, delimiter, slots)) {
      if (header) {
        header = false;
        continue;
      }
      if (row.fields !== names.length) {
        problems.add('gap.focus-csv.fields', row.line);
        continue;
      }
      const amount = decimal(row.values[costSlot]);
      if (amount === undefined) {
        problems.add('gap.focus-csv.cost', row.line);
        continue;
      }
      // Looked up by the raw fields: what they mean is worked out once per combination, not once per row.
      let key = '';
      for (const slot of keySlots) key += `${row.values[slot] ?? ''}\u0000`;
      let group = groups.get(key);
      if (group === undefined) {
        if (groups.size >= MAX_GROUPS) {
          yield gap('limit', 'gap.focus-csv.groups', { line: row.line }, { limit: MAX_GROUPS });
          break;
        }
        group = groupOf((slot) => stated(row.values[slotNames.indexOf(slot)]), row.line);
        groups.set(key, group);
      }
      if (group.currency === undefined) {
        problems.add('gap.focus-csv.currency', row.line);
        continue;
      }
      if (group.service === unnamed) problems.add('gap.focus-csv.service', row.line);
      if (!period.covers(row.values)) problems.add('gap.focus-csv.period', row.line);
      group.amount += amount;
      group.lines++;
    }
    // Without any period the bill cannot be put on a year; the gap above says so.
    if (period.from !== '') for (const group of merged(groups.values())) yield charge(group, period);
    yield* problems.gaps();
  },
} satisfies Reader;

interface Group {
  readonly provider: string | undefined;
  readonly publisher: string | undefined;
  readonly issuer: string | undefined;
  readonly service: string;
  readonly category: string | undefined;
  readonly region: string | undefined;
  readonly currency: string | undefined;
  readonly line: number;
  amount: number;
  lines: number;
}

const unnamed = '?';
const keySlots = (
  [
    'provider',
    'serviceProvider',
    'publisher',
    'issuer',
    'service',
    'category',
    'regionId',
    'regionName',
    'currency',
    'chargeCategory',
  ] as const
).map((slot) => slotNames.indexOf(slot));

function groupOf(value: (slot: Slot) => string | undefined, line: number): Group {
  const currency = value('currency');
  const common = {
    provider: value('provider') ?? value('serviceProvider'),
    publisher: value('publisher'),
    issuer: value('issuer'),
    currency: currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
    line,
    amount: 0,
    lines: 0,
  };
  // A tax is owed to a State, not to the service it is levied on: its own row, which no later stage takes for use of a service.
  if (value('chargeCategory') === 'Tax') return { ...common, service: 'Tax', category: 'Tax', region: undefined };
  return {
    ...common,
    service: value('service') ?? value('category') ?? unnamed,
    category: value('category'),
    region: value('regionId') ?? value('regionName'),
  };
}

/** Raw fields that differ (usage, credit, region written two ways) may mean the same charge. */
function merged(groups: Iterable<Group>): readonly Group[] {
  const sums = new Map<string, Group>();
  for (const group of groups) {
    if (group.lines === 0) continue;
    const key = [group.provider, group.publisher, group.issuer, group.service, group.category, group.region, group.currency].join('\u0000');
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { ...group });
    else {
      known.amount += group.amount;
      known.lines += group.lines;
    }
  }
  return [...sums.values()];
}

function charge(group: Group, { from, to }: Period): DraftFact {
  const { provider, publisher, issuer, service, category, region, currency = '', amount, lines, line } = group;
  return {
    kind: 'charge',
    ...(provider === undefined ? {} : { provider }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(issuer === undefined ? {} : { issuer }),
    service,
    ...(category === undefined ? {} : { category }),
    ...(region === undefined ? {} : { region }),
    cost: { amount: Math.round(amount * 1e6) / 1e6, currency },
    from,
    to,
    lines,
    at: { line },
    ...(category === 'Tax' ? { strength: 'possible', because: said('because.focus-csv.tax') } : {}),
  };
}

/** Exports write a missing value as nothing or as `NULL` (FOCUS, “Null handling”). */
function stated(field: string | undefined): string | undefined {
  const plain = field?.trim().slice(0, 300);
  return plain === undefined || plain === '' || /^null$/i.test(plain) ? undefined : plain;
}

function decimal(field: string | undefined): number | undefined {
  return field !== undefined && /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?\s*$/i.test(field) ? Number(field) : undefined;
}
