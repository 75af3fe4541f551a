// SPDX-License-Identifier: EUPL-1.2
// Where a dependency comes from in the end: own, commons, home, bloc, an import, or unknown. Subsidiaries and resellers are
// transit countries (Eurostat's ultimate origin, frameworks.md A4).
import type { Country, Dependency, Interval } from '../domain.ts';
import type { Control, World } from './control.ts';

/** The one that decides, once the chain is followed. */
export interface Controller {
  /** Entity id, `self`, or `?…` for an unknown one. */
  readonly unit: string;
  readonly label: string;
  readonly country?: Country;
}

export interface Origin {
  readonly own: number;
  readonly commons: number;
  readonly home: number;
  readonly bloc: number;
  readonly imports: ReadonlyMap<Country, number>;
  readonly unknown: number;
  readonly controllers: readonly { readonly controller: Controller; readonly share: number }[];
}

/** Shares of one dependency by origin; they add up to 1. Domestic = real low, unknown = real high − low, imported = the rest. */
export function originOf(dependency: Dependency, world: World, control: Control): Origin {
  const [low, high] = control.real(dependency);
  const service = dependency.service === undefined ? undefined : world.services.get(dependency.service);
  const own = { own: 0, commons: 0, home: 0, bloc: 0, imports: new Map<Country, number>(), unknown: high - low };
  const nearest = nearController(dependency, world, control);
  const controllers: { controller: Controller; share: number }[] = [];
  if (high - low > 0) controllers.push({ controller: unknownController(dependency, world, control), share: high - low });
  const domestic = low;
  if (domestic > 0) {
    controllers.push({ controller: nearest, share: domestic });
    if (service?.contractsWith === 'self') own.own = domestic;
    else if (service?.form === 'commons') own.commons = domestic;
    else if (nearest.country === world.perimeter.home) own.home = domestic;
    else own.bloc = domestic;
  }
  const imported = 1 - high;
  if (imported > 0) {
    const foreign = (service === undefined ? undefined : foreignController(service.id, world, control)) ?? nearest;
    controllers.push({ controller: foreign, share: imported });
    // ISO 3166-1 reserves ZZ for «unknown»: outside for sure (all its candidates are), in which country is not known.
    own.imports.set(foreign.country ?? 'ZZ', imported);
  }
  return { ...own, controllers };
}

/** Who controls the one that signs. */
function nearController(dependency: Dependency, world: World, control: Control): Controller {
  const service = dependency.service === undefined ? undefined : world.services.get(dependency.service);
  if (service === undefined) return { unit: `?${dependency.party ?? dependency.id}`, label: dependency.label };
  if (service.contractsWith === 'self') return { unit: 'self', label: 'self', country: world.perimeter.home };
  if (service.contractsWith === 'unknown') return { unit: `?${service.id}`, label: service.name };
  const parent = control.parentsOf(service.contractsWith)[0];
  return parent === undefined ? { unit: `?${service.id}`, label: service.name } : controllerOf(parent.id, world);
}

function controllerOf(id: string, world: World): Controller {
  const entity = world.entities.get(id.replace(/^\?/, ''));
  if (id.startsWith('?')) return { unit: id, label: entity?.name ?? id.slice(1) };
  const seat = entity === undefined || entity.seat === 'unknown' ? undefined : entity.seat.value;
  const from = entity?.runFrom?.value;
  const country = from !== undefined && !world.perimeter.countries.includes(from) ? from : seat;
  return { unit: id, label: entity?.name ?? id, ...(country === undefined ? {} : { country }) };
}

/** The first from outside along contract, operation, then what it needs; depth first, so that the nearest one is named. */
function foreignController(id: string, world: World, control: Control, seen: Set<string> = new Set()): Controller | undefined {
  const service = world.services.get(id);
  if (service === undefined || seen.has(id)) return undefined;
  if (service.contractsWith !== 'self' && service.form !== 'commons') {
    for (const entity of [service.contractsWith, service.operatedBy]) {
      if (entity === 'self' || entity === 'unknown') continue;
      const abroad = control.parentsOf(entity).find((parent) => parent.known && control.ofEntity(parent.id)[1] === 0);
      if (abroad !== undefined) return controllerOf(abroad.id, world);
    }
  }
  // One set for all ways: what was in vain on one way is in vain on another.
  seen.add(id);
  for (const need of service.needs) {
    for (const option of need.options) {
      if (control.realOfService(option.service)[1] === 1) continue;
      const found = foreignController(option.service, world, control, seen);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function unknownController(dependency: Dependency, world: World, control: Control): Controller {
  const service = dependency.service === undefined ? undefined : world.services.get(dependency.service);
  if (service === undefined) return { unit: `?${dependency.party ?? dependency.id}`, label: dependency.label };
  for (const entity of [service.contractsWith, service.operatedBy]) {
    if (entity === 'self' || entity === 'unknown') continue;
    const parent = control.parentsOf(entity).find(({ known }) => !known);
    if (parent !== undefined) return controllerOf(parent.id, world);
  }
  return { unit: `?${service.id}`, label: service.name };
}

export function isCertain([low, high]: Interval): boolean {
  return low === high;
}
