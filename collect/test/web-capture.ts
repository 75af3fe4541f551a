// SPDX-License-Identifier: EUPL-1.2
// A capture in the real browser of a web of our own, short of patience: what the tests of it share.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type CollectWebOptions, collectWeb, launchBrowser, type SiteCapture, summaryOf } from '../src/web/index.ts';
import { serveWeb, type Web, type World } from './web-site.ts';

export interface CapturedOptions extends Partial<Omit<CollectWebOptions, 'connectTo'>> {
  readonly url?: string;
  /** By default every name leads to the web of the test. */
  readonly connectTo?: (web: Web) => string;
  /** How many of the visits (before, refused, accepted) tell; all by default. */
  readonly visits?: 1 | 2 | 3;
}
export interface Captured {
  readonly found: readonly SiteCapture[];
  /** What was asked of the web. */
  readonly asked: Web['asked'];
}

/** One browser for all the tests of a file: each visit has a context, a way out and a web of its own. */
export function webCapture(): (world: World, options?: CapturedOptions) => Promise<Captured> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(process.env, ['--no-sandbox']);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });
  return async (world, options = {}) => {
    const { url = 'http://www.ville.example/', connectTo = (web: Web) => web.rule, visits = 3, limits, ...others } = options;
    if (browser === undefined) throw new Error('no browser');
    const web = await serveWeb(world);
    try {
      const found: SiteCapture[] = [];
      for await (const one of collectWeb(browser, [url], {
        version: '0.0.0',
        pages: 1,
        allowPrivate: true,
        connectTo: [connectTo(web)],
        // Dialogs of the tests stand in the page from the start: nothing is waited for.
        limits: { delay: 20, quiet: 400, settle: 4_000, patience: 300, seconds: 60, ...limits },
        ...others,
      })) {
        found.push(one);
        if (found.length >= visits) break;
      }
      return { found, asked: web.asked };
    } finally {
      await web.close();
    }
  };
}

export const about = { browser: 'Chromium/1', version: '0.0.0' };

export function state(found: readonly SiteCapture[], wanted: string): SiteCapture['capture'] {
  const one = found.find(({ capture }) => capture.state === wanted)?.capture;
  if (one === undefined) throw new Error(`no capture ${wanted}`);
  return one;
}

/** Third parties by host, with their requests in each state. */
export function requests(found: readonly SiteCapture[]) {
  return Object.fromEntries(
    (summaryOf(found)[0]?.hosts ?? []).filter(({ thirdParty }) => thirdParty).map(({ host, requests: by }) => [host, by]),
  );
}

export function nothing(): SiteCapture {
  throw new Error('not captured');
}

export const banner = (buttons: string, script: string) => `
<div id="cookie-banner" role="dialog" aria-label="Cookies" style="position:fixed;bottom:0;left:0;right:0;padding:2em;background:#eee">
<p>Nous utilisons des cookies.</p>${buttons}</div><script>
const gone = () => document.getElementById('cookie-banner').remove();
const load = (url) => { const one = document.createElement('script'); one.src = url; document.head.append(one); };
${script}</script>`;
