// SPDX-License-Identifier: EUPL-1.2
// The visit of one site under way: opens its pages, answers the dialog once; what it has seen is kept wherever it is cut.
import { partyOfHost } from '@vigie/core/attribution/party';
import type { BrowserContext, Page } from 'playwright-core';
import { type Ask, recordAsks } from './asks.ts';
import type { Capture, CaptureOptions, Stop } from './capture.ts';
import { bare } from './connect-to.ts';
import { type Consent, choose } from './consent-choice.ts';
import type { CapturedPage } from './har.ts';
import { keptUrl } from './kept-url.ts';
import type { GuardedProxy } from './proxy.ts';
import { type Recorder, record } from './recorder.ts';

export interface VisitOptions {
  readonly options: CaptureOptions;
  readonly until: number;
  readonly proxy: GuardedProxy;
  readonly stops: Set<Stop>;
}

const noConsent: Consent = { dialog: false, offers: { accept: false }, action: 'none', pressed: [] };

export class Visit {
  readonly #given: VisitOptions;
  readonly #pages: CapturedPage[] = [];
  readonly #failures: { url: string; reason: string }[] = [];
  #recorder: Recorder | undefined;
  #asks: { list(): readonly Ask[] } = { list: () => [] };
  #consent = noConsent;
  #screenshot: Buffer | undefined;
  #cookies: Capture['cookies'] = [];
  #downloads = 0;
  #site = '';
  #current = '';
  /** Pages that led away from the site. */
  readonly #away = new Set<string>();

  constructor(given: VisitOptions) {
    this.#given = given;
  }

  result(): Omit<Capture, 'state' | 'stops' | 'peer' | 'dialled'> {
    const exchanges = this.#recorder?.exchanges() ?? [];
    // What another site asked for is none of this one’s.
    for (const one of exchanges) if (this.#away.has(one.page) && partyOfHost(hostOf(one.url)) !== this.#site) one.blocked ??= 'left-site';
    return {
      consent: this.#consent,
      pages: this.#pages,
      exchanges,
      asks: this.#asks.list(),
      cookies: this.#cookies,
      ...(this.#screenshot === undefined ? {} : { screenshot: this.#screenshot }),
      failures: this.#failures,
      downloads: this.#downloads,
    };
  }

  failed(url: string, error: unknown): void {
    // The browser’s code and no more: its messages repeat the address.
    const reason = /net::[A-Z_]+|Timeout|crashed/i.exec(error instanceof Error ? error.message : '')?.[0] ?? 'failed';
    this.#failures.push({ url: keptUrl(url) ?? '', reason: this.#given.proxy.refusal(hostOf(url)) ?? reason });
  }

  async all(context: BrowserContext, urls: readonly string[]): Promise<void> {
    const { options, proxy, stops } = this.#given;
    const { limits } = options;
    this.#asks = await recordAsks(context);
    const page = await context.newPage();
    // Pages that the page opens are none that was asked for.
    context.on('page', (other) => {
      if (other !== page) void other.close().catch(() => undefined);
    });
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    page.on('download', (download) => {
      this.#downloads++;
      void download.cancel().catch(() => undefined);
    });
    const recorder = await record(page, context, {
      maxRequests: limits.requests,
      onLimit: () => {
        stops.add('requests');
        proxy.stop();
      },
      refusal: proxy.refusal,
    });
    this.#recorder = recorder;
    const [first = '', ...others] = urls;
    if (!(await this.#open(page, first))) return;
    await this.#choose(page);
    this.#screenshot = await page.screenshot({ timeout: this.#left(10_000), animations: 'disabled' }).catch(() => undefined);
    this.#site = partyOfHost(hostOf(page.url()));
    const more = [...others, ...(await options.more(page, proxy))];
    // What was answered may bear only on the next page: where there is none, the first is opened again.
    const next = more.length > 0 || this.#consent.action === 'none' ? more : [first];
    // From here on, whoever leads away from the site is not followed.
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || !/^https?:/.test(frame.url()) || partyOfHost(hostOf(frame.url())) === this.#site) return;
      this.#away.add(this.#current);
      this.#failures.push({ url: keptUrl(frame.url()) ?? '', reason: 'left-site' });
      void page.goto('about:blank').catch(() => undefined);
    });
    for (const url of next) {
      if (stops.size > 0 || this.#left() <= 1_000) break;
      await page.waitForTimeout(limits.delay);
      await this.#open(page, url);
    }
    const cookies = await context.cookies();
    this.#cookies = cookies
      .slice(0, 500)
      .map(({ name, domain, expires }) => ({ name, domain: domain.replace(/^\./, ''), session: expires < 0 }))
      .sort((a, b) => (`${a.domain} ${a.name}` < `${b.domain} ${b.name}` ? -1 : 1));
  }

  async #choose(page: Page): Promise<void> {
    const { options } = this.#given;
    const recorder = this.#recorder;
    const at = this.#pages.at(-1)?.id ?? '';
    this.#consent = await choose(page, options.state, {
      patience: Math.min(options.limits.patience, this.#left()),
      beforePress: () => recorder?.turn(at, options.state),
    });
    if (this.#consent.action === 'none') recorder?.turn(at, 'before');
    else await this.#settled(page);
  }

  async #open(page: Page, url: string): Promise<boolean> {
    const { options } = this.#given;
    const id = `page_${this.#pages.length + 1}`;
    const chosen = this.#consent.action === 'none' ? 'before' : options.state;
    this.#current = id;
    this.#recorder?.turn(id, chosen);
    const startedAt = Date.now();
    const started = performance.now();
    const times = { onContentLoad: -1, onLoad: -1 };
    const onContent = () => {
      times.onContentLoad = Math.round(performance.now() - started);
    };
    page.once('domcontentloaded', onContent);
    let opened = true;
    try {
      await page.goto(url, { waitUntil: 'commit', timeout: this.#left(30_000) });
      await page.waitForLoadState('load', { timeout: this.#left(15_000) }).then(
        () => {
          times.onLoad = Math.round(performance.now() - started);
        },
        // A page that never ends loading is looked at as it is.
        () => undefined,
      );
      await this.#settled(page);
    } catch (error) {
      opened = false;
      // A page that was cut short did not fail: the limit that was reached says so.
      if (this.#given.stops.size === 0) this.failed(url, error);
    }
    page.off('domcontentloaded', onContent);
    const title = keptUrl(page.url()) ?? keptUrl(url) ?? '';
    this.#pages.push({ id, url: title, startedAt, ...times });
    options.onPage(title, this.#recorder?.exchanges().length ?? 0);
    return opened;
  }

  /** Until nothing was asked for a while. */
  async #settled(page: Page): Promise<void> {
    const { limits } = this.#given.options;
    const until = performance.now() + Math.min(limits.settle, this.#left());
    do await page.waitForTimeout(100);
    while (performance.now() < until && performance.now() - (this.#recorder?.lastActivity() ?? 0) < limits.quiet);
  }

  #left(most = Number.POSITIVE_INFINITY): number {
    return Math.max(1, Math.min(most, this.#given.until - performance.now()));
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? bare(new URL(url).hostname) : '';
}
