// SPDX-License-Identifier: EUPL-1.2
// pyproject.toml: PEP 621 metadata, PEP 735 groups, PEP 518 build needs, and the tables of Poetry, uv, PDM and Hatch.
import { said } from '../../messages/index.ts';
import { failureGap } from '../../syntax/failure.ts';
import { pythonRequirement } from '../../syntax/python-requirement.ts';
import { parseToml } from '../../syntax/toml.ts';
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';
import { component, developmentName, impliedRegistry, remote, unreadable, type Wanted } from '../packages.ts';
import type { Draft } from '../reader.ts';
import { purposeOf } from './requirements.ts';

const runtime: Wanted = { direct: true, scope: 'runtime' };
const development: Wanted = { direct: true, scope: 'development' };
const build: Wanted = { direct: true, scope: 'build' };
const optional: Wanted = { direct: true, scope: 'runtime', grade: { strength: 'weak', because: said('because.software.optional') } };

export function* pyprojectFacts(source: string): Generator<Draft> {
  const { documents, failures } = parseToml(source);
  for (const failure of failures) yield failureGap('TOML', failure);
  const root = documents[0];
  const local = localNames(root);
  let unstated: number | undefined;
  for (const draft of declared(root, local)) {
    if (draft.kind === 'component') unstated ??= draft.at.line;
    yield draft;
  }
  const replaced = yield* indexes(root);
  if (unstated !== undefined && !replaced)
    yield* impliedRegistry('pypi.org', at(root, 'tool', 'uv') ? 'uv' : at(root, 'tool', 'poetry') ? 'Poetry' : 'pip', unstated);
}

function* declared(root: Tree | undefined, local: ReadonlySet<string>): Generator<Draft> {
  yield* list(at(root, 'project', 'dependencies'), runtime, local);
  for (const { key, value } of entries(at(root, 'project', 'optional-dependencies')))
    yield* list(value, developmentName(key) ? development : optional, local);
  for (const { value } of entries(at(root, 'dependency-groups'))) yield* list(value, development, local);
  yield* list(at(root, 'build-system', 'requires'), build, local);
  const tool = at(root, 'tool');
  yield* table(at(tool, 'poetry', 'dependencies'), runtime);
  yield* table(at(tool, 'poetry', 'dev-dependencies'), development);
  for (const { key, value } of entries(at(tool, 'poetry', 'group')))
    yield* table(
      at(value, 'dependencies'),
      developmentName(key) ? development : text(at(value, 'optional')) === 'true' ? optional : runtime,
    );
  yield* list(at(tool, 'uv', 'dev-dependencies'), development, local);
  for (const { value } of entries(at(tool, 'pdm', 'dev-dependencies'))) yield* list(value, development, local);
  for (const { value } of entries(at(tool, 'hatch', 'envs'))) {
    yield* list(at(value, 'dependencies'), development, local);
    yield* list(at(value, 'extra-dependencies'), development, local);
  }
  for (const { value } of entries(at(tool, 'uv', 'sources'))) {
    for (const source of value.kind === 'list' ? value.items : [value]) yield* addresses(source);
  }
}

function* list(tree: Tree | undefined, use: Wanted, local: ReadonlySet<string>): Generator<Draft> {
  for (const item of items(tree)) {
    // `{ include-group = "…" }` is read where that group stands (PEP 735).
    if (item.kind !== 'scalar') continue;
    const stated = text(item) ?? '';
    // PDM: `-e file:///${PROJECT_ROOT}/lib#egg=lib`.
    if (stated.startsWith('-e ')) continue;
    const requirement = pythonRequirement(stated);
    if (requirement === undefined) yield unreadable(/^[\w.-]*/.exec(stated)?.[0] ?? '', item.line);
    else if (!local.has(requirement.name.toLowerCase()) && !(requirement.address ?? '').startsWith('file:')) {
      yield* component('pypi', requirement.name, requirement.exact, item.line, use);
      if (requirement.address !== undefined) yield* remote(requirement.address, purposeOf(requirement.address), item.line);
    }
  }
}

/** Poetry: `name = "^1.0"`, `name = { version, git, url, path, optional }`, or several of them by marker. */
function* table(tree: Tree | undefined, use: Wanted): Generator<Draft> {
  for (const { key, line, value } of entries(tree)) {
    if (key.toLowerCase() === 'python') continue;
    for (const one of value.kind === 'list' ? value.items : [value]) {
      if (at(one, 'path') !== undefined) continue;
      const stated = one.kind === 'map' ? text(at(one, 'version')) : text(one);
      const exact = /^={0,3}\s*(\d[\w.+!-]*)$/.exec(stated ?? '')?.[1];
      const graded = use === runtime && text(at(one, 'optional')) === 'true' ? optional : use;
      yield* component('pypi', key, exact, line, graded);
      yield* addresses(one);
    }
  }
}

function* addresses(tree: Tree | undefined): Generator<Draft> {
  for (const key of ['git', 'url'] as const) {
    const value = at(tree, key);
    const address = text(value);
    if (value !== undefined && address !== undefined) yield* remote(address, key === 'git' ? 'git' : purposeOf(address), value.line);
  }
}

/** Registries the file states. True when one of them stands in for PyPI rather than beside it. */
function* indexes(root: Tree | undefined): Generator<Draft, boolean> {
  const tool = at(root, 'tool');
  let replaced = false;
  for (const source of [...items(at(tool, 'poetry', 'source')), ...items(at(tool, 'pdm', 'source')), ...items(at(tool, 'uv', 'index'))]) {
    const url = at(source, 'url');
    const address = text(url);
    const priority = text(at(source, 'priority')) ?? 'primary';
    if (text(at(source, 'name'))?.toLowerCase() === 'pypi' && url === undefined) continue;
    if (url !== undefined && address !== undefined) yield* remote(address, 'package-registry', url.line);
    // Poetry: a primary source takes the place of PyPI; uv: one marked default; PDM: one named pypi.
    if (items(at(tool, 'uv', 'index')).includes(source)) replaced ||= text(at(source, 'default')) === 'true';
    else if (items(at(tool, 'poetry', 'source')).includes(source)) replaced ||= /^(primary|default)$/i.test(priority);
    else replaced ||= text(at(source, 'name'))?.toLowerCase() === 'pypi';
  }
  for (const key of ['index-url', 'extra-index-url', 'find-links'] as const) {
    const value = at(tool, 'uv', key);
    for (const one of value?.kind === 'list' ? value.items : [value]) {
      const address = text(one);
      if (one !== undefined && address !== undefined) yield* remote(address, 'package-registry', one.line);
    }
    replaced ||= key === 'index-url' && value !== undefined;
  }
  return replaced;
}

/** Packages that `tool.uv.sources` finds in the tree itself. */
function localNames(root: Tree | undefined): ReadonlySet<string> {
  const own = text(at(root, 'project', 'name'));
  const names = new Set(own === undefined ? [] : [own.toLowerCase()]);
  for (const { key, value } of entries(at(root, 'tool', 'uv', 'sources'))) {
    if (at(value, 'path') !== undefined || text(at(value, 'workspace')) === 'true') names.add(key.toLowerCase());
  }
  return names;
}
