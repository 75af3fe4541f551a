// SPDX-License-Identifier: EUPL-1.2
// Package URLs (ECMA-427, github.com/package-url/purl-spec): type, namespace, name and version, canonical form.
export type PurlType = 'npm' | 'pypi' | 'maven' | 'golang' | 'composer' | 'gem' | 'cargo' | 'githubactions' | 'cocoapods' | 'swift';

/** The canonical purl of a package named as its own ecosystem names it; `undefined` when that is no name. */
export function purl(type: PurlType, name: string, version?: string): string | undefined {
  const path = namePath(type, name.trim());
  if (path === undefined) return undefined;
  const segments: string[] = [];
  for (const segment of path) {
    const encoded = encode(segment);
    if (encoded === undefined) return undefined;
    segments.push(encoded);
  }
  const stem = `pkg:${type}/${segments.join('/')}`;
  // PEP 440: versions are compared without case; purl types/pypi says so too.
  const stated = version === undefined || version === '' ? undefined : encode(type === 'pypi' ? version.toLowerCase() : version);
  return stated === undefined ? stem : `${stem}@${stated}`;
}

/** Namespace segments and name. Rules: purl-spec types/<type>-definition.json. */
function namePath(type: PurlType, name: string): readonly string[] | undefined {
  if (name === '' || name.length > MAX_NAME) return undefined;
  switch (type) {
    case 'npm':
      return /^(@[^\s/@]+\/)?[^\s/@]+$/.test(name) ? name.split('/') : undefined;
    case 'pypi':
      // PEP 508 names; PEP 503: runs of - _ . are one hyphen.
      return /^[A-Za-z0-9][\w.-]*$/.test(name) ? [name.toLowerCase().replace(/[-_.]+/g, '-')] : undefined;
    case 'maven': {
      // `group:artifact`, as Maven and Gradle write it.
      const match = /^([\w.-]+):([\w.-]+)$/.exec(name);
      return match?.[1] !== undefined && match[2] !== undefined ? [match[1], match[2]] : undefined;
    }
    case 'golang':
      return /^[\w.~-]+(\/[\w.~!+-]+)*$/.test(name) ? name.toLowerCase().split('/') : undefined;
    case 'composer':
      return /^[\w.-]+\/[\w.-]+$/.test(name) ? name.toLowerCase().split('/') : undefined;
    case 'githubactions':
      // `owner/repository`; GitHub compares both without case, as purl-spec's type `github` does.
      return /^[\w.-]+\/[\w.-]+$/.test(name) ? name.toLowerCase().split('/') : undefined;
    case 'cocoapods':
      // Case matters, and a subspec (`Firebase/Analytics`) is a part of its pod.
      return /^[\w+.-]+(\/[\w+./-]+)?$/.test(name) ? [name.split('/')[0] ?? ''] : undefined;
    case 'swift':
      // `host/owner/repository`: Swift packages are named by where they are.
      return /^[\w.-]+(\/[\w.~+-]+){1,6}$/.test(name) ? name.split('/') : undefined;
    case 'gem':
      return /^[\w.-]+$/.test(name) ? [name] : undefined;
    case 'cargo':
      return /^[\w-]+$/.test(name) ? [name] : undefined;
    default:
      return type satisfies never;
  }
}

/** Longer than any registry allows (npm 214, PyPI and crates.io less). */
const MAX_NAME = 300;

/** purl-spec §character encoding: letters, digits and `.-_~:` stand for themselves. */
export function encode(segment: string): string | undefined {
  if (/^[\w.~:-]+$/.test(segment)) return segment;
  if (segment.length > MAX_NAME || /\p{Surrogate}|\p{Cc}/u.test(segment)) return undefined;
  return encodeURIComponent(segment)
    .replace(/[!*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%3A/g, ':');
}
