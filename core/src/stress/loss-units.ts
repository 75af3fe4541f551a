// SPDX-License-Identifier: EUPL-1.2
// What can be lost at once (reg. (EU) 2017/1938: the single largest infrastructure; here parent groups and jurisdictions).
import type { ServiceView } from '../domain.ts';
import type { Control, World } from '../measures/control.ts';

export interface LossUnit {
  readonly unit: string;
  readonly kind: 'parent' | 'jurisdiction';
  readonly label: string;
  /** Services that stop with it at once. */
  readonly lost: ReadonlySet<string>;
  readonly withinPerimeter: boolean;
}

/** One unit per ultimate parent and per jurisdiction met anywhere in the chains of control. Software its user runs is not lost with its maker. */
export function lossUnits(world: World, control: Control): readonly LossUnit[] {
  const units = new Map<string, { kind: LossUnit['kind']; label: string; lost: Set<string>; withinPerimeter: boolean }>();
  const add = (unit: string, kind: LossUnit['kind'], label: string, service: string, withinPerimeter: boolean) => {
    const known = units.get(unit) ?? { kind, label, lost: new Set<string>(), withinPerimeter };
    units.set(unit, known);
    known.lost.add(service);
  };
  for (const service of world.services.values()) {
    if (!stopsWithSupplier(service)) continue;
    for (const signer of [service.contractsWith, service.operatedBy]) {
      if (signer === 'self' || signer === 'unknown') continue;
      for (const parent of control.parentsOf(signer)) {
        if (parent.known)
          add(
            `parent:${parent.id}`,
            'parent',
            world.entities.get(parent.id)?.name ?? parent.id,
            service.id,
            control.ofEntity(parent.id)[0] === 1,
          );
      }
      for (const id of control.chainOf(signer)) {
        const entity = world.entities.get(id);
        if (entity === undefined || entity.seat === 'unknown') continue;
        for (const country of new Set([entity.seat.value, entity.runFrom?.value ?? entity.seat.value])) {
          add(`jurisdiction:${country}`, 'jurisdiction', country, service.id, world.perimeter.countries.includes(country));
        }
      }
    }
  }
  return [...units].map(([unit, rest]) => ({ unit, ...rest })).sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function stopsWithSupplier(service: ServiceView): boolean {
  return service.form === 'service' || service.form === 'network';
}

/** Services that may be lost with any unit of a kind, because who is behind them, or where it sits, is not known. */
export function unknownServices(world: World, control: Control, kind: 'parent' | 'jurisdiction'): ReadonlySet<string> {
  const seatless = (id: string) =>
    kind === 'jurisdiction' && control.chainOf(id).some((one) => (world.entities.get(one)?.seat ?? 'unknown') === 'unknown');
  const unknown = new Set<string>();
  for (const service of world.services.values()) {
    if (!stopsWithSupplier(service)) continue;
    const signers = [service.contractsWith, service.operatedBy].filter((id) => id !== 'self');
    const hidden = signers.some((id) => id === 'unknown' || control.parentsOf(id).some(({ known }) => !known) || seatless(id));
    if (hidden || service.substrate === 'unknown') unknown.add(service.id);
  }
  return unknown;
}
