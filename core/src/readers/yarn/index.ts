// SPDX-License-Identifier: EUPL-1.2
// yarn.lock, of Yarn 1 (classic.yarnpkg.com/lang/en/docs/yarn-lock) and of Yarn 2 and later (“berry”).
import { npmSpecifier } from '../../syntax/npm-specifier.ts';
import { baseName, beside, component, distinct, impliedRegistry, remote } from '../packages.ts';
import { type Draft, gap, type Reader, type TextFile } from '../reader.ts';
import { asking } from './asking.ts';
import { decoded, nameOf, readEntries, type YarnEntry } from './entries.ts';

export const reader = {
  id: 'yarn',
  title: { en: 'Yarn lockfile', fr: 'Verrou Yarn' },
  // package.json yields nothing here: it says what the organisation asked for itself, which yarn.lock does not.
  accepts: { globs: ['**/yarn.lock', '**/package.json'] },
  folder: true,
  *read(file, folder) {
    if (baseName(file.uri) !== 'package.json') yield* distinct(facts(file, folder));
  },
} satisfies Reader;

function* facts(file: TextFile, folder: readonly TextFile[]): Generator<Draft> {
  const { entries, berry, strangeLines } = readEntries(file.text);
  for (const line of strangeLines) yield gap('unparsable', 'gap.software.lines', { line });
  if (entries.length === 0 && !berry && !/^# yarn lockfile v1/m.test(file.text))
    yield gap('unparsable', 'gap.software.no-packages', { line: 1 });
  const { direct, development } = asking(entries, beside(folder, 'package.json')?.text);
  let unstated: number | undefined;
  for (const entry of entries) {
    const origin = originOf(entry);
    if (origin === undefined) continue;
    yield* component('npm', origin.name, origin.version, entry.line, {
      direct: direct.has(entry),
      scope: development.has(entry) ? 'development' : 'runtime',
    });
    if (origin.address !== undefined)
      yield* remote(origin.address, origin.git ? 'git' : 'package-registry', entry.resolvedLine ?? entry.line);
    else unstated ??= entry.line;
  }
  // yarnpkg.com/configuration/yarnrc#npmRegistryServer; the lockfile only names archives that are elsewhere.
  if (berry && unstated !== undefined) yield* impliedRegistry('registry.yarnpkg.com', 'Yarn', unstated);
}

interface Origin {
  readonly name: string;
  readonly version: string | undefined;
  readonly address?: string;
  readonly git?: boolean;
}

function originOf(entry: YarnEntry): Origin | undefined {
  const descriptor = entry.descriptors[0] ?? '';
  // Yarn 1: `resolved` is an address; an alias says in its range whose package it is.
  const reference = entry.resolution ?? descriptor;
  const name = nameOf(reference);
  const range = reference.slice(name.length + 1);
  const specifier = npmSpecifier(range);
  // What `patch:` changes has an entry of its own.
  if (specifier.kind === 'local' || range.startsWith('patch:')) return undefined;
  const version = entry.version;
  if (entry.resolution !== undefined) {
    if (specifier.kind !== 'registry') return { name, version, address: specifier.address, git: specifier.kind === 'git' };
    const archive = /::(?:[^:]*&)?__archiveUrl=([^&]+)/.exec(range)?.[1];
    return { name, version, ...(archive === undefined ? {} : { address: decoded(archive) }) };
  }
  const alias = specifier.kind === 'registry' ? specifier.name : undefined;
  if (entry.resolved === undefined) return { name: alias ?? name, version };
  const resolved = npmSpecifier(entry.resolved);
  return resolved.kind === 'git' || resolved.kind === 'tarball'
    ? { name: alias ?? name, version, address: resolved.address, git: resolved.kind === 'git' }
    : { name: alias ?? name, version };
}
