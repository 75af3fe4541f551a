// SPDX-License-Identifier: EUPL-1.2
// Web capture: addresses in, evidence out (HAR and a picture per state of consent), one site after the other.
import { said } from '@vigie/core/messages/index';
import type { Browser, Page } from 'playwright-core';
import { UsageError } from '../dns/usage-error.ts';
import { type Capture, type CaptureLimits, capture } from './capture.ts';
import { connectTo } from './connect-to.ts';
import type { ConsentState } from './exchange.ts';
import { chosenLinks } from './links.ts';
import type { GuardedProxy } from './proxy.ts';
import { robotsOf } from './robots-file.ts';
import { type Site, sitesOf } from './sites.ts';

export const consentStates: readonly ConsentState[] = ['before', 'refused', 'accepted'];

export interface CollectWebOptions {
  readonly version: string;
  /** Pages of one site; 3 by default. */
  readonly pages?: number;
  readonly limits?: Partial<CaptureLimits>;
  /** Go to private addresses too. */
  readonly allowPrivate?: boolean;
  /** As curl: `HOST1:PORT1:HOST2:PORT2`. */
  readonly connectTo?: readonly string[];
  /** BCP 47; what the pages are asked in. */
  readonly locale?: string;
  readonly signal?: AbortSignal;
  readonly onPage?: (progress: {
    readonly site: string;
    readonly state: ConsentState;
    readonly url: string;
    readonly requests: number;
  }) => void;
}

export interface SiteCapture {
  readonly site: Site;
  readonly capture: Capture;
  /** Links that robots.txt forbids to follow, of those that were looked at. */
  readonly forbidden: number;
}

const limits: CaptureLimits = {
  seconds: 120,
  requests: 3_000,
  bytes: 100 * 1024 * 1024,
  delay: 1_000,
  quiet: 1_200,
  settle: 8_000,
  patience: 4_000,
};

/** Throws `UsageError` on a bad address before anything is asked. */
export async function* collectWeb(
  browser: Browser,
  urls: readonly string[],
  options: CollectWebOptions,
): AsyncGenerator<SiteCapture, void, undefined> {
  const sites = sitesOf(urls);
  const rules = (options.connectTo ?? []).map(connectTo);
  const wanted = options.pages ?? 3;
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 100)
    throw new UsageError(said('collect.web.bad-pages', { value: String(wanted) }));
  const userAgent = await agentOf(browser, options.version);
  for (const site of sites) {
    // Chosen once, so that the three states look at the same pages.
    let links: Promise<{ readonly chosen: readonly string[]; readonly forbidden: number }> | undefined;
    let forbidden = 0;
    const more = async (page: Page, proxy: GuardedProxy) => {
      const left = wanted - site.urls.length;
      if (left <= 0) return [];
      links ??= linksOf(page, { wanted: left, proxy, userAgent });
      const found = await links;
      forbidden = found.forbidden;
      return found.chosen;
    };
    for (const state of consentStates) {
      options.signal?.throwIfAborted();
      const seen = await capture(browser, site.urls, {
        state,
        limits: { ...limits, ...options.limits },
        allowPrivate: options.allowPrivate === true,
        connectTo: rules,
        locale: options.locale ?? 'en-GB',
        userAgent,
        more,
        onPage: (url, requests) => options.onPage?.({ site: site.name, state, url, requests }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      });
      yield { site, capture: seen, forbidden };
    }
  }
}

/** As the browser is, and who drives it: sites may tell the capture from a visitor. */
async function agentOf(browser: Browser, version: string): Promise<string> {
  const major = browser.version().split('.')[0] ?? '';
  const system =
    process.platform === 'darwin'
      ? 'Macintosh; Intel Mac OS X 10_15_7'
      : process.platform === 'win32'
        ? 'Windows NT 10.0; Win64; x64'
        : 'X11; Linux x86_64';
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36 Vigie/${version}`;
}

async function linksOf(
  page: Page,
  { wanted, proxy, userAgent }: { readonly wanted: number; readonly proxy: GuardedProxy; readonly userAgent: string },
): Promise<{ readonly chosen: readonly string[]; readonly forbidden: number }> {
  const from = page.url();
  if (!/^https?:/.test(from)) return { chosen: [], forbidden: 0 };
  const found: unknown = await page.evaluate('Array.from(document.links, ({ href }) => String(href))').catch(() => []);
  const hrefs = Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  return chosenLinks(hrefs, { from, wanted, robots: await robotsOf(from, { proxy, userAgent }) });
}
