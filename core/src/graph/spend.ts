// SPDX-License-Identifier: EUPL-1.2
// Charges and contracts → money a year. Bills cover a period: they are scaled to a year by its days.
import type { Conversion, Money, ObservationOf } from '../domain.ts';
import { converted } from './rates.ts';

const DAYS_PER_YEAR = 365.25;
/** Below this a bill says too little of a year to be scaled. */
const LEAST_DAYS = 7;

/** `undefined` when nothing is known, when currencies mix (no rate is guessed: only those the user gives convert) or when credits outweigh charges. */
export function yearlySpend(money: readonly ObservationOf<'charge' | 'contract'>[], conversion?: Conversion): Money | undefined {
  const charges = money.filter((one): one is ObservationOf<'charge'> => one.kind === 'charge');
  if (charges.length === 0) {
    const yearly = money.flatMap((one) => (one.kind === 'contract' && one.yearly !== undefined ? [converted(one.yearly, conversion)] : []));
    return total(yearly);
  }
  const sum = total(charges.map(({ cost }) => converted(cost, conversion)));
  const from = charges.map((charge) => charge.from).sort()[0];
  const to = charges
    .map((charge) => charge.to)
    .sort()
    .at(-1);
  if (sum === undefined || from === undefined || to === undefined) return undefined;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (!(days >= LEAST_DAYS)) return undefined;
  return { amount: round((sum.amount * DAYS_PER_YEAR) / days), currency: sum.currency };
}

function total(amounts: readonly Money[]): Money | undefined {
  const sum = sumOf(amounts);
  return sum !== undefined && sum.amount > 0 ? sum : undefined;
}

/** `undefined` when there is none or when currencies mix. */
export function sumOf(amounts: readonly Money[]): Money | undefined {
  const currency = amounts[0]?.currency;
  if (currency === undefined || amounts.some((one) => one.currency !== currency)) return undefined;
  return { amount: round(amounts.reduce((sum, one) => sum + one.amount, 0)), currency };
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
