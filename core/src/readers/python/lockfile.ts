// SPDX-License-Identifier: EUPL-1.2
// poetry.lock, uv.lock and pdm.lock: `[[package]]` tables, each with its version and where it comes from.
import { failureGap } from '../../syntax/failure.ts';
import { parseToml } from '../../syntax/toml.ts';
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';
import { baseName, beside, component, developmentName, impliedRegistry, reached, remote } from '../packages.ts';
import { type Draft, gap, type TextFile } from '../reader.ts';
import { pyprojectFacts } from './pyproject.ts';

export function* lockfileFacts(file: TextFile, folder: readonly TextFile[]): Generator<Draft> {
  const { documents, failures } = parseToml(withoutArchives(file.text));
  for (const failure of failures) yield failureGap('TOML', failure);
  const list = at(documents[0], 'package');
  if (
    list === undefined &&
    failures.length === 0 &&
    !/^(requires-python|content-hash|lock_version|lock-version|version)\b/m.test(file.text)
  )
    yield gap('unparsable', 'gap.software.no-packages', { line: 1 });
  const packages = items(list).flatMap((tree): Locked[] => {
    const name = text(at(tree, 'name'));
    return name === undefined ? [] : [{ tree, name, key: normal(name) }];
  });
  const asked = baseName(file.uri) === 'uv.lock' ? uvAsking(packages) : manifestAsking(packages, beside(folder, 'pyproject.toml')?.text);
  let unstated: number | undefined;
  for (const { tree, name, key } of packages) {
    const origin = originOf(tree);
    if (origin === 'local') continue;
    yield* component('pypi', name, text(at(tree, 'version')), tree.line, {
      direct: asked.direct.has(key),
      scope: developmentGroups(tree) || asked.development.has(key) ? 'development' : 'runtime',
    });
    if (origin === undefined) unstated ??= tree.line;
    else yield* remote(origin.address, origin.purpose, origin.line);
  }
  if (unstated !== undefined) yield* impliedRegistry('pypi.org', baseName(file.uri) === 'pdm.lock' ? 'PDM' : 'Poetry', unstated);
}

interface Locked {
  readonly tree: Tree;
  readonly name: string;
  readonly key: string;
}

/** Nine tenths of these files are archives and hashes, one a line: blank lines in their place keep the others’ numbers. */
function withoutArchives(source: string): string {
  return source.replace(/^ +\{ ?(?:file|url) = "[^"\n]*".*$/gm, '');
}

interface Origin {
  readonly address: string;
  readonly purpose: 'git' | 'package-registry';
  readonly line: number;
}

/** uv: `source = { registry | git | url | path | editable | virtual | directory = … }`; Poetry: `[package.source] type, url`; PDM: `git`, `url`, `path`. */
function originOf(tree: Tree): Origin | 'local' | undefined {
  const source = at(tree, 'source');
  const type = text(at(source, 'type'));
  if (type === 'directory' || type === 'file') return 'local';
  for (const key of ['editable', 'virtual', 'directory', 'path'])
    if (at(source, key) !== undefined || (key === 'path' && at(tree, key) !== undefined)) return 'local';
  for (const [key, purpose] of [
    ['registry', 'package-registry'],
    ['git', 'git'],
    ['url', type === 'git' ? 'git' : 'package-registry'],
  ] as const) {
    const found = at(source, key) ?? (key === 'registry' ? undefined : at(tree, key));
    const address = text(found);
    if (found === undefined || address === undefined) continue;
    // `registry = "../wheels"` is a folder.
    return /^[a-z+]+:\/\/|@/i.test(address) ? { address, purpose, line: found.line } : 'local';
  }
  return undefined;
}

/** Poetry before 1.5 `category`, since 2.0 and PDM `groups`; an extra named `dev` counts as `main` there. */
function developmentGroups(tree: Tree): boolean {
  const category = text(at(tree, 'category'));
  const groups = category === undefined ? items(at(tree, 'groups')).map((item) => text(item) ?? '') : [category];
  return groups.length > 0 && groups.every((group) => group !== 'main' && group !== 'default' && developmentName(group));
}

interface Asking {
  readonly direct: ReadonlySet<string>;
  readonly development: ReadonlySet<string>;
}

/** uv.lock holds the projects themselves, with what they need, may need, and need to be developed. */
function uvAsking(packages: readonly Locked[]): Asking {
  const runtime = new Set<string>();
  const forDevelopment = new Set<string>();
  const byKey = new Map<string, Locked[]>();
  for (const one of packages) {
    const known = byKey.get(one.key);
    if (known === undefined) byKey.set(one.key, [one]);
    else known.push(one);
  }
  for (const { tree } of packages) {
    const source = at(tree, 'source');
    if (at(source, 'editable') === undefined && at(source, 'virtual') === undefined) continue;
    for (const name of needs(tree)) runtime.add(name);
    for (const { value } of entries(at(tree, 'dev-dependencies'))) for (const name of names(value)) forDevelopment.add(name);
    // Extras named `dev` or `test` are the older way to say the same.
    for (const { key, value } of entries(at(tree, 'optional-dependencies')))
      for (const name of names(value)) (developmentName(key) ? forDevelopment : runtime).add(name);
  }
  const next = (key: string) =>
    (byKey.get(key) ?? []).flatMap(({ tree }) => [
      ...needs(tree),
      ...entries(at(tree, 'optional-dependencies')).flatMap(({ value }) => names(value)),
    ]);
  const running = reached(runtime, next);
  return {
    direct: new Set([...runtime, ...forDevelopment]),
    development: new Set([...reached(forDevelopment, next)].filter((key) => !running.has(key))),
  };
}

function manifestAsking(packages: readonly Locked[], pyproject: string | undefined): Asking {
  if (pyproject === undefined) return { direct: new Set(), development: new Set() };
  const runtime = new Set<string>();
  const forDevelopment = new Set<string>();
  for (const draft of pyprojectFacts(pyproject)) {
    if (draft.kind !== 'component') continue;
    const name = /^pkg:pypi\/([^@]+)/.exec(draft.purl)?.[1];
    if (name !== undefined && draft.scope !== 'build') (draft.scope === 'development' ? forDevelopment : runtime).add(name);
  }
  const byKey = new Map(packages.map((one) => [one.key, one.tree]));
  const next = (key: string) => {
    const needs = at(byKey.get(key), 'dependencies');
    return needs?.kind === 'map'
      ? needs.entries.map((one) => normal(one.key))
      : items(needs).map((item) => normal(/^[\w.-]*/.exec(text(item) ?? '')?.[0] ?? ''));
  };
  const running = reached(runtime, next);
  return {
    direct: new Set([...runtime, ...forDevelopment]),
    development: new Set([...reached(forDevelopment, next)].filter((key) => !running.has(key))),
  };
}

function needs(tree: Tree): readonly string[] {
  return names(at(tree, 'dependencies'));
}
function names(list: Tree | undefined): readonly string[] {
  return items(list).flatMap((item) => {
    const name = text(at(item, 'name'));
    return name === undefined ? [] : [normal(name)];
  });
}

/** PEP 503. */
function normal(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
