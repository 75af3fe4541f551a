// SPDX-License-Identifier: EUPL-1.2
// What workers ask: they have sessions of their own; the driver hears them, with less to say of each request.
import type { BrowserContext, Request } from 'playwright-core';
import type { Exchange, Turn } from './exchange.ts';
import { headerNames, headerOf } from './headers.ts';
import { keptUrl, parameterNames } from './kept-url.ts';
import { noAnswer } from './stated-answer.ts';

export interface WorkerRequests {
  /** When something last was asked, `performance.now()`. */
  lastActivity(): number;
  /** Those that are not among the exchanges the session of the page heard, told by method and address. */
  missing(known: readonly Exchange[]): Exchange[];
}

interface Seen {
  readonly turn: Turn;
  readonly startedAt: number;
  failed?: string;
  answer?: Exclude<Exchange['answer'], undefined>;
}

const MAX_SEEN = 20_000;

export function workerRequests(context: BrowserContext, turn: () => Turn): WorkerRequests {
  // Of pages and workers alike: which is whose is told at the end.
  const seen = new Map<Request, Seen>();
  let last = 0;
  context.on('request', (request) => {
    last = performance.now();
    if (seen.size < MAX_SEEN) seen.set(request, { turn: turn(), startedAt: Date.now() });
  });
  context.on('requestfailed', (request) => {
    const one = seen.get(request);
    if (one !== undefined) one.failed = request.failure()?.errorText ?? 'net::ERR_FAILED';
  });
  context.on('response', (response) => {
    const one = seen.get(response.request());
    if (one === undefined) return;
    const headers = response.headers();
    one.answer = {
      ...noAnswer,
      status: response.status(),
      statusText: response.statusText().slice(0, 100),
      mimeType: (headerOf(headers, 'content-type') ?? '').split(';')[0] ?? '',
      headerNames: headerNames(headers),
      fromServiceWorker: response.fromServiceWorker(),
    };
  });
  return {
    lastActivity: () => last,
    missing(known) {
      const heard = new Map<string, number>();
      for (const { method, url } of known) heard.set(`${method} ${url}`, (heard.get(`${method} ${url}`) ?? 0) + 1);
      const workers: Exchange[] = [];
      const serviceWorkers: Exchange[] = [];
      for (const [request, one] of seen) {
        const url = keptUrl(request.url());
        if (url === undefined) continue;
        // What a service worker asked is its own, even where the page asked for the same.
        if (request.serviceWorker() !== null) {
          serviceWorkers.push(exchangeOf(request, { one, url, from: 'service-worker' }));
          continue;
        }
        const key = `${request.method()} ${url}`;
        const left = heard.get(key) ?? 0;
        if (left > 0) heard.set(key, left - 1);
        else workers.push(exchangeOf(request, { one, url, from: 'worker' }));
      }
      return [...workers, ...serviceWorkers];
    },
  };
}

function exchangeOf(
  request: Request,
  { one: { turn, startedAt, answer, failed }, url, from }: { readonly one: Seen; readonly url: string; readonly from: Exchange['from'] },
): Exchange {
  return {
    url,
    method: request.method(),
    parameters: parameterNames(request.url()),
    ...turn,
    from,
    type: request.resourceType(),
    startedAt,
    requestHeaderNames: headerNames(request.headers()),
    requestCookies: [],
    cookies: [],
    bodyBytes: 0,
    ...(answer === undefined ? {} : { answer }),
    ...(failed === undefined ? {} : { failed }),
  };
}
