// SPDX-License-Identifier: EUPL-1.2
// Who was asked, in which state of consent: the figures of a capture, from its exchanges.
import { partyOfHost } from '@vigie/core/attribution/party';
import type { Ask } from './asks.ts';
import type { Stop } from './capture.ts';
import type { SiteCapture } from './collect-web.ts';
import { bare } from './connect-to.ts';
import type { Consent } from './consent-choice.ts';
import type { ConsentState } from './exchange.ts';

export interface HostAsked {
  readonly host: string;
  /** Not of the registrable domain of the pages. */
  readonly thirdParty: boolean;
  /** Requests by the state in which they were made: those of a page before its dialog is answered are `before`. */
  readonly requests: Readonly<Record<ConsentState, number>>;
  readonly bytes: number;
}
export interface StateSummary {
  readonly state: ConsentState;
  readonly consent: Consent;
  readonly pages: readonly string[];
  readonly requests: number;
  readonly asks: readonly Ask[];
  readonly stops: readonly Stop[];
  readonly failures: SiteCapture['capture']['failures'];
}
export interface SiteSummary {
  readonly site: string;
  readonly states: readonly StateSummary[];
  readonly hosts: readonly HostAsked[];
}

export function summaryOf(captures: readonly SiteCapture[]): readonly SiteSummary[] {
  const bySite = new Map<string, SiteCapture[]>();
  for (const one of captures) bySite.set(one.site.name, [...(bySite.get(one.site.name) ?? []), one]);
  return [...bySite].map(([site, ones]) => ({
    site,
    states: ones.map(({ capture }) => ({
      state: capture.state,
      consent: capture.consent,
      pages: capture.pages.map(({ url }) => url),
      requests: capture.exchanges.length,
      asks: capture.asks,
      stops: capture.stops,
      failures: capture.failures,
    })),
    hosts: hostsOf(ones),
  }));
}

function hostsOf(captures: readonly SiteCapture[]): readonly HostAsked[] {
  // The site as it was asked for and as it was found: `ville.example` may lead to `www.ville.fr`.
  const ours = new Set(captures.flatMap(({ site, capture }) => [...site.urls, ...capture.pages.map(({ url }) => url)].map(partyOfUrl)));
  const hosts = new Map<string, { requests: Record<ConsentState, number>; bytes: number }>();
  for (const { capture } of captures) {
    // The beginning of each capture is the same beginning: of what came before an answer, the capture that gave none tells.
    const once = capture.exchanges.filter(({ state }) => state === capture.state);
    for (const { url, state, wireBytes, blocked } of once) {
      if (blocked !== undefined) continue;
      const host = bare(new URL(url).hostname);
      const sum = hosts.get(host) ?? { requests: { before: 0, refused: 0, accepted: 0 }, bytes: 0 };
      hosts.set(host, sum);
      sum.requests[state]++;
      sum.bytes += wireBytes ?? 0;
    }
  }
  return [...hosts]
    .map(([host, { requests, bytes }]) => ({ host, thirdParty: !ours.has(partyOfHost(host)), requests, bytes }))
    .sort((a, b) => Number(a.thirdParty) - Number(b.thirdParty) || (a.host < b.host ? -1 : 1));
}

function partyOfUrl(url: string): string {
  return URL.canParse(url) ? partyOfHost(bare(new URL(url).hostname)) : url;
}
