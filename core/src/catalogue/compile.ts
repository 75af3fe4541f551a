// SPDX-License-Identifier: EUPL-1.2
// YAML files to the compiled catalogue, with every problem found: nothing is fixed in silence.
import { load, YAMLException } from 'js-yaml';
import type { z } from 'zod';
import type { EntityView, ParentLink, Sourced } from '../domain.ts';
import type { Catalogue, CatalogueProvider, CatalogueService } from './catalogue.ts';
import { BlocFile, type EntityEntry, type Example, ProviderFile, type ServiceEntry } from './schema.ts';

export interface CatalogueSource {
  readonly path: string;
  readonly text: string;
}
export interface Problem {
  readonly path: string;
  readonly message: string;
}
export interface Compiled {
  readonly catalogue: Catalogue;
  readonly examples: readonly { readonly path: string; readonly service: string; readonly example: Example }[];
  readonly problems: readonly Problem[];
}

export function compile(sources: readonly CatalogueSource[], version: string): Compiled {
  const problems: Problem[] = [];
  const files = sources.filter(({ path }) => path.includes('providers/')).flatMap((source) => parse(source, ProviderFile, problems));
  const blocs = sources.filter(({ path }) => path.includes('jurisdictions/blocs')).flatMap((source) => parse(source, BlocFile, problems));
  const examples = files.flatMap(({ path, file }) =>
    file.services.flatMap((service) => service.examples.map((example) => ({ path, service: service.id, example }))),
  );
  const catalogue: Catalogue = {
    schemaVersion: 1,
    version,
    providers: files.map(({ file }) => providerOf(file)),
    services: files.flatMap(({ file }) => [...file.services.map((service) => serviceOf(service, file)), genericOf(file)]),
    entities: files.flatMap(({ file }) => file.entities.map(entityOf)),
    blocs: blocs.flatMap(({ file }) => file.blocs),
  };
  for (const { path, file } of files) checkFile(path, file, problems);
  checkReferences(files, problems);
  return { catalogue, examples, problems };
}

