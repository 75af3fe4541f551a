// SPDX-License-Identifier: EUPL-1.2
// An imported module as the package that brings it, by the naming habits of each language; matchers of modules come first.
import type { Hit, MatcherIndex } from '../catalogue/index-of-matchers.ts';
import type { CodeLanguage } from '../domain.ts';

export function moduleHits(language: CodeLanguage, module: string, index: MatcherIndex): readonly Hit[] {
  // Kotlin imports what Java does, and the catalogue writes it once.
  const written = language === 'kotlin' ? 'java' : language;
  const stated = moreSpecific(index.module(written, module), index.module(written, module + separators[written]));
  if (stated.length > 0) return stated;
  for (const purl of packagesOf(written, module)) {
    const hits = index.package(purl);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** `com.stripe.*` means `com.stripe` too, and is nearer to it than `com.*`. */
function moreSpecific(one: readonly Hit[], below: readonly Hit[]): readonly Hit[] {
  return (below[0]?.matcher.pattern.length ?? 0) > (one[0]?.matcher.pattern.length ?? 0) ? below : one;
}

const separators: Readonly<Record<CodeLanguage, string>> = {
  javascript: '/',
  python: '.',
  php: '\\',
  java: '.',
  kotlin: '.',
  go: '/',
  ruby: '/',
  csharp: '.',
  swift: '.',
  'objective-c': '/',
};

/** Package URLs to try, the most specific first. */
export function packagesOf(language: CodeLanguage, module: string): readonly string[] {
  switch (language) {
    case 'javascript':
      return [`pkg:npm/${module}`];
    // Distributions write `-` where modules write `.` or `_` (PEP 423, PEP 503).
    case 'python':
      return prefixes(module, '.', 1).map((name) => `pkg:pypi/${name.replaceAll('.', '-').replaceAll('_', '-')}`);
    // A module path is a prefix of the paths of its packages (Go modules reference).
    case 'go':
      return prefixes(module, '/', 2).map((path) => `pkg:golang/${path}`);
    // “Use dashes for extensions”: `google-cloud-storage` is required as `google/cloud/storage` (guides.rubygems.org, name your gem).
    case 'ruby':
      return prefixes(module, '/', 1).map((path) => `pkg:gem/${path.replaceAll('/', '-')}`);
    // “The namespace begins with the identifier of the package” holds for most (.NET naming guidelines).
    case 'csharp':
      return prefixes(module, '.', 1).map((name) => `pkg:nuget/${name}`);
    // Java: many artefacts share a group; PHP: vendors name namespaces freely. Matchers of modules tell.
    default:
      return [];
  }
}

function prefixes(path: string, separator: string, least: number): readonly string[] {
  const parts = path.split(separator);
  return parts.slice(least - 1).map((_, index) => parts.slice(0, parts.length - index).join(separator));
}
