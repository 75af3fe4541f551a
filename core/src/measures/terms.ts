// SPDX-License-Identifier: EUPL-1.2
// The terms of the rates, one per dependency and weight: what a figure unfolds into.
import type { Dependency, Term } from '../domain.ts';
import type { Control } from './control.ts';
import type { Origin } from './origin.ts';
import type { Weighing } from './weights.ts';

export function terms(
  dependencies: readonly Dependency[],
  origins: ReadonlyMap<string, Origin>,
  weighing: Weighing,
  controls: Readonly<Record<'default' | 'strict', Control>>,
): readonly Term[] {
  return dependencies.map((dependency) => {
    const amount = weighing.of(dependency);
    return {
      dependency: dependency.id,
      weight: weighing.weight,
      ...(amount === undefined ? {} : { amount }),
      apparent: controls.default.apparent(dependency),
      real: controls.default.real(dependency),
      strict: controls.strict.real(dependency),
      controllers: (origins.get(dependency.id)?.controllers ?? []).map(({ controller, share }) => ({ ...controller, share })),
    };
  });
}
