// SPDX-License-Identifier: EUPL-1.2
// A capture as HTTP archive (HAR 1.2, w3c.github.io/web-performance/specs/HAR), with Chrome’s own extra fields.

import { bare } from './connect-to.ts';
import type { Exchange, KeptCookie } from './exchange.ts';
import { timingsOf } from './timings.ts';

export interface CapturedPage {
  readonly id: string;
  /** Where it was at the end. */
  readonly url: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly onContentLoad: number;
  readonly onLoad: number;
}
export interface Archive {
  readonly browser: string;
  readonly version: string;
  readonly comment: string;
  readonly pages: readonly CapturedPage[];
  readonly exchanges: readonly Exchange[];
  readonly peer: (host: string) => string | undefined;
  /** What HAR has no field for. */
  readonly vigie: Readonly<Record<string, unknown>>;
}

export function harText({ browser, version, comment, pages, exchanges, peer, vigie }: Archive): string {
  const [name = browser, number = ''] = browser.split('/');
  const inOrder = exchanges
    .map((exchange, index) => ({ exchange, index }))
    .sort((a, b) => a.exchange.startedAt - b.exchange.startedAt || a.index - b.index);
  const head = {
    version: '1.2',
    creator: { name: 'Vigie', version },
    browser: { name, version: number },
    comment,
    _vigie: vigie,
    pages: pages.map(({ id, url, startedAt, onContentLoad, onLoad }) => ({
      startedDateTime: new Date(startedAt).toISOString(),
      id,
      title: url,
      pageTimings: { onContentLoad, onLoad },
    })),
  };
  // One entry a line: what is found in it has a line to point at.
  const entries = inOrder.map(({ exchange }) => JSON.stringify(entry(exchange, peer)));
  const log = JSON.stringify(head, null, 1);
  return `{"log":${log.slice(0, -2)},\n "entries":[\n${entries.join(',\n')}\n]}}\n`;
}

function entry(exchange: Exchange, peer: Archive['peer']): Readonly<Record<string, unknown>> {
  const { url, method, answer, blocked, failed } = exchange;
  const { time, timings } = timingsOf(exchange);
  const address = blocked === undefined ? peer(bare(new URL(url).hostname)) : undefined;
  const headerBytes = answer?.headerBytes ?? -1;
  return {
    pageref: exchange.page,
    startedDateTime: new Date(exchange.startedAt).toISOString(),
    time,
    _resourceType: exchange.type,
    ...(exchange.priority === undefined ? {} : { _priority: exchange.priority }),
    ...(exchange.initiator === undefined ? {} : { _initiator: exchange.initiator }),
    _consent: exchange.state,
    ...(exchange.from === 'page' ? {} : { _from: exchange.from }),
    ...(answer?.fromCache === true ? { _fromCache: 'disk' } : {}),
    ...(answer?.fromServiceWorker === true ? { _fetchedVia: 'service-worker' } : {}),
    ...(blocked === undefined ? {} : { _blocked: blocked }),
    ...(exchange.frames === undefined ? {} : { _webSocketFrames: exchange.frames }),
    request: {
      method,
      url,
      httpVersion: answer?.protocol ?? '',
      cookies: exchange.requestCookies.map((name) => ({ name, value: '' })),
      headers: exchange.requestHeaderNames.map((name) => ({ name, value: '' })),
      queryString: exchange.parameters.map((name) => ({ name, value: '' })),
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: answer?.status ?? 0,
      statusText: answer?.statusText ?? '',
      httpVersion: answer?.protocol ?? '',
      cookies: exchange.cookies.map(cookie),
      headers: headersOf(exchange),
      content: { size: exchange.bodyBytes, mimeType: answer?.mimeType || 'x-unknown' },
      redirectURL: answer?.redirectUrl ?? '',
      headersSize: headerBytes,
      bodySize: exchange.wireBytes === undefined || headerBytes < 0 ? -1 : Math.max(0, exchange.wireBytes - headerBytes),
      ...(exchange.wireBytes === undefined ? {} : { _transferSize: exchange.wireBytes }),
      ...(failed === undefined ? {} : { _error: failed }),
    },
    cache: {},
    timings,
    ...(address === undefined ? {} : { serverIPAddress: address }),
  };
}

/** Names without values; policies, which say what a page may load, with theirs. */
function headersOf({ answer }: Exchange): readonly { readonly name: string; readonly value: string }[] {
  if (answer === undefined) return [];
  const policies = new Map(answer.policies.map(({ name, value }) => [name, value]));
  return answer.headerNames.map((name) => ({ name, value: policies.get(name) ?? '' }));
}

function cookie({ name, domain, path, lifetime, secure, httpOnly, sameSite }: KeptCookie): Readonly<Record<string, unknown>> {
  return {
    name,
    value: '',
    ...(domain === undefined ? {} : { domain }),
    ...(path === undefined ? {} : { path }),
    secure,
    httpOnly,
    ...(sameSite === undefined ? {} : { sameSite }),
    _lifetimeDays: lifetime === 'session' ? null : lifetime,
  };
}
