// SPDX-License-Identifier: EUPL-1.2
// `vigie collect web`: visits pages in a browser and writes what they ask for as evidence.
import {
  collectWeb,
  connectTo,
  consentStates,
  launchBrowser,
  type SiteCapture,
  type SiteSummary,
  sitesOf,
  summaryOf,
  writeEvidence,
} from '@vigie/collect/web/index';
import { formatNumber, type Language, type Said, said, words } from '@vigie/core/messages/index';
import { exitCodes, UsageError, writing } from '../exit.ts';
import { type Progress, progress } from '../progress.ts';
import { version } from '../version.ts';

export interface CollectWebCommandOptions {
  readonly out: string;
  readonly pages: string;
  readonly seconds: string;
  readonly allowPrivate?: boolean;
  readonly connectTo?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export async function collectWebCommand(urls: readonly string[], options: CollectWebCommandOptions, language: Language): Promise<number> {
  // What makes no sense is told before a browser is started.
  sitesOf(urls);
  (options.connectTo ?? []).map(connectTo);
  const pages = numeric('--pages', options.pages);
  const seconds = numeric('--seconds', options.seconds);
  const show = progress(options.quiet === true);
  const browser = await launchBrowser(process.env);
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort();
  process.once('SIGINT', interrupt);
  const captures: SiteCapture[] = [];
  try {
    const about = { browser: `Chromium/${browser.version()}`, version };
    for await (const one of collectWeb(browser, urls, {
      version,
      pages,
      limits: { seconds },
      allowPrivate: options.allowPrivate === true,
      connectTo: options.connectTo ?? [],
      locale: language === 'fr' ? 'fr-FR' : 'en-GB',
      signal: interrupted.signal,
      onPage: ({ site, state, url, requests }) =>
        show.update(() => words(language, said('collect.web.progress', { site, state: stateWord(state, language), url, requests }))),
    })) {
      captures.push(one);
      tell(one, show, language);
      for (const file of writing(options.out, () => writeEvidence(options.out, one, about)))
        show.done(words(language, said('cli.wrote', { file })));
    }
  } catch (error) {
    if (!interrupted.signal.aborted) throw error;
  } finally {
    process.off('SIGINT', interrupt);
    await browser.close();
  }
  const summary = summaryOf(captures);
  process.stdout.write(
    options.json === true ? `${JSON.stringify({ sites: summary }, null, 1)}\n` : summary.map((one) => table(one, language)).join('\n'),
  );
  return captures.some(({ capture }) => capture.exchanges.some(({ answer }) => answer !== undefined))
    ? exitCodes.met
    : exitCodes.notEstablished;
}

function tell({ site, capture }: SiteCapture, show: Progress, language: Language): void {
  const state = stateWord(capture.state, language);
  show.done(
    words(
      language,
      said('collect.web.done', {
        site: site.name,
        state,
        consent: words(language, consentWord(capture)),
        requests: capture.exchanges.length,
      }),
    ),
  );
  for (const { url, reason } of capture.failures) {
    const known = reasons.get(reason);
    show.done(words(language, said('collect.web.failed', { url, reason: known === undefined ? reason : words(language, known) })));
  }
  for (const stop of capture.stops)
    show.done(
      words(language, said('collect.web.stopped', { site: site.name, state, limit: words(language, `collect.web.limit.${stop}`) })),
    );
}

function consentWord({ state, consent }: SiteCapture['capture']): Said {
  if (!consent.dialog) return said('collect.web.consent.no-dialog');
  if (state === 'before') return said('collect.web.consent.left');
  if (consent.action !== 'none')
    return said(consent.pressed.length > 1 ? 'collect.web.consent.answered-behind' : 'collect.web.consent.answered');
  return said(state === 'refused' && consent.offers.refuse === 'none' ? 'collect.web.consent.no-refusal' : 'collect.web.consent.failed');
}

const reasons: ReadonlyMap<string, Said> = new Map([
  ['private-address', said('collect.web.reason.private-address')],
  ['unresolved', said('collect.web.reason.unresolved')],
  ['unreachable', said('collect.web.reason.unreachable')],
  ['left-site', said('collect.web.reason.left-site')],
]);

function stateWord(state: (typeof consentStates)[number], language: Language): string {
  return words(language, `collect.web.state.${state}`);
}

/** Hosts down, states across. */
function table({ site, hosts, states }: SiteSummary, language: Language): string {
  if (hosts.length === 0) return `${site}\n  ${words(language, 'collect.web.nothing')}\n`;
  const head = [words(language, 'collect.web.hosts'), ...consentStates.map((state) => stateWord(state, language))];
  const rows = hosts.map(({ host, requests }) => [
    host,
    ...consentStates.map((state) => (requests[state] === 0 ? '–' : formatNumber(language, requests[state]))),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `    ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}\n`;
  const group = (third: boolean) =>
    rows
      .filter((_, index) => hosts[index]?.thirdParty === third)
      .map(line)
      .join('');
  const early = hosts.filter(({ thirdParty, requests }) => thirdParty && requests.before > 0).length;
  const refusal = states.find(({ state }) => state === 'refused')?.consent.offers;
  const hard = refusal?.accept === true && (refusal.refuse === 'second-layer' || refusal.refuse === 'none') ? refusal.refuse : undefined;
  const asks = [...new Set(states.flatMap((one) => one.asks))].sort();
  return [
    `${site}\n`,
    line(head),
    `  ${words(language, 'collect.web.own')}\n`,
    group(false),
    hosts.some(({ thirdParty }) => thirdParty) ? `  ${words(language, 'collect.web.third-party')}\n${group(true)}` : '',
    `  ${words(language, said('collect.web.before-count', { count: early }))}\n`,
    hard === undefined ? '' : `  ${words(language, `collect.web.refusal.${hard}`)}\n`,
    asks.length === 0 ? '' : `  ${words(language, said('collect.web.asked-for', { asks: asks.join(', ') }))}\n`,
  ].join('');
}

function numeric(option: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new UsageError(said('cli.bad-number', { option, value: text }));
  return value;
}
