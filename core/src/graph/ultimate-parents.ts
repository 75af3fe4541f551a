// SPDX-License-Identifier: EUPL-1.2
// Follows the chain of control to its end.
import type { EntityView, Iso } from '../domain.ts';

export interface UltimateParent {
  /** Entity id; for an owner nobody knows, `?` and the entity it is of. */
  readonly id: string;
  readonly known: boolean;
  /** The shortest way to it, the entity asked about first. */
  readonly path: readonly string[];
}

/**
 * Those who control an entity in the end; never none. Several under joint control. An entity whose owner is not known ends in an
 * unknown one, and so do owners that only own each other and holdings none of which is in force on the day.
 * Minority holders do not control (SecNumCloud 3.2 §19.6 thresholds are a convention, measures/control.ts).
 */
export function ultimateParents(id: string, entities: ReadonlyMap<string, EntityView>, on: Iso): readonly UltimateParent[] {
  const from = waysUp(id, entities, on);
  const found = [...from.keys()].flatMap((current): UltimateParent[] => {
    const holders = controllersOf(current, entities, on);
    if (holders === 'unknown') return [{ id: `?${current}`, known: false, path: pathTo(current, from) }];
    return holders.length === 0 ? [{ id: current, known: true, path: pathTo(current, from) }] : [];
  });
  return found.length > 0 ? found : [{ id: `?${id}`, known: false, path: [id] }];
}

/** Every entity met on any way up, the one asked about first: each answers to a law that reaches what is below it. */
export function chainOfControl(id: string, entities: ReadonlyMap<string, EntityView>, on: Iso): readonly string[] {
  return [...waysUp(id, entities, on).keys()];
}

/** Breadth first, each entity once, with the one below it: holdings may cross, and ways up double at each joint owner. */
function waysUp(id: string, entities: ReadonlyMap<string, EntityView>, on: Iso): ReadonlyMap<string, string | undefined> {
  const from = new Map<string, string | undefined>([[id, undefined]]);
  for (const current of from.keys()) {
    const holders = controllersOf(current, entities, on);
    if (holders !== 'unknown') for (const holder of holders) if (!from.has(holder)) from.set(holder, current);
  }
  return from;
}

function controllersOf(id: string, entities: ReadonlyMap<string, EntityView>, on: Iso): readonly string[] | 'unknown' {
  const entity = entities.get(id);
  if (entity === undefined || entity.parents === 'unknown') return 'unknown';
  const day = on.slice(0, 10);
  const controlling = entity.parents.filter(({ control }) => control !== 'minority');
  const inForce = controlling.filter(({ from, until }) => (from === undefined || from <= day) && (until === undefined || day < until));
  // Who held it before or after the holdings we know of is not known, unless a source says that nobody does.
  if (inForce.length === 0 && controlling.length > 0 && entity.independent === undefined) return 'unknown';
  return inForce.map(({ entity: holder }) => holder);
}

function pathTo(id: string, from: ReadonlyMap<string, string | undefined>): readonly string[] {
  const path: string[] = [];
  for (let current: string | undefined = id; current !== undefined; current = from.get(current)) path.push(current);
  return path.reverse();
}
