// SPDX-License-Identifier: EUPL-1.2
// An SDK or a variable is not a supplier, the endpoint is (design §16): where a variable, or a client in code, sends the
// SDK of one service to another host, weak signs of that service in the same project are no longer signs of it.

import type { CatalogueService } from '../catalogue/catalogue.ts';
import type { MatcherIndex } from '../catalogue/index-of-matchers.ts';
import type { CodeLanguage, Evidence, Observation, ObservationOf } from '../domain.ts';
import { folderOf } from '../observations/ledger.ts';
import { immaterialHost, type OwnNames } from './own-names.ts';
import { moduleHits } from './packages-of-modules.ts';
import { ancestorsOf, ProjectFolders } from './project-folders.ts';

interface Redirect {
  readonly variable: string;
  readonly host: string;
  readonly folder: string;
  readonly provider: string | undefined;
  /** In code: the services whose SDK it is. A bare variable is known by its name. */
  readonly services: ReadonlySet<string> | undefined;
}

export type RedirectOf = (observation: Observation, service: CatalogueService) => { variable: string; host: string } | undefined;

export function redirectsOf(
  observations: readonly Observation[],
  evidence: readonly Evidence[],
  index: MatcherIndex,
  own: OwnNames,
): RedirectOf {
  const redirects = observations.flatMap((one) => (one.kind === 'endpoint' ? redirectOf(one, index, own) : []));
  if (redirects.length === 0) return () => undefined;
  const manifests = redirects.some(({ services }) => services !== undefined) ? manifestsOf(observations, index) : new Map();
  const folders = new Map(evidence.map(({ id, uri }) => [id, folderOf(uri)]));
  const ofService = new Map<string, ProjectFolders<Redirect>>();
  const redirectsAway = (service: CatalogueService) => {
    const known = ofService.get(service.id);
    if (known !== undefined) return known;
    const away = new ProjectFolders<Redirect>();
    for (const redirect of redirects) {
      if (redirect.provider === service.provider || !concerns(redirect, service)) continue;
      away.add(redirect.services === undefined ? redirect.folder : projectOf(redirect.folder, manifests.get(service.id)), redirect);
    }
    ofService.set(service.id, away);
    return away;
  };
  return (observation, service) => {
    const away = redirectsAway(service);
    if (away.isEmpty) return undefined;
    // An import is one fact over the whole tree: it is redirected where each of its places is.
    const at =
      observation.kind === 'import'
        ? new Set(observation.places.map((place) => folders.get(place.evidence) ?? observation.folder))
        : [observation.folder];
    let found: Redirect | undefined;
    for (const folder of at) {
      found = away.find(folder);
      if (found === undefined) return undefined;
    }
    return found === undefined ? undefined : { variable: found.variable, host: found.host };
  };
}

function redirectOf(
  { variable, host, folder, strength }: ObservationOf<'endpoint'>,
  index: MatcherIndex,
  own: OwnNames,
): readonly Redirect[] {
  if (variable === undefined || strength === 'possible') return [];
  const client = clientOf(variable);
  if (client !== undefined && !addressOption.test(client.option)) return [];
  const services = client && new Set(moduleHits(client.language, client.module, index).map(({ service }) => service.id));
  if (services?.size === 0) return [];
  const reason = immaterialHost(host, own, false);
  const hits = reason === 'own-domain' || reason === 'local' ? [] : index.host('host', host);
  return [{ variable, host, folder, provider: hits[0]?.service.provider, services }];
}

/** `python:openai#base_url`, as the reader of source code writes the client a value is given to. */
function clientOf(variable: string): { language: CodeLanguage; module: string; option: string } | undefined {
  const colon = variable.indexOf(':');
  const hash = variable.lastIndexOf('#');
  if (colon < 0 || hash < colon) return undefined;
  // Another language than those of the domain finds no module.
  return { language: variable.slice(0, colon) as CodeLanguage, module: variable.slice(colon + 1, hash), option: variable.slice(hash + 1) };
}

/** Options that replace the address of the service. `webhook_url`, `success_url` or a call to some page do not. */
const addressOption =
  /^(base_?(ur[li]|path|address|endpoint)|(api|custom|service|server|regional|host)?_?endpoint_?(ur[li]|override|s)?|(api|service|server)_?(base|host|root|ur[li]|base_?ur[li])|dsn|host(name)?|authority)$/i;

function concerns({ services, variable }: Redirect, service: CatalogueService): boolean {
  return services === undefined ? service.redirectedBy.some((pattern) => matches(pattern, variable)) : services.has(service.id);
}

function matches(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return name === pattern;
  return name.length >= pattern.length - 1 && name.startsWith(pattern.slice(0, star)) && name.endsWith(pattern.slice(star + 1));
}

/** Folders whose manifest brings the SDK of a service. */
function manifestsOf(observations: readonly Observation[], index: MatcherIndex): Map<string, Set<string>> {
  const manifests = new Map<string, Set<string>>();
  for (const observation of observations) {
    if (observation.kind !== 'component' || !observation.direct) continue;
    for (const { service } of index.package(observation.purl)) {
      const folders = manifests.get(service.id) ?? new Set();
      manifests.set(service.id, folders.add(observation.folder));
    }
  }
  return manifests;
}

/** The client is made in one file of a project and used in others: the project begins where the manifest brings its SDK. */
function projectOf(folder: string, manifests: ReadonlySet<string> | undefined): string {
  return [folder, ...ancestorsOf(folder)].find((one) => manifests?.has(one) === true) ?? folder;
}
