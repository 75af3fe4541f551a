// SPDX-License-Identifier: EUPL-1.2
// Pipfile (TOML) and Pipfile.lock (JSON), of Pipenv (github.com/pypa/pipfile).
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { parseToml } from '../../syntax/toml.ts';
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';
import { beside, component, impliedRegistry, remote, type Scope } from '../packages.ts';
import { type Draft, gap, type TextFile } from '../reader.ts';

const manifestSections = [
  ['packages', 'runtime'],
  ['dev-packages', 'development'],
] as const;
const lockSections = [
  ['default', 'runtime'],
  ['develop', 'development'],
] as const;

export function* pipfileFacts(source: string): Generator<Draft> {
  const { documents, failures } = parseToml(source);
  for (const failure of failures) yield failureGap('TOML', failure);
  const root = documents[0];
  yield* packageFacts(root, manifestSections, () => true);
  yield* sources(root, at(root, 'source'));
}

export function* pipfileLockFacts(source: string, folder: readonly TextFile[]): Generator<Draft> {
  const { documents, failures } = parseJson(source);
  for (const failure of failures) yield failureGap('JSON', failure);
  const root = documents[0];
  if (root !== undefined && at(root, 'default') === undefined && at(root, 'develop') === undefined)
    yield gap('unparsable', 'gap.software.no-packages', { line: root.line });
  const manifest = beside(folder, 'pipfile');
  const asked = new Set<string>();
  const wanted = manifest === undefined ? undefined : parseToml(manifest.text).documents[0];
  for (const [section] of manifestSections)
    for (const { key } of entries(at(wanted, section))) asked.add(key.toLowerCase().replace(/[-_.]+/g, '-'));
  yield* packageFacts(root, lockSections, (name) => asked.has(name.toLowerCase().replace(/[-_.]+/g, '-')));
  yield* sources(root, at(root, '_meta', 'sources'));
}

function* packageFacts(
  root: Tree | undefined,
  sections: readonly (readonly [string, Scope])[],
  direct: (name: string) => boolean,
): Generator<Draft> {
  for (const [section, scope] of sections) {
    for (const { key, line, value } of entries(at(root, section))) {
      if (at(value, 'path') !== undefined) continue;
      const exact = /^===?\s*([\w.+!-]+)$/.exec((value.kind === 'map' ? text(at(value, 'version')) : text(value)) ?? '')?.[1];
      yield* component('pypi', key, exact, line, { direct: direct(key), scope });
      const git = at(value, 'git');
      const file = at(value, 'file');
      if (git !== undefined) yield* remote(text(git) ?? '', 'git', git.line);
      if (file !== undefined) yield* remote(text(file) ?? '', 'package-registry', file.line);
    }
  }
}

function* sources(root: Tree | undefined, list: Tree | undefined): Generator<Draft> {
  for (const source of items(list)) {
    const url = at(source, 'url');
    if (url !== undefined) yield* remote(text(url) ?? '', 'package-registry', url.line);
  }
  if (root !== undefined && items(list).length === 0 && entries(root).length > 0) yield* impliedRegistry('pypi.org', 'Pipenv', root.line);
}
