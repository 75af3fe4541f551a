// SPDX-License-Identifier: EUPL-1.2
// Which pages of a site are looked at besides the one that was asked for: always the same for the same page.
import type { Robots } from './robots.ts';

export interface LinkChoice {
  readonly from: string;
  readonly wanted: number;
  readonly robots: Robots;
}

const MAX_LINKS = 5_000;

/** Of the same origin, pages and not files, shortest path first, then as they stand in the page. */
export function chosenLinks(
  hrefs: readonly string[],
  { from, wanted, robots }: LinkChoice,
): { readonly chosen: readonly string[]; readonly forbidden: number } {
  const origin = new URL(from).origin;
  const seen = new Set([plain(new URL(from))]);
  const candidates: URL[] = [];
  for (const href of hrefs.slice(0, MAX_LINKS)) {
    if (!URL.canParse(href)) continue;
    const url = new URL(href);
    if (url.origin !== origin || url.username !== '' || seen.has(plain(url)) || !isPage(url)) continue;
    seen.add(plain(url));
    candidates.push(url);
  }
  candidates.sort((a, b) => depth(a) - depth(b) || a.pathname.length - b.pathname.length);
  const chosen: string[] = [];
  let forbidden = 0;
  for (const url of candidates) {
    if (chosen.length >= wanted) break;
    if (robots.allows(url.href)) chosen.push(`${url.origin}${url.pathname}`);
    else forbidden++;
  }
  return { chosen, forbidden };
}

/** Links with parameters are searches, sorts and actions: pages that matter have names. */
function isPage({ pathname, search }: URL): boolean {
  if (search !== '') return false;
  const file = /\.([a-z0-9]{1,5})$/i.exec(pathname)?.[1]?.toLowerCase();
  if (file !== undefined && !/^(?:html?|xhtml|php\d?|aspx?|jsp|do|cgi)$/.test(file)) return false;
  return !/(?:^|[/_.-])(?:log-?(?:in|out|off)|sign-?(?:in|out|off|up)|connexion|deconnexion|se-connecter|auth|oauth2?|sso|cas|admin|wp-admin|wp-login|account|mon-compte|cart|panier|checkout|download|telecharger|telechargement|print|imprimer|delete|supprimer|unsubscribe|desinscription|feed|rss)(?:$|[/_.-])/i.test(
    pathname,
  );
}

function depth({ pathname }: URL): number {
  return pathname.split('/').filter((part) => part !== '').length;
}

function plain({ origin, pathname }: URL): string {
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}
