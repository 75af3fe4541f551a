// SPDX-License-Identifier: EUPL-1.2
// package-lock.json and npm-shrinkwrap.json, versions 1 to 3 (docs.npmjs.com/cli/configuring-npm/package-lock-json).
import { npmSpecifier } from '../../syntax/npm-specifier.ts';
import { at, entries, entry, type MapEntry, type MapNode, type Tree, text } from '../../syntax/tree.ts';
import { component, remote, type Scope, unreadable } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';

export function* lockfileFacts(root: MapNode, manifest: () => Tree | undefined): Generator<Draft> {
  const version = entry(root, 'lockfileVersion');
  const stated = text(version?.value);
  if (version !== undefined && !/^[123]$/.test(stated ?? ''))
    yield gap('unsupported', 'gap.software.lock-version', { line: version.line }, { version: (stated ?? '?').slice(0, 20) });
  // Version 2 says everything twice; `packages` is the fuller of the two.
  const packages = entry(root, 'packages');
  if (packages !== undefined) {
    if (packages.value.kind === 'map') yield* packageFacts(packages.value.entries);
    else yield gap('unparsable', 'gap.software.section', { line: packages.line }, { section: 'packages' });
    return;
  }
  const dependencies = entry(root, 'dependencies');
  if (dependencies?.value.kind === 'map') yield* dependencyFacts(dependencies.value.entries, dependencyNames(manifest()), true);
  else if (dependencies !== undefined || stated === undefined)
    yield gap('unparsable', 'gap.software.no-packages', { line: dependencies?.line ?? root.line });
}

/** Versions 2 and 3: keys are places in the tree, `node_modules/a/node_modules/b`; others are the project’s own folders. */
function* packageFacts(packages: readonly MapEntry[]): Generator<Draft> {
  const own = new Map<string, ReadonlySet<string>>();
  for (const { key, value } of packages) if (!key.includes('node_modules/')) own.set(key, dependencyNames(value));
  const askedFor = new Set([...own.values()].flatMap((names) => [...names]));
  for (const { key, line, value } of packages) {
    const mark = key.lastIndexOf('node_modules/');
    if (mark < 0 || text(at(value, 'link')) === 'true') continue;
    if (value.kind !== 'map') {
      yield unreadable(key, line);
      continue;
    }
    const place = key.slice(mark + 'node_modules/'.length);
    const parent = key.slice(0, mark).replace(/\/$/, '');
    const direct = parent === '' ? askedFor.has(place) : (own.get(parent)?.has(place) ?? false);
    // An alias is installed under its own name and says whose package it is.
    yield* lockedFacts(text(at(value, 'name')) ?? place, value, line, direct);
  }
}

/** Version 1: a tree of packages, each with those installed below it. Depth is bounded by the parser. */
function* dependencyFacts(dependencies: readonly MapEntry[], asked: ReadonlySet<string>, top: boolean): Generator<Draft> {
  for (const { key, line, value } of dependencies) {
    if (value.kind !== 'map') {
      yield unreadable(key, line);
      continue;
    }
    const alias = /^npm:((?:@[^/@]+\/)?[^/@]+)@(.+)$/.exec(text(at(value, 'version')) ?? '');
    yield* lockedFacts(alias?.[1] ?? key, value, line, top && asked.has(key), alias?.[2]);
    yield* dependencyFacts(entries(at(value, 'dependencies')), asked, false);
  }
}

function* lockedFacts(name: string, value: MapNode, line: number, direct: boolean, aliased?: string): Generator<Draft> {
  // `bundled` packages travel inside another one’s archive, but they are used all the same.
  const scope: Scope = text(at(value, 'dev')) === 'true' ? 'development' : 'runtime';
  const stated = aliased ?? text(at(value, 'version')) ?? '';
  const specifier = npmSpecifier(stated);
  if (specifier.kind === 'local') return;
  yield* component('npm', name, specifier.kind === 'registry' ? specifier.exact : undefined, line, { direct, scope });
  const resolved = entry(value, 'resolved');
  const address = text(resolved?.value) ?? (specifier.kind === 'registry' ? undefined : stated);
  // Without `resolved` (omit-lockfile-registry-resolved) the lockfile names no host, and neither do we.
  if (address === undefined) return;
  const origin = npmSpecifier(address);
  if (origin.kind === 'git' || origin.kind === 'tarball')
    yield* remote(origin.address, origin.kind === 'git' ? 'git' : 'package-registry', resolved?.line ?? line);
}

function dependencyNames(manifest: Tree | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  for (const section of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'])
    for (const { key } of entries(at(manifest, section))) names.add(key);
  return names;
}
