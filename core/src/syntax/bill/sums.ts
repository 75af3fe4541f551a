// SPDX-License-Identifier: EUPL-1.2
// Rows of a bill, or groups of rows summed elsewhere → charges. The same facts however the bill was read.
import type { Position } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { type Draft, type DraftFact, gap } from '../../readers/reader.ts';
import type { Role } from './format.ts';
import { Period } from './period.ts';
import type { BillPlan, PlannedCost } from './plan.ts';
import { Problems } from './problems.ts';

/** Combinations kept of one file; a bill of a large group has some thousand. */
export const MAX_BILL_GROUPS = 50_000;

/** More is no cost of a row; sums of such rows stay numbers. */
export const MAX_COST = 1e15;

/** Rows that agree in every key, summed by a database. */
export interface BillGroup {
  /** By slot; those that are no keys are absent. */
  readonly values: readonly (string | undefined)[];
  readonly amount: number;
  /** Rows with a cost. */
  readonly lines: number;
  /** Days. Absent: no row of it states a period. */
  readonly from?: string;
  readonly to?: string;
  readonly withoutPeriod: number;
}

export class BillSums {
  readonly #plan: BillPlan;
  readonly #period: Period;
  readonly #groups = new Map<string, Group>();
  readonly problems = new Problems();
  /** Where the bound on combinations was reached. */
  #full: Position | undefined;

  constructor(plan: BillPlan) {
    this.#plan = plan;
    this.#period = new Period(plan);
  }

  /** False once no more can be held. */
  add(values: readonly (string | undefined)[], line: number): boolean {
    const amount = costOf(values, this.#plan);
    if (amount === undefined) {
      this.problems.add('cost', { line });
      return true;
    }
    const group = this.#group(values, { line });
    if (group === undefined) return false;
    if (group.currency === undefined) this.problems.add('currency', { line });
    else {
      if (group.service === unnamed) this.problems.add('service', { line });
      if (!this.#period.covers(values)) this.problems.add('period', { line });
      group.own?.covers(values);
      group.amount += amount;
      group.lines++;
    }
    return true;
  }

  addGroup({ values, amount, lines, from, to, withoutPeriod }: BillGroup, at: Position): boolean {
    const group = this.#group(values, at);
    if (group === undefined) return false;
    if (group.currency === undefined) {
      this.problems.add('currency', at, lines);
      return true;
    }
    if (group.service === unnamed) this.problems.add('service', at, lines);
    this.problems.add('period', at, withoutPeriod);
    if (from !== undefined && to !== undefined) {
      this.#period.extend(from, to);
      group.own?.extend(from, to);
    }
    group.amount += amount;
    group.lines += lines;
    return true;
  }

  *drafts(): Generator<Draft> {
    if (this.#full !== undefined) yield gap('limit', 'gap.bill.groups', this.#full, { limit: MAX_BILL_GROUPS });
    // Without any period the bill cannot be put on a year; a gap says so.
    if (this.#period.from !== '') {
      for (const group of merged(this.#groups.values())) {
        const stated = group.own !== undefined && group.own.from !== '';
        yield charge(group, stated ? group.own : this.#period);
      }
    }
    yield* this.problems.gaps();
  }

  #group(values: readonly (string | undefined)[], at: Position): Group | undefined {
    // Looked up by the raw fields: what they mean is worked out once per combination, not once per row.
    let key = '';
    for (const slot of this.#plan.keys) key += `${values[slot] ?? ''}\u0000`;
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    if (this.#groups.size >= MAX_BILL_GROUPS) {
      this.#full ??= at;
      return undefined;
    }
    const made = groupOf(values, this.#plan, at);
    this.#groups.set(key, made);
    return made;
  }
}

interface Group {
  readonly provider: string | undefined;
  readonly publisher: string | undefined;
  readonly issuer: string | undefined;
  readonly service: string;
  readonly category: string | undefined;
  readonly region: string | undefined;
  readonly currency: string | undefined;
  /** Where each charge has its own. */
  readonly own: Period | undefined;
  readonly at: Position;
  amount: number;
  lines: number;
}

const unnamed = '?';

function groupOf(values: readonly (string | undefined)[], plan: BillPlan, at: Position): Group {
  const { byRole, format } = plan;
  const value = (role: Role): string | undefined => {
    for (const slot of byRole[role]) {
      const found = stated(values[slot]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const currency = value('currency');
  const common = {
    provider: value('provider') ?? format.provider,
    publisher: value('publisher'),
    issuer: value('issuer'),
    currency: currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
    own: format.ownPeriods === true ? new Period(plan) : undefined,
    at,
    amount: 0,
    lines: 0,
  };
  // A tax is owed to a State, not to the service it is levied on: its own row, which no later stage takes for use of a service.
  if (format.taxes.includes(value('type')?.toLowerCase() ?? '')) return { ...common, service: 'Tax', category: 'Tax', region: undefined };
  return { ...common, service: value('service') ?? unnamed, category: value('category'), region: value('region') };
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
  const { provider, publisher, issuer, service, category, region, currency = '', amount, lines, at } = group;
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
    at,
    ...(category === 'Tax' ? { strength: 'possible', because: said('because.bill.tax') } : {}),
  };
}

function costOf(values: readonly (string | undefined)[], { cost, byRole }: BillPlan): number | undefined {
  for (const rule of cost) {
    if (rule.types !== undefined && !rule.types.has(values[byRole.type[0] ?? -1]?.trim().toLowerCase() ?? '')) continue;
    if (rule.stated !== undefined && stated(values[rule.stated]) === undefined) continue;
    return sumOf(values, rule);
  }
  return undefined;
}

function sumOf(values: readonly (string | undefined)[], { types, add, subtract }: PlannedCost): number | undefined {
  let sum = 0;
  let first = types === undefined;
  for (const slot of add) {
    const amount = decimal(values[slot]) ?? (first || stated(values[slot]) !== undefined ? undefined : 0);
    if (amount === undefined) return undefined;
    sum += amount;
    first = false;
  }
  for (const slot of subtract) sum -= decimal(values[slot]) ?? 0;
  return sum;
}

/** Exports write a missing value as nothing or as `NULL` (FOCUS, “Null handling”). */
function stated(field: string | undefined): string | undefined {
  const plain = field?.trim().slice(0, 300);
  return plain === undefined || plain === '' || /^null$/i.test(plain) ? undefined : plain;
}

function decimal(field: string | undefined): number | undefined {
  if (field === undefined || !/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?\s*$/i.test(field)) return undefined;
  const amount = Number(field);
  return Math.abs(amount) <= MAX_COST ? amount : undefined;
}
