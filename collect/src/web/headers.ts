// SPDX-License-Identifier: EUPL-1.2
// Headers reduced to what may be kept: their names, the policy of a page, who sets cookies and for how long.
import { policyHeaders } from '@vigie/core/syntax/response-headers';
import type { KeptCookie } from './exchange.ts';

type Headers = Readonly<Record<string, string>>;

const MAX_NAMES = 100;
const MAX_POLICY = 16_384;
const MAX_COOKIES = 100;

export function headerNames(headers: Headers): readonly string[] {
  return Object.keys(headers)
    .map((name) => name.toLowerCase())
    .filter((name) => !name.startsWith(':'))
    .sort()
    .slice(0, MAX_NAMES);
}

export function headerOf(headers: Headers, wanted: string): string | undefined {
  for (const [name, value] of Object.entries(headers)) if (name.toLowerCase() === wanted) return value;
  return undefined;
}

/** Nonces tell answers apart and queries carry keys: neither names a host. */
export function policiesOf(headers: Headers): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(headers)
    .filter(([name]) => policyHeaders.has(name.toLowerCase()))
    .map(([name, value]) => ({
      name: name.toLowerCase(),
      value: value
        .slice(0, MAX_POLICY)
        .replace(/\s*\n\s*/g, ', ')
        .replace(/'nonce-[^']*'/gi, "'nonce-'")
        .replace(/[?#][^\s;,"']*/g, '')
        .replace(/\/\/[^\s/;,"'@]*@/g, '//'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function cookieNames(cookie: string | undefined): readonly string[] {
  if (cookie === undefined) return [];
  const names = cookie.split(';').map((pair) => (pair.split('=')[0] ?? '').trim());
  return [...new Set(names.filter((name) => name !== ''))].sort().slice(0, MAX_COOKIES);
}

/** `Set-Cookie` (RFC 6265 §5.2), several joined by line breaks as CDP has them; `now` in milliseconds. */
export function setCookies(header: string | undefined, now: number): readonly KeptCookie[] {
  if (header === undefined) return [];
  return header
    .split('\n')
    .slice(0, MAX_COOKIES)
    .flatMap((line) => setCookie(line, now));
}

function setCookie(line: string, now: number): readonly KeptCookie[] {
  const [pair = '', ...attributes] = line.split(';');
  const name = (pair.split('=')[0] ?? '').trim();
  if (name === '') return [];
  const stated = new Map(
    attributes.map((attribute) => {
      const [key = '', ...value] = attribute.split('=');
      return [key.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  const maxAge = Number(stated.get('max-age') || Number.NaN);
  const expires = Date.parse(stated.get('expires') ?? '');
  const days = Number.isFinite(maxAge) ? maxAge / 86_400 : (expires - now) / 86_400_000;
  const domain = stated.get('domain')?.replace(/^\./, '').toLowerCase();
  const path = stated.get('path');
  const sameSite = stated.get('samesite');
  return [
    {
      name,
      ...(domain === undefined || domain === '' ? {} : { domain }),
      ...(path === undefined || !path.startsWith('/') ? {} : { path: path.slice(0, 100) }),
      lifetime: Number.isFinite(days) ? Math.max(0, Math.round(days)) : 'session',
      secure: stated.has('secure'),
      httpOnly: stated.has('httponly'),
      ...(sameSite === undefined || !/^(strict|lax|none)$/i.test(sameSite) ? {} : { sameSite }),
    },
  ];
}
