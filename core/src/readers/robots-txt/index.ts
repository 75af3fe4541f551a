// SPDX-License-Identifier: EUPL-1.2
// robots.txt (RFC 9309): where the map of a site is kept. Rules for robots name paths, not hosts.
import { said } from '../../messages/index.ts';
import { hostsOf } from '../../syntax/host.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { gap, type Reader } from '../reader.ts';

export const reader = {
  id: 'robots-txt',
  title: { en: 'Rules for robots (robots.txt)', fr: 'Règles pour les robots (robots.txt)' },
  accepts: {
    globs: ['**/robots.txt', '**/*robots.txt'],
    sniff: (head) => !/^\s*</.test(head) && /^[ \t]*(?:user-agent|sitemap|disallow|allow)[ \t]*:/im.test(head),
  },
  *read({ text }) {
    const seen = new Set<string>();
    let odd: { line: number; count: number } | undefined;
    for (const { line, text: whole } of numberedLines(text.replace(/^\ufeff/, ''))) {
      const stated = (whole.slice(0, 4_096).split('#', 1)[0] ?? '').trim();
      if (stated === '') continue;
      const colon = stated.indexOf(':');
      if (colon < 0) odd = { line: odd?.line ?? line, count: (odd?.count ?? 0) + 1 };
      if (colon < 0 || stated.slice(0, colon).trim().toLowerCase() !== 'sitemap') continue;
      const value = stated.slice(colon + 1).trim();
      const host = /^https?:\/\//i.test(value) ? hostsOf(value)[0] : undefined;
      if (host === undefined || seen.has(host.host) || seen.size >= MAX_HOSTS) continue;
      seen.add(host.host);
      yield {
        kind: 'endpoint',
        host: host.host,
        ...(host.scheme === undefined ? {} : { scheme: host.scheme }),
        purpose: 'web',
        at: { line },
        strength: 'weak',
        because: said('because.robots-txt.sitemap'),
      };
    }
    if (odd !== undefined) yield gap('unparsable', 'gap.robots-txt.lines', { line: odd.line }, { count: odd.count });
  },
} satisfies Reader;

const MAX_HOSTS = 1_000;
