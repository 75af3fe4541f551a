// SPDX-License-Identifier: EUPL-1.2
// pnpm-lock.yaml, versions 5 to 9 (github.com/pnpm/spec/tree/master/lockfile).
import { component, distinct, impliedRegistry, reached, remote, type Scope } from '../packages.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { type Lockfile, lockfiles, withoutPeers } from './lockfile.ts';

export const reader = {
  id: 'pnpm',
  title: { en: 'pnpm lockfile', fr: 'Verrou pnpm' },
  accepts: { globs: ['**/pnpm-lock.yaml'] },
  *read(file) {
    yield* distinct(facts(file.text));
  },
} satisfies Reader;

function* facts(text: string): Generator<Draft> {
  for (const lockfile of lockfiles(text)) {
    for (const line of lockfile.strangeLines) yield gap('unparsable', 'gap.software.lines', { line });
    const { version } = lockfile;
    if (version !== undefined && (version.major < 5 || version.major > 9))
      yield gap('unsupported', 'gap.software.lock-version', { line: version.line }, { version: version.stated });
    if (version === undefined && lockfile.packages.size === 0) yield gap('unparsable', 'gap.software.no-packages', { line: lockfile.line });
    yield* packageFacts(lockfile);
  }
}

function* packageFacts(lockfile: Lockfile): Generator<Draft> {
  const direct = new Set(lockfile.asked.map((one) => withoutPeers(one.key)));
  const scopes = scopesOf(lockfile);
  let first: number | undefined;
  for (const [key, found] of lockfile.packages) {
    const bare = withoutPeers(key);
    const at = bare.indexOf('@', 1);
    const name = found.name ?? (at < 0 ? bare : bare.slice(0, at));
    const stated = at < 0 ? '' : bare.slice(at + 1);
    // `runtime:` is Node.js itself, fetched from its own site.
    if (/^(file|link|workspace|directory|runtime):/.test(stated)) continue;
    const pinned = /^\d+\.\d+\.\d+/.test(stated) ? stated : found.version;
    yield* component('npm', name, pinned, found.line, { direct: direct.has(bare), scope: found.dev ?? scopes.get(bare) ?? 'runtime' });
    if (found.address === undefined) first ??= found.line;
    else yield* remote(found.address.url, found.address.purpose, found.address.line);
  }
  if (lockfile.registry !== undefined) yield* remote(lockfile.registry.url, 'package-registry', lockfile.registry.line);
  else if (first !== undefined) yield* impliedRegistry('registry.npmjs.org', 'pnpm', first);
}

/** Version 9 has no `dev` flag: what the runtime dependencies do not reach is only there for development or build. */
function scopesOf(lockfile: Lockfile): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>();
  for (const scope of ['development', 'build', 'runtime'] as const) {
    const roots = lockfile.asked.filter((one) => one.scope === scope).map((one) => one.key);
    for (const key of reached(roots, (id) => lockfile.needs.get(id) ?? [])) scopes.set(withoutPeers(key), scope);
  }
  return scopes;
}
