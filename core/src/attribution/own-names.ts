// SPDX-License-Identifier: EUPL-1.2
// Hosts that are nobody's supply: the organisation's own names, local ones, reserved ones.

import { parse } from 'tldts';
import type { Immaterial, Observation, ObservationOf } from '../domain.ts';
import { isIP } from './addresses.ts';

/** Domains the organisation says are its own, and the zones whose records it handed in or that were asked about. */
export function ownDomains(observations: readonly Observation[], asked: readonly string[]): readonly string[] {
  const domains = new Set(asked.map((domain) => domain.toLowerCase()));
  for (const observation of observations) {
    if (observation.kind === 'declared-organisation') for (const domain of observation.domains) domains.add(domain.toLowerCase());
    if (
      observation.kind === 'dns-record' &&
      observation.strength === 'firm' &&
      tellsOwnZone(observation) &&
      !isPublicSuffix(observation.name)
    )
      domains.add(observation.name.replace(/^\*\./, ''));
  }
  return [...domains].filter((domain) => domain.includes('.')).sort();
}

/** A zone whose SOA or MX is in the evidence is run for the organisation; a name server in a file too, in a live answer it may be the parent’s. */
function tellsOwnZone({ type, places }: ObservationOf<'dns-record'>): boolean {
  return type === 'SOA' || type === 'MX' || (type === 'NS' && places.some(({ reader }) => reader !== 'dns-answers'));
}

/** Below `gov.uk` or `asso.fr` stand the names of many. */
function isPublicSuffix(name: string): boolean {
  return parse(name, { validateHostname: false }).publicSuffix === name;
}

export class OwnNames {
  readonly #domains: ReadonlySet<string>;
  constructor(domains: readonly string[]) {
    this.#domains = new Set(domains);
  }

  /** Nothing is known of what is the organisation’s own. */
  get isEmpty(): boolean {
    return this.#domains.size === 0;
  }

  has(host: string): boolean {
    for (let start = 0; start >= 0; ) {
      if (this.#domains.has(start === 0 ? host : host.slice(start))) return true;
      const dot = host.indexOf('.', start);
      start = dot < 0 ? -1 : dot + 1;
    }
    return false;
  }
}

const localEnding =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|svc|cluster\.local|docker\.internal|svc\.cluster\.local|home\.arpa|invalid)$/;
// Public names made to resolve to the machine itself: `keycloak.127.0.0.1.nip.io`.
const loopbackName =
  /(^|[.-])(127[.-]\d{1,3}[.-]\d{1,3}[.-]\d{1,3}|10[.-]\d{1,3}[.-]\d{1,3}[.-]\d{1,3}|192[.-]168[.-]\d{1,3}[.-]\d{1,3})\.(nip|sslip|xip)\.io$|(^|\.)(localtest\.me|lvh\.me|vcap\.me|traefik\.me)$/;
// RFC 2606 and RFC 6761 names: documentation, never a supplier.
const reservedEnding = /(^|\.)(example|test|example\.(com|net|org))$/;
// Names nobody calls: `tests.com`, `domain.com`, `exemple.fr`, `www.mock-desk.com`.
const placeholder =
  /^(.*\.)?(tests?|foo|bar|domain|my-?domain|mon-?domaine|exemple|hostname|yourdomain|acme|contoso|fabrikam|my-?(site|website|company))\.(com|net|org|fr|io|eu)$|[<>{}$*%[\]]|(^|[.-])(your|my|change|replace|todo|xxx+|foo|bar|placeholder|dummy|fake|mock)(me)?[-.]/;

/** Why a host that is talked to can be nobody's supply; `undefined` when it may be one. */
export function immaterialHost(host: string, own: OwnNames, inRecord: boolean): Immaterial | undefined {
  if (own.has(host)) return 'own-domain';
  if (isIP(host)) return undefined;
  if (!host.includes('.') || localEnding.test(host) || loopbackName.test(host)) return 'local';
  // A name server does answer with what stands in its zone: there a reserved name is some host we do not know.
  if (inRecord) return undefined;
  if (placeholder.test(host)) return 'placeholder';
  // A last label that no registry delegates is a name of somebody's own network.
  if (!isDelegated(host)) return 'reserved';
  if (reservedEnding.test(host)) return 'reserved';
  return undefined;
}

function isDelegated(host: string): boolean {
  return parse(host, { validateHostname: false }).isIcann === true;
}
