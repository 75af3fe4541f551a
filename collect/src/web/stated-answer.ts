// SPDX-License-Identifier: EUPL-1.2
// An answer and an initiator as the browser states them, reduced to what is kept.
import type { Answer, Exchange } from './exchange.ts';
import { headerNames, headerOf, policiesOf } from './headers.ts';
import { keptUrl } from './kept-url.ts';

export const noAnswer: Answer = {
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

export function answerOf(stated: StatedAnswer, type: string): Answer {
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

type Initiator = Exclude<Exchange['initiator'], undefined>;
interface StatedInitiator {
  readonly type: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly stack?: { readonly callFrames: readonly { readonly url: string; readonly lineNumber: number }[] };
}

/** The script at the top of the stack, where one asked; CDP counts lines from 0. */
export function initiatorOf(stated: StatedInitiator | undefined): Initiator {
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
