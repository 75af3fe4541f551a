// SPDX-License-Identifier: EUPL-1.2
// Money of several currencies in one, at the rates that the user gives: never at others.
import type { Conversion, Money, Observation, ObservationOf } from '../domain.ts';

/** `undefined`: no rates are declared, or no money is in a currency they are for; then nothing is converted. */
export function conversionOf(observations: readonly Observation[]): Conversion | undefined {
  const declared = observations.findLast(
    (one): one is ObservationOf<'declared-rates'> => one.kind === 'declared-rates' && one.strength !== 'possible',
  );
  if (declared === undefined) return undefined;
  const billed = new Set(observations.flatMap((one) => moneyOf(one)?.currency ?? []));
  const rates = declared.rates.filter(({ currency }) => billed.has(currency));
  if (rates.length === 0) return undefined;
  const { base, date, source } = declared;
  return { base, date, ...(source === undefined ? {} : { source }), rates };
}

/** In the base currency where a rate is given, else as it is. */
export function converted(money: Money, conversion: Conversion | undefined): Money {
  const rate = conversion?.rates.find(({ currency }) => currency === money.currency);
  return conversion === undefined || rate === undefined ? money : { amount: money.amount * rate.rate, currency: conversion.base };
}

function moneyOf(observation: Observation): Money | undefined {
  switch (observation.kind) {
    case 'charge':
      return observation.cost;
    case 'contract':
    case 'declared-service':
      return observation.yearly;
    default:
      return undefined;
  }
}
