// SPDX-License-Identifier: EUPL-1.2
// Follows the chain of control to its end.
import type { EntityView, Iso } from '../domain.ts';

export interface UltimateParent {
  /** Entity id; for an owner nobody knows, `?` and the entity it is of. */
  readonly id: string;
  readonly known: boolean;
  /** Entities passed on the way, the one asked about first. */
  readonly path: readonly string[];
}

/**
 * Those who control an entity in the end. Several under joint control. An entity whose owner is not known ends in an unknown one.
 * Minority holders do not control (SecNumCloud 3.2 §19.6 thresholds are a convention, measures/control.ts).
 */
export function ultimateParents(id: string, entities: ReadonlyMap<string, EntityView>, on: Iso): readonly UltimateParent[] {
  const found = new Map<string, UltimateParent>();
  const day = on.slice(0, 10);
  const visit = (current: string, path: readonly string[]): void => {
    if (path.includes(current)) return;
    const here = [...path, current];
    const entity = entities.get(current);
    if (entity === undefined || entity.parents === 'unknown') {
      found.set(`?${current}`, { id: `?${current}`, known: false, path: here });
      return;
    }
    const holders = entity.parents.filter(
      ({ control, from, until }) => control !== 'minority' && (from === undefined || from <= day) && (until === undefined || day < until),
    );
    if (holders.length === 0) found.set(current, { id: current, known: true, path: here });
    for (const holder of holders) visit(holder.entity, here);
  };
  visit(id, []);
  return [...found.values()];
}
