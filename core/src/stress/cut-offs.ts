// SPDX-License-Identifier: EUPL-1.2
// N-1: what is still served after the loss of each unit. Demand is the users of declared functions; without functions,
// the weighed dependencies themselves.
import type { CutOff, Dependency, ObservationOf } from '../domain.ts';
import { dependentsOf } from '../graph/dependents.ts';
import type { Control, World } from '../measures/control.ts';
import type { Weighing } from '../measures/weights.ts';
import { type LossUnit, lossUnits, unknownServices } from './loss-units.ts';
import { needsStop, type StopTimes, timeToStop } from './time-to-stop.ts';

export const HORIZON_DAYS = 90;

/** Something whose stop is felt. */
interface Demand {
  readonly subject: string;
  readonly label: string;
  readonly amount: number;
  readonly toleratesHours?: number;
  /** Candidates when not certain which service meets it; none when nobody knows. */
  readonly stops: (times: StopTimes) => number;
  /** What it stops with: when none of these stops, it does not. */
  readonly rests: readonly string[];
  readonly unknown: boolean;
}

export interface Resilience {
  readonly cutOffs: readonly CutOff[];
  /** Days each function holds against the loss of any unit outside the perimeter; `Infinity`: not exposed. */
  readonly autonomy: readonly { readonly subject: string; readonly label: string; readonly days: number; readonly unit?: string }[];
}

export function cutOffs(
  dependencies: readonly Dependency[],
  functions: readonly ObservationOf<'declared-function'>[],
  weighing: Weighing,
  world: World,
  control: Control,
): Resilience {
  const demands =
    functions.length > 0
      ? functions.map((one) => demandOfFunction(one, world))
      : dependencies.flatMap((one) => demandOfDependency(one, weighing));
  const total = demands.reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0) return { cutOffs: [], autonomy: [] };
  const unknown = {
    parent: unknownServices(world, control, 'parent'),
    jurisdiction: unknownServices(world, control, 'jurisdiction'),
  } as const;
  const dependents = dependentsOf(world.services);
  const stopDays = stopDaysOf(demands);
  const autonomy = new Map(
    demands.map(({ subject, label }) => [
      subject,
      { subject, label, days: Number.POSITIVE_INFINITY } as { subject: string; label: string; days: number; unit?: string },
    ]),
  );
  const units = lossUnits(world, control);
  const results = units.map((unit) => {
    const times = timeToStop(world.services, unit.lost, dependents);
    const hidden = unknown[unit.kind];
    const days = stopDays(times);
    const worst = hidden.size === 0 ? days : stopDays(timeToStop(world.services, new Set([...unit.lost, ...hidden]), dependents));
    if (!unit.withinPerimeter) {
      for (const [rank, demand] of demands.entries()) {
        const day = days[rank] ?? Number.POSITIVE_INFINITY;
        const known = day === Number.POSITIVE_INFINITY ? undefined : autonomy.get(demand.subject);
        if (known !== undefined && day < known.days) autonomy.set(demand.subject, { ...known, days: day, unit: unit.unit });
      }
    }
    return cutOff(unit, demands, total, days, worst);
  });
  return {
    cutOffs: results.filter(({ stops, bounds }) => stops.length > 0 || bounds[0] < 1),
    autonomy: functions.length > 0 ? [...autonomy.values()] : [],
  };
}

/** The day on which each demand stops. Only those that rest on something that stops are looked at: most losses touch few. */
function stopDaysOf(demands: readonly Demand[]): (times: StopTimes) => Float64Array {
  const resting = new Map<string, number[]>();
  for (const [rank, { rests }] of demands.entries())
    for (const id of new Set(rests)) {
      const known = resting.get(id);
      if (known === undefined) resting.set(id, [rank]);
      else known.push(rank);
    }
  return (times) => {
    const days = new Float64Array(demands.length).fill(Number.POSITIVE_INFINITY);
    for (const id of times.keys())
      for (const rank of resting.get(id) ?? []) days[rank] = demands[rank]?.stops(times) ?? Number.POSITIVE_INFINITY;
    return days;
  };
}

function cutOff(unit: LossUnit, demands: readonly Demand[], total: number, days: Float64Array, worst: Float64Array): CutOff {
  let served = 0;
  let low = 0;
  let userHours = 0;
  const stops: { subject: string; label: string; day: number; share: number }[] = [];
  let timed = false;
  for (const [rank, demand] of demands.entries()) {
    const day = days[rank] ?? Number.POSITIVE_INFINITY;
    if (day === Number.POSITIVE_INFINITY) served += demand.amount;
    else stops.push({ subject: demand.subject, label: demand.label, day, share: demand.amount / total });
    if (worst[rank] === Number.POSITIVE_INFINITY && !demand.unknown) low += demand.amount;
    if (demand.toleratesHours !== undefined) {
      timed = true;
      // Service not served = Σ users × hours beyond tolerance (EENS of electricity, frameworks.md A16).
      if (day < HORIZON_DAYS) userHours += demand.amount * Math.max(0, (HORIZON_DAYS - day) * 24 - demand.toleratesHours);
    }
  }
  return {
    unit: unit.unit,
    kind: unit.kind,
    label: unit.label,
    withinPerimeter: unit.withinPerimeter,
    served: served / total,
    bounds: [low / total, served / total],
    stops: stops.sort((a, b) => a.day - b.day || b.share - a.share || (a.subject < b.subject ? -1 : 1)),
    ...(timed ? { userHours } : {}),
  };
}

function demandOfFunction(one: ObservationOf<'declared-function'>, world: World): Demand {
  const missing = one.needs.some((need) => need.options.every(({ service }) => world.services.get(service)?.contractsWith === 'unknown'));
  return {
    subject: one.function,
    label: one.name,
    amount: one.users,
    toleratesHours: one.toleratesHours,
    stops: (times) => needsStop(one.needs, times),
    rests: one.needs.flatMap(({ options }) => options.map(({ service }) => service)),
    unknown: missing,
  };
}

function demandOfDependency(dependency: Dependency, weighing: Weighing): readonly Demand[] {
  const amount = weighing.of(dependency);
  if (dependency.strength !== 'firm' || amount === undefined || amount === 0) return [];
  const candidates = dependency.service === undefined ? (dependency.candidates ?? []) : [dependency.service];
  const stops = (times: StopTimes) =>
    candidates.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...candidates.map((id) => times.get(id) ?? Number.POSITIVE_INFINITY));
  return [
    { subject: dependency.id, label: dependency.label, amount, stops, rests: candidates, unknown: dependency.status !== 'attributed' },
  ];
}
