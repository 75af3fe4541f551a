// SPDX-License-Identifier: EUPL-1.2
// Attributions and declarations → dependencies: one per use and supplier service, with all its proofs.

import type { MatcherIndex } from '../catalogue/index-of-matchers.ts';
import type { Attribution, Conversion, Dependency, Money, Observation, ObservationOf, Strength, Use } from '../domain.ts';
import { stronger } from '../observations/grade.ts';
import { countsOf } from './counts.ts';
import { converted } from './rates.ts';
import { sumOf, yearlySpend } from './spend.ts';

interface Growing {
  readonly use: Use;
  readonly service?: string;
  readonly candidates?: readonly string[];
  readonly party?: string;
  strength: Strength;
  observed: boolean;
  readonly declaredSpend: Money[];
  name: string | undefined;
  readonly attributions: string[];
  readonly regions: Set<string>;
  readonly money: ObservationOf<'charge' | 'contract'>[];
  readonly firm: Observation[];
}

export function dependencies(
  attributions: readonly Attribution[],
  observations: readonly Observation[],
  index: MatcherIndex,
  conversion?: Conversion,
): readonly Dependency[] {
  const byId = new Map(observations.map((observation) => [observation.id, observation]));
  const growing = new Map<string, Growing>();
  for (const attribution of attributions) {
    if (attribution.status === 'immaterial') continue;
    const target = targetOf(attribution);
    const one = grow(growing, attribution.use, target);
    one.strength = stronger(one.strength, attribution.strength);
    if (attribution.aspect !== 'declaration') one.observed = true;
    one.attributions.push(attribution.id);
    if (attribution.region !== undefined) one.regions.add(attribution.region);
    const observation = byId.get(attribution.observation);
    if (observation?.kind === 'charge' || observation?.kind === 'contract') one.money.push(observation);
    if (observation !== undefined && attribution.strength === 'firm') one.firm.push(observation);
    if (observation?.kind === 'declared-service') {
      // Two declarations may name one service of the catalogue: each is paid for.
      if (observation.yearly !== undefined) one.declaredSpend.push(observation.yearly);
      one.name ??= observation.name;
    }
  }
  return [...growing.entries()].map(([id, one]) => finish(id, one, index, conversion)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Target = { readonly service: string } | { readonly candidates: readonly string[] } | { readonly party: string };

function targetOf(attribution: Exclude<Attribution, { status: 'immaterial' }>): Target {
  switch (attribution.status) {
    case 'attributed':
      return { service: attribution.service };
    case 'ambiguous':
      return { candidates: attribution.candidates };
    case 'unattributed':
      return { party: attribution.party };
    default:
      return attribution satisfies never;
  }
}

function grow(growing: Map<string, Growing>, use: Use, target: Target): Growing {
  const key = 'service' in target ? target.service : 'party' in target ? `?${target.party}` : `?${target.candidates.join('|')}`;
  const id = `${use}/${key}`;
  const known = growing.get(id);
  if (known !== undefined) return known;
  const made: Growing = {
    use,
    ...target,
    strength: 'possible',
    observed: false,
    declaredSpend: [],
    name: undefined,
    attributions: [],
    regions: new Set(),
    money: [],
    firm: [],
  };
  growing.set(id, made);
  return made;
}

function finish(id: string, one: Growing, index: MatcherIndex, conversion: Conversion | undefined): Dependency {
  const service = one.service === undefined ? undefined : index.service(one.service);
  const yearly =
    one.declaredSpend.length > 0
      ? sumOf(one.declaredSpend.map((money) => converted(money, conversion)))
      : yearlySpend(one.money, conversion);
  const counts = countsOf(one.firm);
  const label =
    one.name ??
    service?.name ??
    (one.candidates === undefined
      ? (one.party ?? id)
      : one.candidates.map((candidate) => index.service(candidate)?.name ?? candidate).join(' / '));
  return {
    id,
    use: one.use,
    label,
    status: one.service !== undefined ? 'attributed' : one.candidates !== undefined ? 'ambiguous' : 'unattributed',
    ...(one.service === undefined ? {} : { service: one.service }),
    ...(one.candidates === undefined ? {} : { candidates: one.candidates }),
    ...(one.party === undefined ? {} : { party: one.party }),
    strength: one.strength,
    basis: one.observed ? 'observed' : 'claimed',
    attributions: one.attributions,
    regions: [...one.regions].sort().map((region) => {
      const country = service !== undefined && Object.hasOwn(service.regions, region) ? service.regions[region] : undefined;
      return country === undefined ? { region } : { region, country };
    }),
    ...(yearly === undefined ? {} : { yearly }),
    ...(counts === undefined ? {} : { counts }),
  };
}
