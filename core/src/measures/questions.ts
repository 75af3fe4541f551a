// SPDX-License-Identifier: EUPL-1.2
// Unknown facts, ranked by how much each answer would narrow the bounds of the whole real rate.
import type { Dependency, Interval, Question } from '../domain.ts';
import { type MessageId, type Said, said } from '../messages/index.ts';
import { type Control, control, type World } from './control.ts';
import { independenceRate } from './independence-rate.ts';
import type { Weighing } from './weights.ts';

interface Unknown {
  /** Key under which the answer can be supposed (control.ts), or a weak dependency that can be confirmed or dropped. */
  readonly suppose: string;
  readonly asks: Said;
  readonly dependencies: Set<string>;
}

/** At most this many, of those that most rests on, are tried: more would not be read, and each costs a run. */
const MOST = 200;

export function questions(dependencies: readonly Dependency[], weighing: Weighing, world: World, now: Control): readonly Question[] {
  const open = unknowns(dependencies, world, now);
  const width = (interval: Interval | null) => (interval === null ? 0 : interval[1] - interval[0]);
  const before = width(independenceRate(dependencies, weighing, now.real).bounds);
  const byId = new Map(dependencies.map((dependency) => [dependency.id, dependency]));
  const weightOf = ({ dependencies: ids }: Unknown) => [...ids].reduce((sum, id) => sum + weightOfOne(byId.get(id), weighing), 0);
  const heaviest = [...open.values()]
    .map((one) => ({ one, weight: weightOf(one) }))
    .sort((a, b) => b.weight - a.weight || (a.one.suppose < b.one.suppose ? -1 : 1));
  const asked = heaviest.slice(0, MOST).map(({ one }) => {
    // The answer is not known: what it closes is the mean of what either answer would.
    const after = one.suppose.startsWith('in-use:')
      ? [width(rateWith(dependencies, one, 'firm', weighing, now)), width(rateWith(dependencies, one, 'possible', weighing, now))]
      : ([0, 1] as const).map((answer) => {
          const supposing = control({ ...world, supposed: new Map([...world.supposed, [one.suppose, answer]]) });
          return width(independenceRate(dependencies, weighing, supposing.real).bounds);
        });
    const closes = before - after.reduce((sum, value) => sum + value, 0) / after.length;
    return { id: one.suppose, asks: one.asks, closes: Math.max(0, closes), dependencies: [...one.dependencies].sort() };
  });
  return asked.sort((a, b) => b.closes - a.closes || b.dependencies.length - a.dependencies.length || (a.id < b.id ? -1 : 1));
}

function weightOfOne(dependency: Dependency | undefined, weighing: Weighing): number {
  return dependency === undefined ? 0 : (weighing.of(dependency) ?? 0);
}

function rateWith(
  dependencies: readonly Dependency[],
  one: Unknown,
  strength: 'firm' | 'possible',
  weighing: Weighing,
  now: Control,
): Interval | null {
  return independenceRate(
    dependencies.map((dependency) => (one.dependencies.has(dependency.id) ? { ...dependency, strength } : dependency)),
    weighing,
    now.real,
  ).bounds;
}

function unknowns(dependencies: readonly Dependency[], world: World, now: Control): ReadonlyMap<string, Unknown> {
  const open = new Map<string, Unknown>();
  const add = (suppose: string, message: MessageId, values: Record<string, string>, dependency: Dependency) => {
    const known = open.get(suppose) ?? { suppose, asks: said(message, values), dependencies: new Set<string>() };
    open.set(suppose, known);
    known.dependencies.add(dependency.id);
  };
  for (const dependency of dependencies) {
    if (dependency.strength === 'possible') continue;
    const use = dependency.use;
    if (dependency.strength === 'weak') add(`in-use:${dependency.id}`, 'question.in-use', { name: dependency.label, use }, dependency);
    const [low, high] = now.real(dependency);
    if (low === high) continue;
    if (dependency.status === 'unattributed') add(dependency.id, 'question.supplier', { name: dependency.label, use }, dependency);
    if (dependency.status === 'ambiguous')
      add(dependency.id, 'question.which', { name: dependency.label, candidates: (dependency.candidates ?? []).join(', ') }, dependency);
    if (dependency.service !== undefined)
      for (const [suppose, message, name] of unknownsOfService(dependency.service, world, now, new Set()))
        add(suppose, message, { name }, dependency);
  }
  return open;
}

function* unknownsOfService(
  id: string,
  world: World,
  now: Control,
  seen: Set<string>,
): Generator<readonly [suppose: string, message: MessageId, name: string]> {
  const service = world.services.get(id);
  if (service === undefined || seen.has(id)) return;
  seen.add(id);
  const [low, high] = now.realOfService(id);
  if (low === high) return;
  for (const signer of new Set([service.contractsWith, service.operatedBy])) {
    if (signer === 'self' || signer === 'unknown') continue;
    for (const parent of now.parentsOf(signer)) {
      const name = world.entities.get(parent.id.replace(/^\?/, ''))?.name ?? parent.id;
      if (!parent.known) yield [parent.id, 'question.owner', name];
      else if (world.entities.get(parent.id)?.seat === 'unknown') yield [`seat:${parent.id}`, 'question.seat', name];
    }
  }
  if (service.substrate === 'unknown' && (service.form === 'service' || service.form === 'network'))
    yield [`substrate:${id}`, 'question.substrate', service.name];
  for (const need of service.needs) for (const option of need.options) yield* unknownsOfService(option.service, world, now, seen);
}
