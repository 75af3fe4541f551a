// SPDX-License-Identifier: EUPL-1.2
// b_05.01: who the providers are; b_01.02 for those of the group itself.
import type { Money } from '../../domain.ts';
import { countryOf, currencyOf, isPerson } from './codes.ts';
import type { Register } from './register.ts';

export interface Provider {
  readonly code: string;
  readonly name?: string;
  readonly country?: string;
  /** The ultimate parent by name, else by its code; absent when it is the provider itself. */
  readonly parent?: string;
  readonly yearly?: Money;
  /** A person in business: its name is not kept. */
  readonly person?: boolean;
}
export type Providers = ReadonlyMap<string, Provider>;

export function providersOf(register: Register): Providers {
  const rows = register.get('05.01') ?? [];
  const names = new Map<string, string>();
  for (const row of rows) {
    const code = row.of('0010');
    const name = nameOf(row.of('0050'), row.of('0060'));
    if (code !== undefined && name !== undefined && !isPerson(row.of('0070'))) names.set(code, name);
  }
  const providers = new Map<string, Provider>();
  for (const row of rows) {
    const code = row.of('0010');
    if (code === undefined || providers.has(code)) continue;
    if (isPerson(row.of('0070'))) {
      providers.set(code, { code, person: true });
      continue;
    }
    const name = names.get(code);
    const country = countryOf(row.of('0080'));
    const above = row.of('0110');
    const amount = Number(row.of('0100') ?? Number.NaN);
    const currency = currencyOf(row.of('0090'));
    providers.set(code, {
      code,
      ...(name === undefined ? {} : { name }),
      ...(country === undefined ? {} : { country }),
      ...(above === undefined || above === code ? {} : { parent: names.get(above) ?? above }),
      ...(Number.isFinite(amount) && amount >= 0 && currency !== undefined ? { yearly: { amount, currency } } : {}),
    });
  }
  for (const row of register.get('01.02') ?? []) {
    const code = row.of('0010');
    const name = row.of('0020');
    const country = countryOf(row.of('0030'));
    if (code !== undefined && name !== undefined && !providers.has(code))
      providers.set(code, { code, name, ...(country === undefined ? {} : { country }) });
  }
  return providers;
}

/** The name in Latin letters, where the legal one has none. */
function nameOf(legal: string | undefined, latin: string | undefined): string | undefined {
  return legal === undefined || (latin !== undefined && !/\p{Script=Latin}/u.test(legal)) ? (latin ?? legal) : legal;
}
