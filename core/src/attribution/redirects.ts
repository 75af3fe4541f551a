// SPDX-License-Identifier: EUPL-1.2
// An SDK or a variable is not a supplier, the endpoint is (design §16): where a variable sends the client of one
// service to another host, weak signs of that service in the same project are no longer signs of it.

import type { CatalogueService } from '../catalogue/catalogue.ts';
import type { MatcherIndex } from '../catalogue/index-of-matchers.ts';
import type { Observation } from '../domain.ts';
import { immaterialHost, type OwnNames } from './own-names.ts';

interface Redirect {
  readonly variable: string;
  readonly host: string;
  readonly folder: string;
  readonly provider: string | undefined;
}

export function redirectsOf(
  observations: readonly Observation[],
  index: MatcherIndex,
  own: OwnNames,
): (observation: Observation, service: CatalogueService) => { variable: string; host: string } | undefined {
  const redirects: Redirect[] = [];
  for (const observation of observations) {
    if (observation.kind !== 'endpoint' || observation.variable === undefined || observation.strength === 'possible') continue;
    const reason = immaterialHost(observation.host, own, false);
    const hits = reason === 'own-domain' || reason === 'local' ? [] : index.host('host', observation.host);
    redirects.push({
      variable: observation.variable,
      host: observation.host,
      folder: observation.folder,
      provider: hits[0]?.service.provider,
    });
  }
  const ofService = new Map<string, readonly Redirect[]>();
  const redirectsAway = (service: CatalogueService) => {
    const known = ofService.get(service.id);
    if (known !== undefined) return known;
    const away = redirects.filter(
      ({ provider, variable }) => provider !== service.provider && service.redirectedBy.some((pattern) => matches(pattern, variable)),
    );
    ofService.set(service.id, away);
    return away;
  };
  return (observation, service) => {
    if (service.redirectedBy.length === 0 || redirects.length === 0) return undefined;
    const found = redirectsAway(service).find(({ folder }) => sameProject(folder, observation.folder));
    return found === undefined ? undefined : { variable: found.variable, host: found.host };
  };
}

/** One folder holds the other: configuration at the root of a project reaches the code below it, and the reverse. */
function sameProject(one: string, other: string): boolean {
  return one === other || one === '' || other === '' || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function matches(pattern: string, name: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return name === pattern;
  return name.length >= pattern.length - 1 && name.startsWith(pattern.slice(0, star)) && name.endsWith(pattern.slice(star + 1));
}
