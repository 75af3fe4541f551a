// SPDX-License-Identifier: EUPL-1.2
// Listens to a page (Chrome DevTools Protocol, domain Network) and to its workers, and keeps each exchange.
import type { BrowserContext, CDPSession, Page, Request } from 'playwright-core';
import type { Answer, ConsentState, Exchange } from './exchange.ts';
import { cookieNames, headerNames, headerOf, policiesOf, setCookies } from './headers.ts';
import { keptUrl, parameterNames } from './kept-url.ts';

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

interface Extra {
  readonly request: { readonly names: readonly string[]; readonly cookies: readonly string[] }[];
  readonly response: Pick<Exchange, 'cookies'>[];
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
    extras.set(id, known);
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

interface Turn {
  readonly page: string;
  readonly state: ConsentState;
}
interface Hands {
  keep(id: string, exchange: Exchange): void;
  last(id: string): Exchange | undefined;
  extra(id: string): Extra;
  turn(): Turn;
}

function listen(session: CDPSession, { keep, last, extra, turn }: Hands): void {
  session.on('Network.requestWillBeSent', (event) => {
    const before = last(event.requestId);
    if (event.redirectResponse !== undefined && before !== undefined) {
      before.answer = answerOf(event.redirectResponse, before.type);
      before.extra = event.redirectHasExtraInfo;
      before.ended = event.timestamp;
      before.wireBytes = event.redirectResponse.encodedDataLength;
    }
    const url = keptUrl(event.request.url);
    if (url === undefined) return;
    keep(event.requestId, {
      url,
      method: event.request.method,
      parameters: parameterNames(event.request.url),
      ...turn(),
      from: 'page',
      type: (event.type ?? 'other').toLowerCase(),
      priority: event.request.initialPriority,
      initiator: initiatorOf(event.initiator),
      startedAt: event.wallTime * 1000,
      started: event.timestamp,
      requestHeaderNames: headerNames(event.request.headers),
      requestCookies: [],
      cookies: [],
      bodyBytes: 0,
    });
  });
  session.on('Network.requestWillBeSentExtraInfo', (event) => {
    extra(event.requestId).request.push({
      names: headerNames(event.headers),
      cookies: cookieNames(headerOf(event.headers, 'cookie')),
    });
  });
  session.on('Network.responseReceivedExtraInfo', (event) => {
    extra(event.requestId).response.push({ cookies: setCookies(headerOf(event.headers, 'set-cookie'), Date.now()) });
  });
  session.on('Network.responseReceived', (event) => {
    const exchange = last(event.requestId);
    if (exchange === undefined) return;
    exchange.type = event.type.toLowerCase();
    exchange.answer = answerOf(event.response, exchange.type);
    exchange.extra = event.hasExtraInfo;
  });
  session.on('Network.dataReceived', (event) => {
    const exchange = last(event.requestId);
    if (exchange !== undefined) exchange.bodyBytes += event.dataLength;
  });
  session.on('Network.loadingFinished', (event) => {
    const exchange = last(event.requestId);
    if (exchange === undefined) return;
    exchange.ended = event.timestamp;
    exchange.wireBytes = Math.max(0, event.encodedDataLength);
  });
  session.on('Network.loadingFailed', (event) => {
    const exchange = last(event.requestId);
    if (exchange === undefined) return;
    exchange.ended = event.timestamp;
    exchange.failed = event.errorText === '' ? 'net::ERR_FAILED' : event.errorText;
    // `corp-not-same-site` and the like are judged on the answer: it was sent.
    if (event.blockedReason !== undefined && /^(csp|mixed-content|origin|inspector|subresource-filter|other)$/.test(event.blockedReason))
      exchange.blocked = event.blockedReason;
  });
  session.on('Network.webSocketCreated', (event) => {
    const url = keptUrl(event.url);
    if (url === undefined) return;
    keep(event.requestId, {
      url,
      method: 'GET',
      parameters: parameterNames(event.url),
      ...turn(),
      from: 'page',
      type: 'websocket',
      initiator: initiatorOf(event.initiator),
      startedAt: Date.now(),
      requestHeaderNames: [],
      requestCookies: [],
      cookies: [],
      bodyBytes: 0,
      frames: { sent: 0, received: 0 },
    });
  });
  session.on('Network.webSocketHandshakeResponseReceived', ({ requestId, response }) => {
    const exchange = last(requestId);
    if (exchange === undefined) return;
    exchange.requestHeaderNames = headerNames(response.requestHeaders ?? {});
    exchange.requestCookies = cookieNames(headerOf(response.requestHeaders ?? {}, 'cookie'));
    exchange.cookies = setCookies(headerOf(response.headers, 'set-cookie'), Date.now());
    exchange.answer = { ...noAnswer, status: response.status, statusText: response.statusText, headerNames: headerNames(response.headers) };
  });
  session.on('Network.webSocketFrameSent', ({ requestId }) => {
    const frames = last(requestId)?.frames;
    if (frames !== undefined) frames.sent++;
  });
  session.on('Network.webSocketFrameReceived', ({ requestId, response }) => {
    const exchange = last(requestId);
    if (exchange?.frames === undefined) return;
    exchange.frames.received++;
    exchange.bodyBytes += response.payloadData.length;
  });
  session.on('Network.webSocketFrameError', ({ requestId, errorMessage }) => {
    const exchange = last(requestId);
    if (exchange !== undefined && exchange.answer === undefined) exchange.failed = errorMessage.slice(0, 200);
  });
}

type Initiator = Exclude<Exchange['initiator'], undefined>;
interface StatedInitiator {
  readonly type: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly stack?: { readonly callFrames: readonly { readonly url: string; readonly lineNumber: number }[] };
}

/** The script at the top of the stack, where one asked; CDP counts lines from 0. */
function initiatorOf(stated: StatedInitiator | undefined): Initiator {
  if (stated === undefined) return { type: 'other' };
  const { type, url, lineNumber, stack } = stated;
  const frame = stack?.callFrames.find((one) => keptUrl(one.url) !== undefined);
  const kept = keptUrl(url ?? frame?.url ?? '');
  const line = url === undefined ? frame?.lineNumber : lineNumber;
  return {
    type,
    ...(kept === undefined ? {} : { url: kept }),
    ...(kept === undefined || line === undefined ? {} : { lineNumber: line + 1 }),
  };
}

const noAnswer: Answer = {
  status: 0,
  statusText: '',
  protocol: 'http/1.1',
  mimeType: '',
  headerNames: [],
  policies: [],
  redirectUrl: '',
  fromCache: false,
  fromServiceWorker: false,
  headerBytes: -1,
};

interface StatedAnswer {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly mimeType: string;
  readonly protocol?: string;
  readonly fromDiskCache?: boolean;
  readonly fromPrefetchCache?: boolean;
  readonly fromServiceWorker?: boolean;
  readonly encodedDataLength: number;
  readonly timing?: Answer['phases'];
}

function answerOf(stated: StatedAnswer, type: string): Answer {
  const location = headerOf(stated.headers, 'location') ?? '';
  return {
    status: stated.status,
    statusText: stated.statusText.slice(0, 100),
    protocol: stated.protocol ?? '',
    mimeType: stated.mimeType.slice(0, 100),
    headerNames: headerNames(stated.headers),
    policies: type === 'document' ? policiesOf(stated.headers) : [],
    redirectUrl: location !== '' && URL.canParse(location, stated.url) ? (keptUrl(new URL(location, stated.url).href) ?? '') : '',
    fromCache: stated.fromDiskCache === true || stated.fromPrefetchCache === true,
    fromServiceWorker: stated.fromServiceWorker === true,
    ...(stated.timing === undefined ? {} : { phases: stated.timing }),
    headerBytes: stated.encodedDataLength,
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

/** Workers have sessions of their own; the driver hears them, with less to say of each request. */
function workerRequests(context: BrowserContext, turn: () => Turn) {
  const seen: { readonly request: Request; readonly turn: Turn; readonly at: number; failed?: string }[] = [];
  let last = 0;
  context.on('request', (request) => {
    last = performance.now();
    if (seen.length < 20_000) seen.push({ request, turn: turn(), at: Date.now() });
  });
  context.on('requestfailed', (request) => {
    const one = seen.find((each) => each.request === request);
    if (one !== undefined) one.failed = request.failure()?.errorText ?? 'net::ERR_FAILED';
  });
  const answers = new Map<Request, Pick<Exchange, 'answer'>>();
  context.on('response', (response) => {
    const headers = response.headers();
    answers.set(response.request(), {
      answer: {
        ...noAnswer,
        status: response.status(),
        statusText: response.statusText().slice(0, 100),
        mimeType: (headerOf(headers, 'content-type') ?? '').split(';')[0] ?? '',
        headerNames: headerNames(headers),
        fromServiceWorker: response.fromServiceWorker(),
      },
    });
  });
  return {
    lastActivity: () => last,
    /** Those the session of the page did not hear, by method and address. */
    missing(known: readonly Exchange[]): Exchange[] {
      const heard = new Map<string, number>();
      for (const { method, url } of known) heard.set(`${method} ${url}`, (heard.get(`${method} ${url}`) ?? 0) + 1);
      // What a service worker asked is its own, even where the page asked for the same.
      const [own, others] = [
        seen.filter(({ request }) => request.serviceWorker() !== null),
        seen.filter(({ request }) => request.serviceWorker() === null),
      ];
      return [...others, ...own].flatMap(({ request, turn: at, at: startedAt, failed }) => {
        const url = keptUrl(request.url());
        if (url === undefined) return [];
        const service = request.serviceWorker() !== null;
        const key = `${request.method()} ${url}`;
        const left = heard.get(key) ?? 0;
        if (!service && left > 0) {
          heard.set(key, left - 1);
          return [];
        }
        return {
          url,
          method: request.method(),
          parameters: parameterNames(request.url()),
          ...at,
          from: service ? ('service-worker' as const) : ('worker' as const),
          type: request.resourceType(),
          startedAt,
          requestHeaderNames: headerNames(request.headers()),
          requestCookies: [],
          cookies: [],
          bodyBytes: 0,
          ...answers.get(request),
          ...(failed === undefined ? {} : { failed }),
        };
      });
    },
  };
}
