// SPDX-License-Identifier: EUPL-1.2
// Addresses in properties of cloud resources: called where the property says so, weak where only a literal stands there.
import type { EndpointPurpose, Position } from '../domain.ts';
import { said } from '../messages/index.ts';
import type { DraftFact } from '../readers/reader.ts';
import { isPolicy } from './content-security-policy.ts';
import { endpointFact } from './environment.ts';
import { hostsOf } from './host.ts';
import { policyFacts } from './response-headers.ts';

export interface PropertyOptions {
  readonly key: string;
  readonly at: Position;
  /** What the format says the property is for. */
  readonly purpose?: EndpointPurpose | undefined;
}

/** Longer ones are documents carried as text. */
const MAX_ADDRESS = 2_000;

export function* addressFacts(value: string, { key, at, purpose }: PropertyOptions): Generator<DraftFact> {
  if (!value.includes('://')) return;
  if (isPolicy(value)) {
    yield* policyFacts(value, { at });
    return;
  }
  if (value.length > MAX_ADDRESS) return;
  const grade =
    purpose === undefined
      ? { purpose: 'unknown' as const, strength: 'weak' as const, because: said('because.terraform.literal', { name: key.slice(0, 80) }) }
      : { purpose };
  for (const host of hostsOf(value)) yield endpointFact(host, { at, ...grade });
}

/** Where visitors may come from or are sent to (`AllowedOrigins`, `cors`, `callback_urls`): nothing of ours calls it. */
export function isVisitorKey(key: string): boolean {
  return visitors.test(key.replace(/[_-]/g, ''));
}

const visitors =
  /^(cors\w{0,40}|(accesscontrol)?allow(ed)?origins?|callbackurls?|defaultredirecturi|logouturls?|redirect(uri|url)s?|replyurls?|replyurlswithtype|redirectallrequeststo)$/i;
