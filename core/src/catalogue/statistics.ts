// SPDX-License-Identifier: EUPL-1.2
// What the catalogue holds, and how well it knows it.
import type { Sourced } from '../domain.ts';
import type { Catalogue } from './catalogue.ts';

export interface Statistics {
  readonly providers: number;
  readonly services: number;
  readonly entities: number;
  readonly matchers: number;
  /** Seats, parents and substrates by confidence; `unknown`: not in the catalogue, counted as unknown in every measure. */
  readonly facts: Readonly<Record<'seat' | 'parents' | 'substrate', Readonly<Record<'high' | 'medium' | 'low' | 'unknown', number>>>>;
}

export function statistics(catalogue: Catalogue): Statistics {
  const named = catalogue.services.filter(({ generic }) => !generic);
  const empty = () => ({ high: 0, medium: 0, low: 0, unknown: 0 });
  const facts = { seat: empty(), parents: empty(), substrate: empty() };
  const count = (kind: keyof typeof facts, fact: Pick<Sourced<unknown>, 'confidence'> | 'unknown') => {
    facts[kind][fact === 'unknown' ? 'unknown' : (fact.confidence ?? 'high')]++;
  };
  for (const entity of catalogue.entities) {
    count('seat', entity.seat);
    if (entity.parents === 'unknown') count('parents', 'unknown');
    else
      for (const parent of entity.parents.length > 0 ? entity.parents : entity.independent === undefined ? [] : [entity.independent])
        count('parents', 'confidence' in parent && parent.confidence !== undefined ? { confidence: parent.confidence } : {});
  }
  for (const service of named) if (service.form === 'service' || service.form === 'network') count('substrate', service.substrate);
  return {
    providers: catalogue.providers.length,
    services: named.length,
    entities: catalogue.entities.length,
    matchers:
      named.reduce((sum, { match }) => sum + match.length, 0) +
      catalogue.providers.reduce((sum, { domains, names }) => sum + domains.length + names.length, 0),
    facts,
  };
}
