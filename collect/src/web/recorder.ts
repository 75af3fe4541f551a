// SPDX-License-Identifier: EUPL-1.2
// Listens to a page (Chrome DevTools Protocol, domain Network) and to its workers, and keeps each exchange.
import type { BrowserContext, Page } from 'playwright-core';
import type { ConsentState, Exchange, Turn } from './exchange.ts';
import { type Extra, listen } from './network-events.ts';
import { workerRequests } from './worker-requests.ts';

export interface RecorderOptions {
  readonly maxRequests: number;
  readonly onLimit: () => void;
  /** Why the way out refused a host. */
  readonly refusal: (host: string) => string | undefined;
}
export interface Recorder {
  /** Requests from now on belong to this page and were made in this state. */
  turn(page: string, state: ConsentState): void;
  /** When something last happened, `performance.now()`. */
  lastActivity(): number;
  exchanges(): Exchange[];
}

export async function record(page: Page, context: BrowserContext, options: RecorderOptions): Promise<Recorder> {
  const session = await context.newCDPSession(page);
  const byId = new Map<string, Exchange[]>();
  const extras = new Map<string, Extra>();
  const all: Exchange[] = [];
  const workers = workerRequests(context, () => turn);
  let turn: Turn = { page: '', state: 'before' };
  let last = performance.now();

  const latest = (id: string) => byId.get(id)?.at(-1);
  const keep = (id: string, exchange: Exchange) => {
    last = performance.now();
    if (all.length >= options.maxRequests) {
      options.onLimit();
      return;
    }
    all.push(exchange);
    byId.set(id, [...(byId.get(id) ?? []), exchange]);
  };
  const extra = (id: string): Extra => {
    const known = extras.get(id) ?? { request: [], response: [] };
    // Past the limit of requests nothing more is kept.
    if (extras.size < 2 * options.maxRequests) extras.set(id, known);
    return known;
  };
  listen(session, { keep, last: latest, extra, turn: () => turn });
  await session.send('Network.enable');
  return {
    turn(pageId, state) {
      turn = { page: pageId, state };
    },
    lastActivity: () => Math.max(last, workers.lastActivity()),
    exchanges() {
      for (const [id, hops] of byId) attach(hops, extras.get(id));
      const found = [...all, ...workers.missing(all)].slice(0, options.maxRequests);
      for (const one of found) {
        const refused = one.answer === undefined ? options.refusal(new URL(one.url).hostname) : undefined;
        if (refused !== undefined) one.blocked ??= refused;
      }
      return found;
    },
  };
}

/** Raw headers come apart from the hops they are of, in the same order. */
function attach(hops: readonly Exchange[], extra: Extra | undefined): void {
  if (extra === undefined) return;
  let at = 0;
  for (const hop of hops) {
    if (hop.extra === false) continue;
    const request = extra.request[at];
    const response = extra.response[at];
    at++;
    if (request !== undefined) {
      hop.requestHeaderNames = request.names;
      hop.requestCookies = request.cookies;
    }
    if (response !== undefined) hop.cookies = response.cookies;
  }
}
