// SPDX-License-Identifier: EUPL-1.2
// What a page asks and is answered, from the events of the Chrome DevTools Protocol (domain Network).
import type { CDPSession } from 'playwright-core';
import type { Exchange, Turn } from './exchange.ts';
import { cookieNames, headerNames, headerOf, setCookies } from './headers.ts';
import { keptUrl, parameterNames } from './kept-url.ts';
import { answerOf, initiatorOf, noAnswer } from './stated-answer.ts';

/** Headers as they were on the wire: events of their own, in the order of the hops they are of. */
export interface Extra {
  readonly request: { readonly names: readonly string[]; readonly cookies: readonly string[] }[];
  readonly response: Pick<Exchange, 'cookies'>[];
}

export interface Hands {
  keep(id: string, exchange: Exchange): void;
  last(id: string): Exchange | undefined;
  extra(id: string): Extra;
  turn(): Turn;
}

export function listen(session: CDPSession, { keep, last, extra, turn }: Hands): void {
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
