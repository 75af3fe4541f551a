// SPDX-License-Identifier: EUPL-1.2
// What stands to the right of a name in package.json (npm-package-arg; pnpm and Yarn protocols).
export type NpmSpecifier =
  /** `name` when the dependency is an alias of another package, `exact` when only one version satisfies it. */
  | { readonly kind: 'registry'; readonly name?: string; readonly exact?: string }
  | { readonly kind: 'git' | 'tarball'; readonly address: string }
  | { readonly kind: 'local' };

export function npmSpecifier(stated: string): NpmSpecifier {
  const spec = stated.trim();
  if (/^(workspace|file|link|portal|exec):|^\.{0,2}\/|^~\/|^[a-z]:[\\/]/i.test(spec)) return { kind: 'local' };
  const alias = /^npm:((?:@[^/@\s]+\/)?[^/@\s]+)?(?:@?(.*))?$/.exec(spec);
  if (alias !== null) {
    const version = /^npm:[\^~\d*]/.test(spec) ? spec.slice(4) : alias[2];
    const name = /^npm:[\^~\d*]/.test(spec) ? undefined : alias[1];
    return { kind: 'registry', ...(name === undefined ? {} : { name }), ...exactly(version ?? '') };
  }
  const hosted = hostedAt(spec);
  if (hosted !== undefined) return { kind: 'git', address: hosted };
  if (/^https?:\/\//i.test(spec)) return { kind: /\.git([#?]|$)/.test(spec) || forges.test(spec) ? 'git' : 'tarball', address: spec };
  // `patch:name@npm%3A1.2.3#file` is the registry’s package with a local change; `catalog:` is written elsewhere.
  return { kind: 'registry', ...exactly(spec) };
}

/** Repositories that npm takes as git even without a git scheme (hosted-git-info). */
const forges =
  /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|gist\.github\.com)\/[^/]+\/[^/?#]+\/?(?:[#?]|$)/i;
const shorthands: Readonly<Record<string, string>> = {
  github: 'github.com',
  gitlab: 'gitlab.com',
  bitbucket: 'bitbucket.org',
  gist: 'gist.github.com',
};

function hostedAt(spec: string): string | undefined {
  if (/^git(\+[a-z]+)?:/i.test(spec) || /^ssh:\/\//i.test(spec) || /^[\w.-]+@[\w.-]+:(?!\/\/)/.test(spec)) return spec;
  const shorthand = /^(github|gitlab|bitbucket|gist):/.exec(spec)?.[1];
  if (shorthand !== undefined) return `https://${shorthands[shorthand]}/`;
  // `owner/name` is GitHub (npm-install, “npm install <githubname>/<githubrepo>”).
  return /^[\w-][\w.-]*\/[\w.-]+(#.*)?$/.test(spec) ? 'https://github.com/' : undefined;
}

/** One version, or nothing: a range is not pinned (semver). */
function exactly(range: string): { readonly exact?: string } {
  const version = /^[v=\s]*(\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?)$/.exec(range)?.[1];
  return version === undefined ? {} : { exact: version };
}
