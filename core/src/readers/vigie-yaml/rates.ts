// SPDX-License-Identifier: EUPL-1.2
// Rates of exchange: `rates: { base: EUR, date: 2026-10-31, source: BCE, USD: 0.93 }` says that 1 USD is 0.93 EUR.
import { at, entries, type MapEntry, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';

const stated = new Set(['base', 'date', 'source']);

export function* exchangeRates({ value, line }: MapEntry): Generator<Draft> {
  const base = text(at(value, 'base'));
  const date = /^\d{4}-\d{2}-\d{2}/.exec(text(at(value, 'date')) ?? '')?.[0];
  const source = text(at(value, 'source'));
  if (base === undefined || !isCurrency(base) || date === undefined) {
    yield gap('incomplete', 'gap.vigie-yaml.rates', { line });
    return;
  }
  const rates: { currency: string; rate: number }[] = [];
  for (const one of entries(value)) {
    if (stated.has(one.key)) continue;
    const rate = Number(text(one.value) ?? Number.NaN);
    if (isCurrency(one.key) && one.key !== base && rate > 0 && Number.isFinite(rate)) rates.push({ currency: one.key, rate });
    else yield gap('incomplete', 'gap.vigie-yaml.rate', { line: one.line }, { key: one.key.slice(0, 40), base });
  }
  if (rates.length > 0)
    yield { kind: 'declared-rates', at: { line }, basis: 'claimed', base, date, ...(source === undefined ? {} : { source }), rates };
}

/** ISO 4217. */
function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}
