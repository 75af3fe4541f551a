// SPDX-License-Identifier: EUPL-1.2
// What to show first, so that every report tells the same story.
import type { Assessment, CutOff, Dependency, Use } from '@vigie/core/domain';
import { findings } from './findings.ts';

/** Outside first, then the worse: less served, sooner. */
export function cutOffsByHarm(assessment: Assessment, kind?: CutOff['kind']): readonly CutOff[] {
  const first = (one: CutOff) => one.stops[0]?.day ?? Number.POSITIVE_INFINITY;
  return assessment.cutOffs
    .filter((one) => kind === undefined || one.kind === kind)
    .sort(
      (a, b) =>
        Number(a.withinPerimeter) - Number(b.withinPerimeter) ||
        a.served - b.served ||
        first(a) - first(b) ||
        a.bounds[0] - b.bounds[0] ||
        (a.unit < b.unit ? -1 : 1),
    );
}

/** Share still served on a day: all that does not stop up to it. */
export function servedOn(cutOff: CutOff, day: number): number {
  const lost = cutOff.stops.filter((stop) => stop.day <= day).reduce((sum, { share }) => sum + share, 0);
  return Math.max(0, 1 - lost);
}

/** The day from which what is served no longer falls. */
export function settledOn(cutOff: CutOff): number {
  return Math.max(0, ...cutOff.stops.map(({ day }) => day));
}

/** Firm before weak, heavier first, then by name. */
export function dependenciesOf(assessment: Assessment, use: Use): readonly Dependency[] {
  const rank = { firm: 0, weak: 1, possible: 2 } as const;
  const { terms } = findings(assessment);
  return assessment.dependencies
    .filter((one) => one.use === use)
    .sort(
      (a, b) =>
        rank[a.strength] - rank[b.strength] || (terms.get(b.id)?.amount ?? 0) - (terms.get(a.id)?.amount ?? 0) || (a.id < b.id ? -1 : 1),
    );
}

/** Does what is demanded stand for users of declared functions, for money or for uses? */
export function demandWeight(assessment: Assessment): 'users' | 'spend' | 'equal' {
  if (assessment.observations.some(({ kind }) => kind === 'declared-function')) return 'users';
  return assessment.leads === 'spend' ? 'spend' : 'equal';
}

/** Needs that more than one option can meet, and when each was last tried. */
export function fallbacks(assessment: Assessment): readonly { readonly drilled: string | undefined }[] {
  return assessment.observations
    .flatMap((one) => (one.kind === 'declared-function' || one.kind === 'declared-service' ? one.needs : []))
    .filter(({ options }) => options.length > 1)
    .map(({ options }) => ({
      drilled: options
        .flatMap(({ drilled }) => (drilled === undefined ? [] : [drilled]))
        .sort()
        .at(-1),
    }));
}
