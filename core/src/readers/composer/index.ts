// SPDX-License-Identifier: EUPL-1.2
// Composer: composer.json and composer.lock (getcomposer.org/doc/04-schema.md).
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, entries, entry, items, type MapNode, type Tree, text } from '../../syntax/tree.ts';
import { baseName, beside, component, distinct, impliedRegistry, remote, type Scope, unreadable } from '../packages.ts';
import { type Draft, gap, type Reader, type TextFile } from '../reader.ts';

export const reader = {
  id: 'composer',
  title: { en: 'Composer manifest or lockfile', fr: 'Manifeste ou verrou Composer' },
  accepts: { globs: ['**/composer.json', '**/composer.lock'] },
  // composer.lock does not say what the organisation asked for itself: composer.json does.
  folder: true,
  *read(file, folder) {
    yield* distinct(facts(file, folder));
  },
} satisfies Reader;

function* facts(file: TextFile, folder: readonly TextFile[]): Generator<Draft> {
  const { documents, failures } = parseJson(file.text);
  for (const failure of failures) yield failureGap('JSON', failure);
  const [root] = documents;
  if (root === undefined) return;
  if (root.kind !== 'map') yield gap('unparsable', 'gap.software.section', { line: root.line }, { section: baseName(file.uri) });
  else if (baseName(file.uri) === 'composer.json') yield* manifestFacts(root);
  else yield* lockfileFacts(root, beside(folder, 'composer.json'));
}

const sections = [
  ['require', 'runtime'],
  ['require-dev', 'development'],
] as const satisfies readonly (readonly [string, Scope])[];

function* manifestFacts(root: MapNode): Generator<Draft> {
  let first: number | undefined;
  for (const [section, scope] of sections) {
    const found = entry(root, section);
    // PHP writes an empty object as `[]`.
    if (found === undefined || (found.value.kind === 'list' && found.value.items.length === 0)) continue;
    if (found.value.kind !== 'map') {
      yield gap('unparsable', 'gap.software.section', { line: found.line }, { section });
      continue;
    }
    for (const { key, line, value } of found.value.entries) {
      if (isPlatform(key)) continue;
      const stated = text(value);
      if (stated === undefined) {
        yield unreadable(key, line);
        continue;
      }
      first ??= line;
      yield* component('composer', key, /^=?v?(\d+(?:\.\d+){1,3}(?:-[\w.]+)?)$/.exec(stated.trim())?.[1], line, { direct: true, scope });
    }
  }
  const replaced = yield* repositories(at(root, 'repositories'));
  if (first !== undefined && !replaced) yield* impliedRegistry('repo.packagist.org', 'Composer', first);
}

/** `php`, `ext-json`, `lib-openssl`, `composer-runtime-api`: what must be there, not what is installed. */
function isPlatform(name: string): boolean {
  return !name.includes('/');
}

/** A list, or a map by name. True when Packagist is switched off (getcomposer.org/doc/05-repositories.md#disabling-packagist-org). */
function* repositories(tree: Tree | undefined): Generator<Draft, boolean> {
  let disabled = false;
  const named = entries(tree).map(({ key, value }) => ({ key, value }));
  for (const { key, value } of [...named, ...items(tree).map((item) => ({ key: '', value: item }))]) {
    const off = key === '' ? (entry(value, 'packagist.org') ?? entry(value, 'packagist')) : undefined;
    if (/^packagist(\.org)?$/.test(key) ? text(value) === 'false' : text(off?.value) === 'false') disabled = true;
    const url = at(value, 'url');
    const address = text(url);
    const type = text(at(value, 'type')) ?? 'composer';
    if (url !== undefined && address !== undefined && type !== 'path' && type !== 'artifact') {
      yield* remote(address, type === 'composer' || type === 'pear' ? 'package-registry' : 'git', url.line);
    }
    // `type: package` describes one package by hand.
    for (const one of type === 'package' ? [at(value, 'package'), ...items(at(value, 'package'))] : []) yield* origins(one);
  }
  return disabled;
}

function* lockfileFacts(root: MapNode, manifest: TextFile | undefined): Generator<Draft> {
  const wanted = manifest === undefined ? undefined : parseJson(manifest.text).documents[0];
  const asked = new Set(sections.flatMap(([section]) => entries(at(wanted, section)).map(({ key }) => key.toLowerCase())));
  if (entry(root, 'packages') === undefined) yield gap('unparsable', 'gap.software.no-packages', { line: root.line });
  let unstated: number | undefined;
  for (const [section, scope] of [
    ['packages', 'runtime'],
    ['packages-dev', 'development'],
  ] as const) {
    for (const locked of items(at(root, section))) {
      const name = at(locked, 'name');
      const stated = text(name);
      if (name === undefined || stated === undefined) {
        yield unreadable('', locked.line);
        continue;
      }
      if (text(at(locked, 'dist', 'type')) === 'path') continue;
      const version = text(at(locked, 'version'));
      yield* component('composer', stated, version?.replace(/^v(?=\d)/, ''), name.line, { direct: asked.has(stated.toLowerCase()), scope });
      // The registry writes where it is to be told of installs: the one trace of it that the lockfile keeps.
      const notified = at(locked, 'notification-url');
      const registry = text(notified);
      if (notified !== undefined && registry !== undefined) yield* remote(registry, 'package-registry', notified.line);
      else if (at(locked, 'dist') === undefined && at(locked, 'source') === undefined) unstated ??= name.line;
      yield* origins(locked);
    }
  }
  if (unstated !== undefined) yield* impliedRegistry('repo.packagist.org', 'Composer', unstated);
}

/** Where the archive and the source are fetched from. */
function* origins(locked: Tree | undefined): Generator<Draft> {
  for (const [key, purpose] of [
    ['dist', 'package-registry'],
    ['source', 'git'],
  ] as const) {
    const url = at(locked, key, 'url');
    const address = text(url);
    if (url !== undefined && address !== undefined) yield* remote(address, purpose, url.line);
  }
}
