// SPDX-License-Identifier: EUPL-1.2
// ads.txt and app-ads.txt (IAB Tech Lab, ads.txt 1.1): which advertising systems may sell the space of a site or an app.
import { said } from '../../messages/index.ts';
import { type DraftFact, gap, type Reader } from '../reader.ts';
import { type Entry, entriesOf } from './entry.ts';

export const reader = {
  id: 'ads-txt',
  title: { en: 'Authorised sellers of advertising (ads.txt, app-ads.txt)', fr: 'Vendeurs de publicité autorisés (ads.txt, app-ads.txt)' },
  // Servers answer with a page of their own where there is no such file.
  accepts: {
    globs: ['**/ads.txt', '**/app-ads.txt', '**/*.ads.txt', '**/*_ads.txt', '**/*-ads.txt'],
    sniff: (head) =>
      !/^\s*</.test(head) && /,[^,\n]*,\s*(?:direct|reseller)\b|^\s*(?:owner|manager)domain\s*=|^[^#,\n]*\.[^#,\n]*,[^,\n]+/im.test(head),
  },
  *read({ text }) {
    const entries: Entry[] = [];
    let odd: { line: number; count: number } | undefined;
    for (const entry of entriesOf(text)) {
      if (entry.kind === 'odd') odd = { line: odd?.line ?? entry.line, count: (odd?.count ?? 0) + 1 };
      else entries.push(entry);
    }
    yield* facts(entries);
    if (odd !== undefined) yield gap('unparsable', 'gap.ads-txt.lines', { line: odd.line }, { count: odd.count });
  },
} satisfies Reader;

/** One fact per system: by the account nearest to the publisher. */
function* facts(entries: readonly Entry[]): Generator<DraftFact> {
  const owner = entries.find(({ kind }) => kind === 'owner')?.host;
  const manager = entries.find(({ kind, host }) => kind === 'manager' && host !== owner);
  const best = new Map<string, Entry>();
  for (const entry of entries) {
    // The manager sells for the publisher; the owner is the publisher itself.
    if (entry.kind === 'owner' || (entry.kind === 'manager' && entry !== manager)) continue;
    const known = best.get(entry.host);
    if (known === undefined || order.indexOf(entry.kind) < order.indexOf(known.kind)) best.set(entry.host, entry);
  }
  for (const { host, kind, line } of best.values()) {
    yield { kind: 'endpoint', host, purpose: 'advertising', at: { line }, ...grade(kind, manager !== undefined) };
  }
}

const order: readonly Entry['kind'][] = ['direct', 'manager', 'unsaid', 'reseller', 'owner'];

function grade(kind: Entry['kind'], managed: boolean): Pick<DraftFact, 'strength' | 'because'> {
  switch (kind) {
    case 'direct':
      // “The publisher directly controls the account” (ads.txt 1.1 §3.2.1); with a manager in between it is as often the manager’s.
      return managed ? { strength: 'weak', because: said('because.ads-txt.managed') } : {};
    case 'manager':
      return {};
    case 'reseller':
      return { strength: 'possible', because: said('because.ads-txt.reseller') };
    case 'unsaid':
    case 'owner':
      return { strength: 'possible', because: said('because.ads-txt.relation') };
    default:
      return kind satisfies never;
  }
}
