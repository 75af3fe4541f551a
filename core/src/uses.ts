// SPDX-License-Identifier: EUPL-1.2
// What digital is used for, as values: the one list of uses in the program (domain.ts has the type).
import type { Use } from './domain.ts';

/** The list of the 2017 essay, in its order: always shown. */
export const essayUses = [
  'mail',
  'applications',
  'geolocation',
  'computers',
  'mobiles',
  'personalisation',
  'advertising',
  'collaboration',
  'cloud',
] as const satisfies readonly Use[];
/** Shown when evidence reaches them. */
export const otherUses = [
  'network',
  'identity',
  'supply-chain',
  'data-ai',
  'communication',
  'payment',
  'security',
] as const satisfies readonly Use[];
export const uses = [...essayUses, ...otherUses] as const;

// A use of the type that is missing from the lists does not compile here.
type Missing = Exclude<Use, (typeof uses)[number]>;
export const noUseIsMissing: [Missing] extends [never] ? true : never = true;

export function isUse(value: string | undefined): value is Use {
  return uses.some((use) => use === value);
}
