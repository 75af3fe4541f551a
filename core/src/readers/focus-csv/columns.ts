// SPDX-License-Identifier: EUPL-1.2
// The columns of FOCUS that are read, by their names in each version.
import { delimiterOf, rows } from '../../syntax/csv.ts';

/** Column id (compared without case and spaces) → slot. FOCUS 1.3 renames ProviderName to ServiceProviderName. */
const columns = {
  effectivecost: 'effectiveCost',
  billedcost: 'billedCost',
  billingcurrency: 'currency',
  billingperiodstart: 'billingStart',
  billingperiodend: 'billingEnd',
  chargeperiodstart: 'chargeStart',
  chargeperiodend: 'chargeEnd',
  chargecategory: 'chargeCategory',
  providername: 'provider',
  serviceprovidername: 'serviceProvider',
  publishername: 'publisher',
  invoiceissuername: 'issuer',
  servicename: 'service',
  servicecategory: 'category',
  regionid: 'regionId',
  regionname: 'regionName',
} as const;
export type Slot = (typeof columns)[keyof typeof columns];
export const slotNames: readonly Slot[] = Object.values(columns);

export function columnsOf(names: readonly string[]): {
  readonly slots: readonly number[];
  readonly missing: readonly string[];
  readonly has: (slot: Slot) => boolean;
} {
  const known: Readonly<Record<string, Slot | undefined>> = columns;
  const slots = names.map((name) => {
    const slot = known[name.toLowerCase().replace(/[^a-z]/g, '')];
    return slot === undefined ? -1 : slotNames.indexOf(slot);
  });
  const has = (slot: Slot) => slots.includes(slotNames.indexOf(slot));
  const missing = [
    ...(has('effectiveCost') || has('billedCost') ? [] : ['EffectiveCost']),
    ...(has('currency') ? [] : ['BillingCurrency']),
    ...(has('service') || has('category') ? [] : ['ServiceName']),
    ...((has('billingStart') && has('billingEnd')) || (has('chargeStart') && has('chargeEnd'))
      ? []
      : ['BillingPeriodStart, BillingPeriodEnd']),
  ];
  return { slots, missing, has };
}

/** Names of the first row. */
export function headerOf(text: string): { readonly names: readonly string[]; readonly delimiter: string } {
  const end = text.indexOf('\n');
  const first = text.slice(0, Math.min(end < 0 ? text.length : end, 65_536));
  const delimiter = delimiterOf(first);
  for (const row of rows(first, delimiter)) return { names: row.values.map((name) => name.trim()), delimiter };
  return { names: [], delimiter };
}
