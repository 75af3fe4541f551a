// SPDX-License-Identifier: EUPL-1.2
// SAML metadata: the identity provider that applications trust, the applications that one signs in to.
import type { Strength } from '../../domain.ts';
import { type Said, said } from '../../messages/index.ts';
import { endpointFact } from '../../syntax/environment.ts';
import { failureGap } from '../../syntax/failure.ts';
import { hostsOf } from '../../syntax/host.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { type Metadata, readMetadata, type Service } from './entities.ts';

export const reader = {
  id: 'saml-metadata',
  title: { en: 'SAML metadata (single sign-on)', fr: 'Métadonnées SAML (authentification unique)' },
  accepts: {
    globs: [
      '**/*metadata*.xml',
      '**/*saml*.xml',
      '**/*idp*.xml',
      '**/sp.xml',
      '**/sp-*.xml',
      '**/*-sp.xml',
      '**/*_sp.xml',
      '**/*federation*.xml',
      '**/*edugain*.xml',
      '**/*renater*.xml',
      '**/metadata/*.xml',
    ],
    sniff: (head) => /<(?:\w+:)?Entit(?:y|ies)Descriptor[\s>]/.test(head),
  },
  *read(file) {
    const metadata = readMetadata(file.text);
    if (metadata.isMetadata) yield* facts(metadata);
    else if (metadata.failures.length === 0) yield gap('unsupported', 'gap.saml.root', { line: 1 });
    for (const failure of metadata.failures) yield failureGap('XML', failure);
    if (metadata.cutAt !== undefined)
      yield gap('limit', 'gap.too-many-facts', { line: metadata.cutAt }, { limit: metadata.entities.length });
  },
} satisfies Reader;

/** More than one organisation signs in to: past this many it is a list of a federation, or of an old world. */
const MANY = 20;
const MAX_HOSTS = 5_000;

function* facts(metadata: Metadata): Generator<Draft> {
  const { entities, publisher } = metadata;
  const isFederation = entities.length > MANY || (entities.length > 1 && entities.some(({ isRegistered }) => isRegistered));
  const grade: { strength?: Strength; because?: Said } = isFederation
    ? { strength: 'possible', because: said('because.saml.federation', { count: entities.length }) }
    : {};
  if (publisher !== undefined) {
    const because = said('because.saml.publisher');
    for (const host of hostsOf(publisher.address).slice(0, 1))
      yield endpointFact(host, { at: { line: publisher.line }, purpose: 'identity', strength: 'weak', because });
  }
  const seen = new Set<string>();
  for (const { services } of entities) {
    // Who gives identities mostly also takes them, at the same host: once is enough.
    for (const { role, location, line } of byRole(services)) {
      for (const host of hostsOf(location).slice(0, 1)) {
        if (seen.has(host.host)) continue;
        if (seen.size >= MAX_HOSTS) {
          yield gap('limit', 'gap.too-many-facts', { line }, { limit: MAX_HOSTS });
          return;
        }
        seen.add(host.host);
        yield endpointFact(host, { at: { line }, purpose: role === 'identity-provider' ? 'identity' : 'web', ...grade });
      }
    }
  }
}

function byRole(services: readonly Service[]): readonly Service[] {
  return [...services.filter(({ role }) => role === 'identity-provider'), ...services.filter(({ role }) => role === 'service-provider')];
}
