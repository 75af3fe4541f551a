// SPDX-License-Identifier: EUPL-1.2
// A package URL as written by others (ECMA-427, github.com/package-url/purl-spec), read and put in canonical form.
import { encode, type PurlType, purl } from './purl.ts';

export interface PackageUrl {
  readonly type: string;
  readonly namespace: readonly string[];
  readonly name: string;
  readonly version?: string;
  readonly qualifiers: ReadonlyMap<string, string>;
  /** Without qualifiers and subpath: they say nothing of whose package it is, and may hold addresses with passwords. */
  readonly canonical: string;
}

/** Longer than any package needs, qualifiers included. */
const MAX_LENGTH = 4_096;

/** `undefined` where the text is no package URL. */
export function readPackageUrl(text: string): PackageUrl | undefined {
  const whole = text.trim();
  if (whole.length > MAX_LENGTH || !/^pkg:/i.test(whole)) return undefined;
  // purl-spec “how to parse”: subpath, then qualifiers, each from the right; slashes after the scheme do not count.
  const [beforeSubpath = ''] = whole.slice(4).split('#', 1);
  const mark = beforeSubpath.indexOf('?');
  const path = (mark < 0 ? beforeSubpath : beforeSubpath.slice(0, mark)).replace(/^\/+/, '');
  const slash = path.indexOf('/');
  const type = path.slice(0, Math.max(0, slash)).toLowerCase();
  if (!/^[a-z][a-z0-9.+-]*$/.test(type)) return undefined;
  const rest = path.slice(slash + 1);
  const at = rest.lastIndexOf('@');
  // `@` at the start of a segment opens an npm scope and is no version.
  const versioned = at > 0 && rest[at - 1] !== '/';
  const segments = (versioned ? rest.slice(0, at) : rest).split('/').filter((segment) => segment !== '');
  const decoded = segments.map(decode).filter((segment) => segment !== undefined);
  const name = decoded.at(-1);
  const version = versioned ? decode(rest.slice(at + 1)) : undefined;
  if (name === undefined || decoded.length !== segments.length) return undefined;
  const canonical = canonicalForm(type, decoded, version);
  if (canonical === undefined) return undefined;
  const qualifiers = qualifiersOf(mark < 0 ? '' : beforeSubpath.slice(mark + 1));
  return { type, namespace: decoded.slice(0, -1), name, ...(version === undefined ? {} : { version }), qualifiers, canonical };
}

const separators: ReadonlyMap<string, { readonly type: PurlType; readonly separator: string }> = new Map(
  (['npm', 'pypi', 'maven', 'golang', 'composer', 'gem', 'cargo'] as const).map((type) => [
    type,
    { type, separator: type === 'maven' ? ':' : '/' },
  ]),
);
/** Names that purl-spec types/ declares to be without case. */
const caseless = new Set(['alpm', 'apk', 'bitbucket', 'bitnami', 'deb', 'github', 'hex', 'oci', 'qpkg']);

function canonicalForm(type: string, segments: readonly string[], version: string | undefined): string | undefined {
  const known = separators.get(type);
  if (known !== undefined) return purl(known.type, segments.join(known.separator), version);
  const encoded = segments.map((segment) => encode(caseless.has(type) ? segment.toLowerCase() : segment));
  if (encoded.includes(undefined)) return undefined;
  const stated = version === undefined || version === '' ? undefined : encode(version);
  return `pkg:${type}/${encoded.join('/')}${stated === undefined ? '' : `@${stated}`}`;
}

function qualifiersOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of text.split('&', 50)) {
    const equals = pair.indexOf('=');
    const value = equals < 1 ? undefined : decode(pair.slice(equals + 1));
    if (value !== undefined && value !== '') found.set(pair.slice(0, equals).toLowerCase(), value);
  }
  return found;
}

function decode(segment: string): string | undefined {
  if (!segment.includes('%')) return segment;
  // The lone way to know that escapes are valid UTF-8 is to decode them.
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
