// SPDX-License-Identifier: EUPL-1.2
// One site in one state of consent, in a browser context of its own: nothing is remembered from the state before.
import type { Browser, Page } from 'playwright-core';
import type { Ask } from './asks.ts';
import type { ConnectTo } from './connect-to.ts';
import type { Consent } from './consent-choice.ts';
import type { ConsentState, Exchange } from './exchange.ts';
import type { CapturedPage } from './har.ts';
import { type GuardedProxy, guardedProxy } from './proxy.ts';
import { Visit } from './visit.ts';

export interface CaptureLimits {
  /** Seconds for one state of one site. */
  readonly seconds: number;
  readonly requests: number;
  readonly bytes: number;
  /** Milliseconds: between two pages, without any request to call a page quiet, at most for that, for a dialog to appear. */
  readonly delay: number;
  readonly quiet: number;
  readonly settle: number;
  readonly patience: number;
}
export interface CaptureOptions {
  readonly state: ConsentState;
  readonly limits: CaptureLimits;
  readonly allowPrivate: boolean;
  readonly connectTo: readonly ConnectTo[];
  readonly locale: string;
  readonly userAgent: string;
  /** Pages to look at after the first, told once the first is known. */
  readonly more: (page: Page, proxy: GuardedProxy) => Promise<readonly string[]>;
  readonly onPage: (url: string, requests: number) => void;
  readonly signal?: AbortSignal;
}

export type Stop = 'time' | 'requests' | 'bytes' | 'aborted';
export interface Capture {
  readonly state: ConsentState;
  readonly consent: Consent;
  readonly pages: readonly CapturedPage[];
  readonly exchanges: readonly Exchange[];
  readonly asks: readonly Ask[];
  /** Names and domains only. */
  readonly cookies: readonly { readonly name: string; readonly domain: string; readonly session: boolean }[];
  readonly screenshot?: Buffer;
  /** Bounds that were reached. */
  readonly stops: readonly Stop[];
  /** Pages that could not be opened, with the browser’s word for it; hosts refused to them. */
  readonly failures: readonly { readonly url: string; readonly reason: string }[];
  readonly downloads: number;
  readonly peer: (host: string) => string | undefined;
  /** Hosts that were dialled or refused, as the way out saw them. */
  readonly dialled: readonly string[];
}

export async function capture(browser: Browser, urls: readonly string[], options: CaptureOptions): Promise<Capture> {
  const { limits, state } = options;
  const stops = new Set<Stop>();
  const proxy = await guardedProxy({ ...options, maxBytes: limits.bytes, onLimit: () => stops.add('bytes') });
  const context = await browser
    .newContext({
      proxy: { server: proxy.server },
      acceptDownloads: false,
      userAgent: options.userAgent,
      locale: options.locale,
      viewport: { width: 1366, height: 900 },
    })
    .catch(async (error: unknown) => {
      // The browser is gone: nothing may stay behind that keeps the program from ending.
      await proxy.close();
      throw error;
    });
  const until = performance.now() + limits.seconds * 1000;
  const cut = (stop: Stop) => {
    stops.add(stop);
    proxy.stop();
    // Whatever is waited for in the page ends with it.
    void context.close().catch(() => undefined);
  };
  const timer = setTimeout(() => cut('time'), limits.seconds * 1000);
  const abort = () => cut('aborted');
  options.signal?.addEventListener('abort', abort, { once: true });
  const visit = new Visit({ options, until, proxy, stops });
  try {
    await visit.all(context, urls);
  } catch (error) {
    // A context that was cut, or a page that crashed the browser: what was recorded stands.
    if (stops.size === 0) visit.failed(urls[0] ?? '', error);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', abort);
    await context.close().catch(() => undefined);
    await proxy.close();
  }
  return { ...visit.result(), state, stops: [...stops].sort(), peer: proxy.peer, dialled: proxy.hosts() };
}
