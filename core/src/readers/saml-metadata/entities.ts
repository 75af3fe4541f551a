// SPDX-License-Identifier: EUPL-1.2
// SAML 2.0 metadata (saml-metadata-2.0-os) by events: a federation’s list holds ten thousand entities and is never built as a tree.
import { SaxesParser } from 'saxes';
import type { SyntaxFailure } from '../../syntax/tree.ts';

export interface Entity {
  readonly line: number;
  readonly services: readonly Service[];
  /** It says which federation registered it (mdrpi, saml-metadata-rpi-v1.0). */
  readonly isRegistered: boolean;
}
export interface Service {
  readonly role: 'identity-provider' | 'service-provider';
  /** As stated: it may hold a query. */
  readonly location: string;
  readonly line: number;
}

export interface Metadata {
  readonly entities: readonly Entity[];
  /** `mdrpi:PublicationInfo`: who publishes the list. */
  readonly publisher?: { readonly address: string; readonly line: number };
  readonly isMetadata: boolean;
  readonly failures: readonly SyntaxFailure[];
  /** Line from which entities are no longer kept. */
  readonly cutAt?: number;
}

const MAX_DEPTH = 100;
const MAX_ENTITIES = 50_000;
const MAX_SERVICES = 200;

export function readMetadata(source: string): Metadata {
  const entities: Entity[] = [];
  const failures: SyntaxFailure[] = [];
  const path: string[] = [];
  let publisher: Metadata['publisher'];
  let isMetadata = false;
  let cutAt: number | undefined;
  let open: { line: number; services: Service[]; isRegistered: boolean } | undefined;
  const parser = new SaxesParser({ position: true, xmlns: false });
  const stop = (kind: SyntaxFailure['kind'], message: string): never => {
    throw new Refusal({ kind, message, line: Math.max(1, parser.line) });
  };
  parser.on('error', (error) => stop('syntax', error.message.replace(/^\d+:\d+: /, '')));
  // A document type is where entities expand and files are fetched.
  parser.on('doctype', () => stop('syntax', 'DOCTYPE'));
  parser.on('opentag', ({ name: stated, attributes }) => {
    if (path.length >= MAX_DEPTH) stop('depth', 'depth');
    const name = stated.slice(stated.indexOf(':') + 1);
    const line = parser.line;
    if (path.length === 0) isMetadata = name === 'EntityDescriptor' || name === 'EntitiesDescriptor';
    path.push(name);
    if (name === 'EntityDescriptor') open = { line, services: [], isRegistered: false };
    else if (name === 'PublicationInfo' && attributes.publisher !== undefined) publisher ??= { address: attributes.publisher, line };
    else if (name === 'RegistrationInfo' && open !== undefined) open.isRegistered = true;
    const role = serviceRoles.get(name);
    const location = attributes.Location;
    if (role !== undefined && location !== undefined && open !== undefined && open.services.length < MAX_SERVICES)
      open.services.push({ role, location: location.slice(0, 2_000), line });
  });
  parser.on('closetag', () => {
    if (path.pop() !== 'EntityDescriptor' || open === undefined) return;
    if (entities.length < MAX_ENTITIES) entities.push(open);
    else cutAt ??= open.line;
    open = undefined;
  });
  try {
    // saxes reads past a surrogate that ends the text, and throws.
    parser.write(source.replace(/\p{Surrogate}/gu, '\ufffd')).close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    failures.push(error.failure);
    // What stands before the place is kept.
    if (open !== undefined) entities.push(open);
  }
  return { entities, isMetadata, failures, ...(publisher === undefined ? {} : { publisher }), ...(cutAt === undefined ? {} : { cutAt }) };
}

/** Where users are sent to sign in, and where they come back to (§2.4.3, §2.4.4). */
const serviceRoles: ReadonlyMap<string, Service['role']> = new Map([
  ['SingleSignOnService', 'identity-provider'],
  ['AssertionConsumerService', 'service-provider'],
]);

class Refusal extends Error {
  readonly failure: SyntaxFailure;
  constructor(failure: SyntaxFailure) {
    super(failure.message);
    this.failure = failure;
  }
}
