// SPDX-License-Identifier: EUPL-1.2
// Response headers that name other hosts: what a page may load (CSP), and where browsers send their reports.
import type { Position } from '../domain.ts';
import { said } from '../messages/index.ts';
import { type Draft, type DraftFact, gap } from '../readers/reader.ts';
import { readPolicy } from './content-security-policy.ts';
import { type Host, hostsIn } from './host.ts';

/** Headers that are read, lower case. */
export const policyHeaders: ReadonlySet<string> = new Set([
  'content-security-policy',
  'content-security-policy-report-only',
  // Names of the first browsers; still written, no longer obeyed.
  'x-content-security-policy',
  'x-webkit-csp',
  'report-to',
  'reporting-endpoints',
]);

export interface HeaderOptions {
  readonly at: Position;
  /** In a `<meta>` element a browser passes over `report-uri` (CSP3 §3.3). */
  readonly inDocument?: boolean;
}

export function* headerDrafts(name: string, value: string, options: HeaderOptions): Generator<Draft> {
  const header = name.toLowerCase();
  if (!policyHeaders.has(header)) return;
  if (header === 'report-to' || header === 'reporting-endpoints') {
    // `name="https://…"` or `{"endpoints":[{"url":"https:\/\/…"}]}`: whatever stands around, the URLs are the endpoints.
    for (const host of hostsIn(value.replaceAll('\\/', '/').replaceAll('\\"', '"'))) yield reportFact(host, options.at);
    return;
  }
  yield* policyFacts(value, options);
  const { unreadable } = readPolicy(value);
  if (unreadable > 0) yield gap('unparsable', 'gap.web-policy.sources', options.at, { count: unreadable });
}

/** A policy permits; that a page uses what it permits is seen elsewhere. Reports are sent by the browser itself. */
export function* policyFacts(value: string, options: HeaderOptions): Generator<DraftFact> {
  const { allowed, reports } = readPolicy(value);
  for (const host of allowed)
    yield { ...endpoint(host, 'web', options.at), strength: 'weak', because: said('because.configuration.allowed') };
  if (options.inDocument !== true) for (const host of reports) yield reportFact(host, options.at);
}

function reportFact(host: Host, at: Position): DraftFact {
  const partial = host.partial === true;
  const fact = endpoint(host, 'telemetry', at);
  return partial ? { ...fact, strength: 'weak', because: said('because.containers.partial-host') } : fact;
}

function endpoint({ host, port, scheme }: Host, purpose: 'web' | 'telemetry', at: Position): DraftFact {
  return {
    kind: 'endpoint',
    host,
    ...(port === undefined ? {} : { port }),
    ...(scheme === undefined ? {} : { scheme }),
    purpose,
    at,
  };
}
