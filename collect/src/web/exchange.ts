// SPDX-License-Identifier: EUPL-1.2
// One request of a capture and its answer, with what may be kept of them: names, sizes, times; no value of a header or cookie.

export type ConsentState = 'before' | 'refused' | 'accepted';

/** The page that is looked at, and what its visitor has answered by now. */
export interface Turn {
  readonly page: string;
  readonly state: ConsentState;
}

export interface KeptCookie {
  readonly name: string;
  readonly domain?: string;
  readonly path?: string;
  /** `session`, else days it is kept. */
  readonly lifetime: 'session' | number;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite?: string;
}

/** Milliseconds from the start of the request, as in CDP `Network.ResourceTiming`. */
export interface Phases {
  readonly requestTime: number;
  readonly dnsStart: number;
  readonly dnsEnd: number;
  readonly connectStart: number;
  readonly connectEnd: number;
  readonly sslStart: number;
  readonly sslEnd: number;
  readonly sendStart: number;
  readonly sendEnd: number;
  readonly receiveHeadersEnd: number;
}

export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly protocol: string;
  readonly mimeType: string;
  readonly headerNames: readonly string[];
  /** Headers that say what the page may load: kept whole, without what identifies. */
  readonly policies: readonly { readonly name: string; readonly value: string }[];
  readonly redirectUrl: string;
  readonly fromCache: boolean;
  readonly fromServiceWorker: boolean;
  readonly phases?: Phases;
  readonly headerBytes: number;
}

export interface Exchange {
  readonly url: string;
  readonly method: string;
  readonly parameters: readonly string[];
  readonly page: string;
  readonly state: ConsentState;
  /** Who asked: the page, or a worker of it. */
  readonly from: 'page' | 'worker' | 'service-worker';
  /** CDP `Network.ResourceType`, lower case. */
  type: string;
  readonly priority?: string;
  readonly initiator?: { readonly type: string; readonly url?: string; readonly lineNumber?: number };
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Seconds of the browser’s own clock. */
  readonly started?: number;
  ended?: number;
  requestHeaderNames: readonly string[];
  requestCookies: readonly string[];
  answer?: Answer;
  cookies: readonly KeptCookie[];
  /** On the wire, headers included. */
  wireBytes?: number;
  /** Of the body, decoded. */
  bodyBytes: number;
  failed?: string;
  /** Why it was never sent: the browser’s reason, or ours. */
  blocked?: string;
  frames?: { sent: number; received: number };
  /** Whether headers of this hop are told apart from those of the others (CDP `hasExtraInfo`). */
  extra?: boolean;
}