function parse<T extends z.ZodType>(
  source: CatalogueSource,
  schema: T,
  problems: Problem[],
): { readonly path: string; readonly file: z.output<T> }[] {
  let value: unknown;
  try {
    value = load(source.text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    problems.push({ path: `${source.path}:${(error.mark?.line ?? 0) + 1}`, message: error.reason });
    return [];
  }
  const result = schema.safeParse(value);
  if (result.success) return [{ path: source.path, file: result.data }];
  for (const issue of result.error.issues) problems.push({ path: source.path, message: `${issue.path.join('.')}: ${issue.message}` });
  return [];
}

function providerOf(file: ProviderFile): CatalogueProvider {
  return {
    id: file.id,
    name: file.name,
    ...(file.homepage === undefined ? {} : { homepage: file.homepage }),
    names: [file.name, ...file.aliases, ...file.entities.map(({ name }) => name)],
    domains: file.domains,
    asns: file.asns ?? [],
    defaultUse: file.defaultUse,
    generic: `${file.id}/unnamed`,
  };
}

function serviceOf(service: ServiceEntry, file: ProviderFile): CatalogueService {
  const contractsWith = service.contractsWith ?? file.entities[0]?.id ?? file.id;
  const substrate = service.substrate ?? file.substrate;
  return {
    id: service.id,
    // Free software has a name of its own; «Storage» needs its supplier’s.
    name: service.form === 'commons' || service.name.includes(file.name) ? service.name : `${file.name} ${service.name}`,
    provider: file.id,
    use: service.use,
    form: service.form ?? 'service',
    contractsWith,
    operatedBy: service.operatedBy ?? contractsWith,
    match: service.match,
    substrate: substrate === undefined ? 'unknown' : plain(substrate),
    regions: service.regions?.value ?? file.regions?.value ?? {},
    ...(service.licence === undefined ? {} : { licence: service.licence }),
    redirectedBy: service.redirectedBy ?? [],
    alternatives: service.alternatives ?? [],
    qualifications: service.qualifications ?? [],
    generic: false,
  };
}

/** The service meant when only the provider is known. */
function genericOf(file: ProviderFile): CatalogueService {
  const entity = file.entities[0]?.id ?? file.id;
  return {
    id: `${file.id}/unnamed`,
    name: file.name,
    provider: file.id,
    use: file.defaultUse,
    form: 'service',
    contractsWith: entity,
    operatedBy: entity,
    match: [],
    substrate: file.substrate === undefined ? 'unknown' : plain(file.substrate),
    regions: file.regions?.value ?? {},
    redirectedBy: [],
    alternatives: [],
    qualifications: [],
    generic: true,
  };
}

function entityOf(entity: EntityEntry): EntityView {
  return {
    id: entity.id,
    name: entity.name,
    ...(entity.lei === undefined ? {} : { lei: entity.lei }),
    seat: entity.seat === undefined ? 'unknown' : plain(entity.seat),
    ...(entity.runFrom === undefined ? {} : { runFrom: plain(entity.runFrom) }),
    parents: entity.parents !== undefined ? entity.parents.map(parentOf) : entity.independent !== undefined ? [] : 'unknown',
    ...(entity.independent === undefined ? {} : { independent: plain(entity.independent) }),
    declared: false,
  };
}

function parentOf(parent: NonNullable<EntityEntry['parents']>[number]): ParentLink {
  const { entity, share, control, from, until, source, asOf, confidence } = parent;
  return {
    entity,
    ...(share === undefined ? {} : { share }),
    control,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    source,
    asOf,
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** Drops keys zod left as `undefined`, which exact optional types forbid. */
function plain<T>(fact: {
  value: T;
  source: string;
  asOf: string;
  confidence?: 'high' | 'medium' | 'low' | undefined;
  note?: string | undefined;
}): Sourced<T> {
  return {
    value: fact.value,
    source: fact.source,
    asOf: fact.asOf,
    ...(fact.confidence === undefined ? {} : { confidence: fact.confidence }),
    ...(fact.note === undefined ? {} : { note: fact.note }),
  };
}

function checkFile(path: string, file: ProviderFile, problems: Problem[]): void {
  if (!path.endsWith(`/${file.id}.yaml`)) problems.push({ path, message: `the file should be named ${file.id}.yaml` });
  for (const service of file.services) {
    if (!service.id.startsWith(`${file.id}/`)) problems.push({ path, message: `service ${service.id} should start with ${file.id}/` });
    if (service.match.length > 0 && service.examples.length === 0)
      problems.push({ path, message: `service ${service.id} has matchers and no example` });
  }
}

function checkReferences(files: readonly { readonly path: string; readonly file: ProviderFile }[], problems: Problem[]): void {
  const entities = new Map<string, string>();
  const services = new Map<string, string>();
  const systems = new Map<string, string>();
  for (const { path, file } of files) {
    for (const { id } of file.entities) unique(entities, id, path, 'entity', problems);
    for (const { id } of file.services) unique(services, id, path, 'service', problems);
    for (const asn of file.asns ?? []) unique(systems, `AS${asn}`, path, 'autonomous system', problems);
  }
  for (const { path, file } of files) {
    const needEntity = (id: string | undefined, where: string) => {
      if (id !== undefined && !entities.has(id)) problems.push({ path, message: `${where}: entity ${id} is in no provider file` });
    };
    const needServices = (ids: readonly string[], where: string) => {
      for (const id of ids)
        if (!services.has(id) && !id.endsWith('/unnamed'))
          problems.push({ path, message: `${where}: service ${id} is in no provider file` });
    };
    for (const entity of file.entities) for (const parent of entity.parents ?? []) needEntity(parent.entity, `parent of ${entity.id}`);
    needServices(file.substrate?.value ?? [], 'substrate');
    for (const service of file.services) {
      needEntity(service.contractsWith, service.id);
      needEntity(service.operatedBy, service.id);
      needServices([...(service.substrate?.value ?? []), ...(service.alternatives ?? [])], service.id);
    }
  }
  for (const cycle of parentCycles(files)) problems.push({ path: cycle.path, message: `${cycle.entity} is its own ancestor` });
}

function unique(seen: Map<string, string>, id: string, path: string, what: string, problems: Problem[]): void {
  const before = seen.get(id);
  if (before !== undefined) problems.push({ path, message: `${what} ${id} is already in ${before}` });
  else seen.set(id, path);
}

function parentCycles(
  files: readonly { readonly path: string; readonly file: ProviderFile }[],
): { readonly path: string; readonly entity: string }[] {
  const parents = new Map<string, { path: string; up: string[] }>();
  for (const { path, file } of files) {
    for (const entity of file.entities)
      parents.set(entity.id, {
        path,
        up: (entity.parents ?? [])
          .filter(({ until, control }) => until === undefined && control !== 'minority')
          .map((parent) => parent.entity),
      });
  }
  return [...parents].flatMap(([entity, { path, up }]) => {
    const seen = new Set<string>();
    const queue = [...up];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next === entity) return [{ path, entity }];
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(parents.get(next)?.up ?? []));
    }
    return [];
  });
}
