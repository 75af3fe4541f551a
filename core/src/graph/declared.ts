// SPDX-License-Identifier: EUPL-1.2
// Declarations name services in their own words; here those names become service ids.
import type { Need, Observation, ObservationOf } from '../domain.ts';

export interface Declared {
  readonly services: readonly ObservationOf<'declared-service'>[];
  /** Needs point at service ids: `declared/x`, or the catalogue service that `x` is said to be. */
  readonly functions: readonly ObservationOf<'declared-function'>[];
  serviceId(name: string): string;
  resolve(needs: readonly Need[]): readonly Need[];
}

export function declaredOf(observations: readonly Observation[]): Declared {
  const services = bestLast(observations.filter((one): one is ObservationOf<'declared-service'> => one.kind === 'declared-service'));
  const ids = new Map(services.map((one) => [one.service, one.is ?? `declared/${one.service}`]));
  const serviceId = (name: string) => ids.get(name) ?? (name.includes('/') ? name : `declared/${name}`);
  const resolve = (needs: readonly Need[]): readonly Need[] =>
    needs.map((need) => ({ ...need, options: need.options.map((option) => ({ ...option, service: serviceId(option.service) })) }));
  const functions = observations
    .filter((one): one is ObservationOf<'declared-function'> => one.kind === 'declared-function' && one.strength !== 'possible')
    .map((one) => ({ ...one, needs: resolve(one.needs) }));
  return { services, functions, serviceId, resolve };
}

/** The declarations of a folder of tests before the real ones, which then prevail. */
export function bestLast<T extends Observation>(declarations: readonly T[]): readonly T[] {
  return [
    ...declarations.filter(({ strength }) => strength === 'possible'),
    ...declarations.filter(({ strength }) => strength !== 'possible'),
  ];
}
