// SPDX-License-Identifier: EUPL-1.2
// A format of bill as a map of columns: one place, read by the row reader here and by the SQL of collect/src/bills.

/** What a column says of a charge. Rows that agree in all of them are summed. */
export type Role = 'provider' | 'publisher' | 'issuer' | 'service' | 'category' | 'region' | 'currency' | 'type';
export const roles: readonly Role[] = ['provider', 'publisher', 'issuer', 'service', 'category', 'region', 'currency', 'type'];

/** Which columns make the cost of a row. The first rule that fits the row and whose columns are all in the file decides. */
export interface CostRule {
  /** Types of row it is for; of all when absent. */
  readonly types?: readonly string[];
  /** For rows that state this column only. */
  readonly stated?: string;
  /** The first must be a number unless `types` is given; nothing counts as 0 in the others. */
  readonly add: readonly string[];
  readonly subtract?: readonly string[];
  /** Columns that must be in the file, besides those named: rules of one scheme hold together or not at all. */
  readonly needs?: readonly string[];
}

/** Names of columns are written as `plainName` gives them. */
export interface BillFormat {
  readonly id: string;
  /** The supplier whose own layout it is, where no column names it. */
  readonly provider?: string;
  /** Columns by role, the best first: a row takes the first that states something. */
  readonly columns: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly cost: readonly CostRule[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Ends name the last day instead of the day after. */
  readonly endsInclusive?: boolean;
  /** A charge has the period of its own rows: services paid by the month stand beside others paid by the year. */
  readonly ownPeriods?: boolean;
  /** `9/30/2023` is the thirtieth of September. */
  readonly monthFirst?: boolean;
  /** Values of `type`, lower case, that are a tax. */
  readonly taxes: readonly string[];
  /** How columns are named to the user when none of a kind is there. */
  readonly says: { readonly cost: string; readonly currency: string; readonly service: string; readonly period: string };
}

/** `lineItem/UnblendedCost`, `line_item_unblended_cost` and `LineItemUnblendedCost` are one name. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
