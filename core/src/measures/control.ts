// SPDX-License-Identifier: EUPL-1.2
// Who is in control: of an entity, of a service, of a dependency; as intervals, since owners and hosts may be unknown.
import type { ConventionSet, Dependency, EntityView, Interval, Iso, Perimeter, ServiceView } from '../domain.ts';
import { dependentsOf } from '../graph/dependents.ts';
import { chainOfControl, type UltimateParent, ultimateParents } from '../graph/ultimate-parents.ts';

export const within: Interval = [1, 1];
export const outside: Interval = [0, 0];
export const unknown: Interval = [0, 1];

export interface World {
  readonly services: ReadonlyMap<string, ServiceView>;
  readonly entities: ReadonlyMap<string, EntityView>;
  readonly perimeter: Perimeter;
  readonly on: Iso;
  /** Answers tried on for size: an unknown (`?entity`, `substrate:service`, `party`) taken as within (1) or outside (0). */
  readonly supposed: ReadonlyMap<string, 0 | 1>;
}

export interface Control {
  apparent(dependency: Dependency): Interval;
  real(dependency: Dependency): Interval;
  realOfService(id: string): Interval;
  ofEntity(id: string): Interval;
  parentsOf(entity: string): readonly UltimateParent[];
  /** Every entity on any way up from one, itself included. */
  chainOf(entity: string): readonly string[];
}

export function control(world: World, convention: ConventionSet = 'default'): Control {
  const inside = new Set(world.perimeter.countries);
  const parents = new Map<string, readonly UltimateParent[]>();
  const parentsOf = (entity: string) => {
    const known = parents.get(entity) ?? ultimateParents(entity, world.entities, world.on);
    parents.set(entity, known);
    return known;
  };
  const seatOf = (id: string): Interval => {
    const entity = world.entities.get(id);
    if (entity === undefined || entity.seat === 'unknown') return supposed(world, `seat:${id}`);
    if (!inside.has(entity.seat.value)) return outside;
    // SecNumCloud 3.2 §19.6 a: seat, central administration and principal establishment, all three.
    return entity.runFrom !== undefined && !inside.has(entity.runFrom.value) ? outside : within;
  };
  const ofEntity = (id: string): Interval => {
    if (id === 'self') return within;
    if (id === 'unknown') return unknown;
    let result: Interval = within;
    for (const parent of parentsOf(id)) result = least(result, parent.known ? seatOf(parent.id) : supposed(world, parent.id));
    return convention === 'strict' && foreignCapital(id, world, inside) ? outside : result;
  };
  const real = fixpoint(world, (service) => ownControl(service, ofEntity, convention));

  return {
    ofEntity,
    parentsOf,
    chainOf: (id) => chainOfControl(id, world.entities, world.on),
    realOfService: (id) => real.get(id) ?? unknown,
    apparent(dependency) {
      return overCandidates(dependency, world, (service) => {
        if (service.contractsWith === 'self' || service.form === 'commons') return within;
        if (service.contractsWith === 'unknown') return unknown;
        const seat = world.entities.get(service.contractsWith)?.seat ?? 'unknown';
        return seat === 'unknown' ? unknown : inside.has(seat.value) ? within : outside;
      });
    },
    real(dependency) {
      return overCandidates(dependency, world, (service) => real.get(service.id) ?? unknown);
    },
  };
}

/** Control of a service before what it needs: the contracting entity's and the operator's ultimate parents, both. */
function ownControl(service: ServiceView, ofEntity: (id: string) => Interval, convention: ConventionSet): Interval {
  if (service.contractsWith === 'self') return within;
  // Free software that its user runs works without its steward. Strict: it still rests on the steward's law for its future.
  if (service.form === 'commons' && convention === 'default') return within;
  return least(ofEntity(service.contractsWith), ofEntity(service.operatedBy));
}

/** Past this many changes of one service its value is in a cycle that converges too slowly to follow. */
const MOST_CHANGES = 1_000;

/**
 * real(s) = min(own control, min over needs of Σ share · real(option)). Greatest fixpoint, from 1 downwards:
 * services that need each other are ours when all of them are.
 */
function fixpoint(world: World, own: (service: ServiceView) => Interval): ReadonlyMap<string, Interval> {
  const real = new Map<string, Interval>();
  const dependents = dependentsOf(world.services);
  for (const service of world.services.values()) {
    const control = own(service);
    // What its user runs is hosted where its user says; only what a supplier runs has a substrate of the supplier's.
    const hosted = service.substrate === 'unknown' && (service.form === 'service' || service.form === 'network');
    real.set(service.id, hosted ? least(control, supposed(world, `substrate:${service.id}`)) : control);
  }
  const changes = new Map<string, number>();
  // A set keeps its order and takes back what was deleted: a queue in which each service waits once.
  const waiting = new Set(world.services.keys());
  for (const id of waiting) {
    waiting.delete(id);
    const before = real.get(id) ?? unknown;
    let after = before;
    for (const need of world.services.get(id)?.needs ?? []) after = least(after, metBy(need.options, real));
    // A cycle through shares converges without ever arriving: differences no figure can show end the loop.
    if (!(before[0] - after[0] > 1e-12 || before[1] - after[1] > 1e-12)) continue;
    const count = (changes.get(id) ?? 0) + 1;
    changes.set(id, count);
    if (count > MOST_CHANGES) {
      // Still a bound: the low end is somewhere below, the high end not above what it was.
      if (before[0] === 0) continue;
      after = [0, before[1]];
    }
    real.set(id, after);
    for (const dependent of dependents.get(id) ?? []) waiting.add(dependent);
  }
  return real;
}

function metBy(options: ServiceView['needs'][number]['options'], real: ReadonlyMap<string, Interval>): Interval {
  let low = 0;
  let high = 0;
  for (const { service, share } of options) {
    const [from, to] = real.get(service) ?? unknown;
    low += share * from;
    high += share * to;
  }
  return [Math.min(1, low), Math.min(1, high)];
}

/** An ambiguous dependency may be any of its candidates; an unattributed one anything. */
function overCandidates(dependency: Dependency, world: World, of: (service: ServiceView) => Interval): Interval {
  const ids = dependency.service === undefined ? (dependency.candidates ?? []) : [dependency.service];
  if (ids.length === 0) return supposed(world, dependency.id);
  let low = 1;
  let high = 0;
  for (const id of ids) {
    const service = world.services.get(id);
    const [from, to] = service === undefined ? unknown : of(service);
    low = Math.min(low, from);
    high = Math.max(high, to);
  }
  return [low, high];
}

/** SecNumCloud 3.2 §19.6 b: more than 24 % held by one entity from outside, or more than 39 % by all of them. */
function foreignCapital(id: string, world: World, inside: ReadonlySet<string>): boolean {
  const entity = world.entities.get(id);
  if (entity === undefined || entity.parents === 'unknown') return false;
  const day = world.on.slice(0, 10);
  const foreign = entity.parents.filter(({ entity: holder, from, until }) => {
    const seat = world.entities.get(holder)?.seat ?? 'unknown';
    return (from === undefined || from <= day) && (until === undefined || day < until) && seat !== 'unknown' && !inside.has(seat.value);
  });
  return foreign.some(({ share }) => (share ?? 0) > 0.24) || foreign.reduce((sum, { share }) => sum + (share ?? 0), 0) > 0.39;
}

function supposed(world: World, what: string): Interval {
  const answer = world.supposed.get(what);
  return answer === undefined ? unknown : [answer, answer];
}

function least(one: Interval, other: Interval): Interval {
  return [Math.min(one[0], other[0]), Math.min(one[1], other[1])];
}
