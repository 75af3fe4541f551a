// SPDX-License-Identifier: EUPL-1.2
// The addresses that were asked for, by site: each site has its folder.
import { said } from '@vigie/core/messages/index';
import { UsageError } from '../dns/usage-error.ts';

export interface Site {
  /** Host, and port where it is not the usual one; fit for the name of a folder. */
  readonly name: string;
  readonly urls: readonly string[];
}

export function sitesOf(texts: readonly string[]): readonly Site[] {
  const sites = new Map<string, string[]>();
  for (const text of texts) {
    const url = urlOf(text);
    const name = url.host.replace(/[^a-z0-9.-]+/g, '_').replace(/^[._]+|[._]+$/g, '');
    const urls = sites.get(name) ?? [];
    if (!urls.includes(url.href)) urls.push(url.href);
    sites.set(name, urls);
  }
  return [...sites].map(([name, urls]) => ({ name, urls }));
}

/** `ville.example` is `https://ville.example/`. */
function urlOf(text: string): URL {
  const stated = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(stated) ? new URL(stated) : undefined;
  // The text is not repeated where it may hold a password.
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '')
    throw new UsageError(said('collect.web.bad-url', { url: text.replace(/\/\/[^/]*@/, '//') }));
  if (url.username !== '' || url.password !== '') throw new UsageError(said('collect.web.url-with-password', { host: url.host }));
  url.hash = '';
  return url;
}
