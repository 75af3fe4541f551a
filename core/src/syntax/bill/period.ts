// SPDX-License-Identifier: EUPL-1.2
// The period a bill, or one of its charges, is about: from the first start to the last (exclusive) end of its rows.
import type { BillPlan } from './plan.ts';

export class Period {
  from = '';
  to = '';
  readonly #plan: BillPlan;
  /** Rows of one bill mostly repeat the same period. */
  #last = '';

  constructor(plan: BillPlan) {
    this.#plan = plan;
  }

  /** False where the row states no period. */
  covers(values: readonly (string | undefined)[]): boolean {
    const { starts, ends, format } = this.#plan;
    let both = '';
    for (const slot of starts) both += `${values[slot]} `;
    for (const slot of ends) both += `${values[slot]} `;
    if (both === this.#last) return true;
    const from = first(values, starts, format.monthFirst === true);
    const to = first(values, ends, format.monthFirst === true);
    if (from === undefined || to === undefined) return false;
    this.#last = both;
    this.extend(from, to);
    return true;
  }

  extend(from: string, to: string): void {
    const end = this.#plan.format.endsInclusive === true ? dayAfter(to) : to;
    if (this.from === '' || from < this.from) this.from = from;
    if (end > this.to) this.to = end;
  }
}

function first(values: readonly (string | undefined)[], slots: readonly number[], monthFirst: boolean): string | undefined {
  for (const slot of slots) {
    const found = day(values[slot], monthFirst);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `2026-10-01T00:00:00Z`, `2026-10-01 00:00:00` as exports write it, `9/30/2023` where the month comes first. No bill is of another century. */
export function day(field: string | undefined, monthFirst: boolean): string | undefined {
  if (field === undefined) return undefined;
  const iso = /^\s*(20\d{2}-\d{2}-\d{2})(?:[T ]|$)/.exec(field)?.[1];
  if (iso !== undefined) return isDay(iso) ? iso : undefined;
  const american = monthFirst ? /^\s*(\d{1,2})\/(\d{1,2})\/(20\d{2})(?:[T ]|$)/.exec(field) : null;
  if (american === null) return undefined;
  const [, month = '', date = '', year = ''] = american;
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

/** 31 February is read as 3 March: a day is one that comes back as it was written. */
function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function dayAfter(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : new Date(time + 86_400_000).toISOString().slice(0, 10);
}
