// SPDX-License-Identifier: EUPL-1.2
// An assessment opened for reading: its parts by id, and the few places every report looks at. Looks up, computes nothing.
import type {
  Assessment,
  Attribution,
  BalanceRow,
  Dependency,
  EntityView,
  Evidence,
  Measure,
  Observation,
  RestsOn,
  ServiceView,
  Term,
  Use,
} from '@vigie/core/domain';

export interface Findings {
  readonly assessment: Assessment;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly observations: ReadonlyMap<string, Observation>;
  readonly attributions: ReadonlyMap<string, Attribution>;
  readonly dependencies: ReadonlyMap<string, Dependency>;
  readonly services: ReadonlyMap<string, ServiceView>;
  readonly entities: ReadonlyMap<string, EntityView>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** By the leading weight. */
  readonly terms: ReadonlyMap<string, Term>;
  /** By the leading weight, largest share first. */
  restsOn(use: Use | 'whole'): readonly RestsOn[];
  balance(use: Use | 'whole'): BalanceRow | undefined;
  /** Independence rate by the leading weight, else by equal weight. */
  rate(variant: 'apparent' | 'real', use: Use | 'whole', convention?: 'default' | 'strict'): Measure | undefined;
  /** Names of declared functions by id. */
  readonly functions: ReadonlyMap<string, string>;
}

const opened = new WeakMap<Assessment, Findings>();

export function findings(assessment: Assessment): Findings {
  const known = opened.get(assessment);
  if (known !== undefined) return known;
  const { leads } = assessment;
  const measures = byId(assessment.measures);
  const made: Findings = {
    assessment,
    evidence: byId(assessment.evidence),
    observations: byId(assessment.observations),
    attributions: byId(assessment.attributions),
    dependencies: byId(assessment.dependencies),
    services: byId(assessment.services),
    entities: byId(assessment.entities),
    measures,
    terms: new Map((assessment.terms ?? []).filter(({ weight }) => weight === leads).map((term) => [term.dependency, term])),
    restsOn: (use) =>
      assessment.restsOn
        .filter((row) => row.use === use && row.weight === leads && row.share > 0)
        .sort((a, b) => b.share - a.share || (a.unit < b.unit ? -1 : 1)),
    balance: (use) => assessment.balance.find((row) => row.use === use && row.weight === leads),
    rate(variant, use, convention = 'default') {
      const suffix = convention === 'default' ? '' : `+${convention}`;
      return (
        measures.get(`independence-rate/${variant}/${use}@${leads}${suffix}`) ??
        measures.get(`independence-rate/${variant}/${use}@equal${suffix}`)
      );
    },
    functions: new Map(assessment.observations.flatMap((one) => (one.kind === 'declared-function' ? [[one.function, one.name]] : []))),
  };
  opened.set(assessment, made);
  return made;
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}
