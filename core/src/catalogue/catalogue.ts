// SPDX-License-Identifier: EUPL-1.2
// The compiled catalogue: what the engine loads. Plain data, one JSON file.
import type { Country, EntityView, Iso, Ref, ServiceForm, Sourced, Use } from '../domain.ts';
import type { BlocFile, Match, ServiceEntry } from './schema.ts';

export interface CatalogueService {
  readonly id: Ref<'service'>;
  readonly name: string;
  readonly provider: string;
  readonly use: Use;
  readonly form: ServiceForm;
  readonly contractsWith: Ref<'entity'>;
  readonly operatedBy: Ref<'entity'>;
  readonly match: readonly Match[];
  readonly substrate: Sourced<readonly Ref<'service'>[]> | 'unknown';
  readonly regions: Readonly<Record<string, Country>>;
  readonly licence?: string;
  readonly redirectedBy: readonly string[];
  readonly alternatives: readonly Ref<'service'>[];
  readonly qualifications: NonNullable<ServiceEntry['qualifications']>;
  /** «Other service of this provider»: what a host or name of the provider is when no service matches. */
  readonly generic: boolean;
}

export interface CatalogueProvider {
  readonly id: string;
  readonly name: string;
  readonly homepage?: string;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly asns: readonly number[];
  readonly defaultUse: Use;
  readonly generic: Ref<'service'>;
}

export interface Catalogue {
  readonly schemaVersion: 1;
  /** `2026.11` and a hash of the content. */
  readonly version: string;
  readonly providers: readonly CatalogueProvider[];
  readonly services: readonly CatalogueService[];
  readonly entities: readonly EntityView[];
  readonly blocs: BlocFile['blocs'];
}

/** Members of a bloc on a day. */
export function blocMembers(catalogue: Pick<Catalogue, 'blocs'>, bloc: string, on: Iso): readonly Country[] {
  const day = on.slice(0, 10);
  const found = catalogue.blocs.find((one) => one.id === bloc.toUpperCase());
  return (found?.members ?? [])
    .filter(({ from, until }) => (from === undefined || from <= day) && (until === undefined || day < until))
    .map(({ country }) => country)
    .sort();
}
