// SPDX-License-Identifier: EUPL-1.2
// The catalogue's and the organisation's own knowledge of what was found, closed over substrate and parents.
import type { Catalogue, CatalogueService } from '../catalogue/catalogue.ts';
import type { Dependency, EntityView, Iso, Need, Observation, ObservationOf, ServiceView } from '../domain.ts';
import { bestLast, type Declared } from './declared.ts';

export interface Views {
  readonly services: readonly ServiceView[];
  readonly entities: readonly EntityView[];
}

export function views(
  dependencies: readonly Dependency[],
  observations: readonly Observation[],
  declared: Declared,
  options: { readonly catalogue: Catalogue; readonly today: Iso },
): Views {
  const { catalogue, today } = options;
  const byDeclaration = new Map<string, ObservationOf<'declared-service'>>();
  for (const one of declared.services) {
    const id = declared.serviceId(one.service);
    const before = byDeclaration.get(id);
    byDeclaration.set(id, before === undefined || before.strength === 'possible' ? one : both(before, one));
  }
  const known = new Map(catalogue.services.map((service) => [service.id, service]));

  const catalogued = new Map(catalogue.entities.map((entity) => [entity.id, entity]));
  const entitiesDeclared = observations.filter((one): one is ObservationOf<'declared-entity'> => one.kind === 'declared-entity');
  for (const one of bestLast(entitiesDeclared)) catalogued.set(`declared/${one.entity}`, declaredEntity(one, catalogued, today));
  // A declaration names an entity it declares itself, or one of the catalogue.
  const entityId = (name: string) => (catalogued.has(`declared/${name}`) || !catalogued.has(name) ? `declared/${name}` : name);

  const services = new Map<string, ServiceView>();
  const queue = [
    ...dependencies.flatMap(({ service, candidates }) => (service === undefined ? (candidates ?? []) : [service])),
    ...byDeclaration.keys(),
    ...declared.functions.flatMap(({ needs }) => needs.flatMap(({ options: met }) => met.map(({ service }) => service))),
  ];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (services.has(id)) continue;
    const view = serviceView(id, known.get(id), byDeclaration.get(id), { needsOf: declared.resolve, entityId });
    services.set(id, view);
    queue.push(...view.needs.flatMap(({ options: met }) => met.map(({ service }) => service)));
  }

  const entities = new Map<string, EntityView>();
  const entityQueue = [...services.values()].flatMap(({ contractsWith, operatedBy }) => [contractsWith, operatedBy]);
  for (let id = entityQueue.pop(); id !== undefined; id = entityQueue.pop()) {
    if (entities.has(id) || id === 'unknown' || id === 'self') continue;
    const entity = catalogued.get(id) ?? { id, name: id, seat: 'unknown', parents: 'unknown', declared: false };
    entities.set(id, entity);
    if (entity.parents !== 'unknown') entityQueue.push(...entity.parents.map((parent) => parent.entity));
  }
  const inOrder = <T extends { readonly id: string }>(map: Map<string, T>) => [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { services: inOrder(services), entities: inOrder(entities) };
}

/** Two declarations of one service: all that either needs, the shorter hold, ours when both say so. */
function both(one: ObservationOf<'declared-service'>, other: ObservationOf<'declared-service'>): ObservationOf<'declared-service'> {
  return {
    ...one,
    self: one.self === true && other.self === true,
    holdDays: Math.min(one.holdDays ?? 0, other.holdDays ?? 0),
    needs: [...one.needs, ...other.needs],
  };
}

function serviceView(
  id: string,
  catalogued: CatalogueService | undefined,
  declared: ObservationOf<'declared-service'> | undefined,
  { needsOf, entityId }: { readonly needsOf: (needs: readonly Need[]) => readonly Need[]; readonly entityId: (name: string) => string },
): ServiceView {
  // What the organisation runs itself stands where it says, not where the supplier of the same product would host it.
  const substrate =
    (declared?.self === true ? undefined : catalogued?.substrate) ??
    (declared === undefined ? 'unknown' : { value: [], source: 'vigie.yaml', asOf: '' });
  const hosting: Need[] =
    substrate === 'unknown' ? [] : substrate.value.map((service) => ({ options: [{ service, share: 1 }], holdDays: 0 }));
  const entityOf = (id: string | undefined) => (id === undefined ? undefined : entityId(id));
  const contractsWith = declared?.self === true ? 'self' : (catalogued?.contractsWith ?? entityOf(declared?.contractsWith) ?? 'unknown');
  return {
    id,
    name: declared?.name ?? catalogued?.name ?? id,
    provider: catalogued?.provider ?? contractsWith,
    use: declared?.use ?? catalogued?.use ?? 'applications',
    form: catalogued?.form ?? 'service',
    contractsWith,
    operatedBy: declared?.self === true ? 'self' : (entityOf(declared?.operatedBy) ?? catalogued?.operatedBy ?? contractsWith),
    substrate,
    needs: [...hosting, ...needsOf(declared?.needs ?? [])],
    holdDays: declared?.holdDays ?? 0,
    ...(catalogued?.licence === undefined ? {} : { licence: catalogued.licence }),
    alternatives: catalogued?.alternatives ?? [],
    declared: declared !== undefined,
  };
}

function declaredEntity(one: ObservationOf<'declared-entity'>, catalogued: ReadonlyMap<string, EntityView>, today: Iso): EntityView {
  const claim = { source: 'vigie.yaml', asOf: today.slice(0, 10) };
  const parent =
    one.parent === undefined || one.parent === 'unknown' ? one.parent : catalogued.has(one.parent) ? one.parent : `declared/${one.parent}`;
  return {
    id: `declared/${one.entity}`,
    name: one.name,
    seat: one.seat === 'unknown' ? 'unknown' : { value: one.seat, ...claim },
    parents: parent === undefined ? [] : parent === 'unknown' ? 'unknown' : [{ entity: parent, control: 'sole', ...claim }],
    declared: true,
  };
}
