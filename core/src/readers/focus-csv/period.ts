// SPDX-License-Identifier: EUPL-1.2
// The period a bill is about: from the first start to the last (exclusive) end of its rows.
import { type Slot, slotNames } from './columns.ts';

export class Period {
  from = '';
  to = '';
  /** Rows of one bill mostly repeat the same period. */
  #last = '';

  /** False where the row states no period. */
  covers(values: readonly (string | undefined)[]): boolean {
    const both = `${values[starts.billing]} ${values[ends.billing]} ${values[starts.charge]} ${values[ends.charge]}`;
    if (both === this.#last) return true;
    const from = day(values[starts.billing]) ?? day(values[starts.charge]);
    const to = day(values[ends.billing]) ?? day(values[ends.charge]);
    if (from === undefined || to === undefined) return false;
    this.#last = both;
    if (this.from === '' || from < this.from) this.from = from;
    if (to > this.to) this.to = to;
    return true;
  }
}

const place = (slot: Slot) => slotNames.indexOf(slot);
const starts = { billing: place('billingStart'), charge: place('chargeStart') };
const ends = { billing: place('billingEnd'), charge: place('chargeEnd') };

/** `2026-10-01T00:00:00Z`, and `2026-10-01 00:00:00` as exports write it. */
function day(field: string | undefined): string | undefined {
  return field === undefined ? undefined : /^\s*(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(field)?.[1];
}
