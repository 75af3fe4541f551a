// SPDX-License-Identifier: EUPL-1.2
// The pipeline on one screen. Pure: no disk, network, clock or environment; same input, same bytes out.
import { attribute } from './attribution/attribute.ts';
import { ownDomains } from './attribution/own-names.ts';
import { blocMembers, type Catalogue } from './catalogue/catalogue.ts';
import { indexMatchers } from './catalogue/index-of-matchers.ts';
import type { Assessment, Country, Gap, Iso, ObservationOf, Observations, Perimeter } from './domain.ts';
import { declaredOf } from './graph/declared.ts';
import { dependencies as dependenciesOf } from './graph/dependencies.ts';
import { graph } from './graph/graph.ts';
import { conversionOf } from './graph/rates.ts';
import { views } from './graph/views.ts';
import { measure } from './measures/measure.ts';
import { said } from './messages/index.ts';

export interface AssessOptions {
  /** Instant of the assessment: decides memberships, holdings and facts in force. */
  readonly at: Iso;
  readonly version: string;
  readonly home?: Country;
  readonly bloc?: string;
  /** Domains asked about on the command line. */
  readonly domains?: readonly string[];
}

/** Observations (the first cut) → Assessment (the second). */
export function assess(observed: Observations, catalogue: Catalogue, options: AssessOptions): Assessment {
  const { observations } = observed;
  const profile = observations.find(
    (one): one is ObservationOf<'declared-organisation'> => one.kind === 'declared-organisation' && one.strength !== 'possible',
  );
  const declared = declaredOf(observations);
  const perimeter = perimeterOf(catalogue, options, profile);
  const domains = ownDomains(observations, [...(observed.asked ?? []), ...(options.domains ?? [])]);

  const index = indexMatchers(catalogue);
  const attributions = attribute(observations, index, domains, observed.evidence);
  const conversion = conversionOf(observations);
  const dependencies = dependenciesOf(attributions, observations, index, conversion);
  const known = views(dependencies, observations, declared, { catalogue, today: options.at });
  const measured = measure(dependencies, declared.functions, known, perimeter, options.at, conversion);

  return {
    schemaVersion: 1,
    tool: { version: options.version, catalogue: catalogue.version },
    assessedAt: options.at,
    organisation: { ...(profile?.name === undefined ? {} : { name: profile.name }), domains },
    perimeter,
    evidence: observed.evidence,
    observations,
    gaps: [...observed.gaps, ...unknownBloc(observed, catalogue, profile)],
    skipped: observed.skipped,
    attributions,
    dependencies,
    ...known,
    graph: graph(dependencies, declared.functions, known, profile?.name ?? domains[0] ?? ''),
    ...measured,
  };
}

function perimeterOf(catalogue: Catalogue, options: AssessOptions, profile: ObservationOf<'declared-organisation'> | undefined): Perimeter {
  const home = (options.home ?? profile?.home ?? 'FR').toUpperCase();
  const stated = profile?.bloc !== undefined && isBloc(catalogue, profile.bloc) ? profile.bloc : 'EU';
  const bloc = (options.bloc ?? stated).toUpperCase();
  return { home, bloc, countries: [...new Set([home, ...blocMembers(catalogue, bloc, options.at)])].sort() };
}

function isBloc({ blocs }: Catalogue, bloc: string): boolean {
  return blocs.some(({ id }) => id === bloc.toUpperCase());
}

/** A bloc without members would put all of Europe abroad: the default stands, and the reader is told. */
function unknownBloc(
  { evidence }: Observations,
  catalogue: Catalogue,
  profile: ObservationOf<'declared-organisation'> | undefined,
): readonly Gap[] {
  const place = profile?.places[0];
  if (place === undefined || profile?.bloc === undefined || isBloc(catalogue, profile.bloc)) return [];
  const known = catalogue.blocs.map(({ id }) => id).join(', ');
  const uri = evidence.find(({ id }) => id === place.evidence)?.uri ?? '';
  return [{ place, uri, reason: 'unsupported', detail: said('gap.unknown-bloc', { bloc: profile.bloc, known }) }];
}
