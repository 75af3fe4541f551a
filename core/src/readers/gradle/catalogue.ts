// SPDX-License-Identifier: EUPL-1.2
// libs.versions.toml (docs.gradle.org/current/userguide/version_catalogs.html).
import { said } from '../../messages/index.ts';
import { failureGap } from '../../syntax/failure.ts';
import { parseToml } from '../../syntax/toml.ts';
import { at, entries, type Tree, text } from '../../syntax/tree.ts';
import { component, unreadable } from '../packages.ts';
import type { Draft } from '../reader.ts';
import { exactVersion } from './version.ts';

export function* catalogueFacts(source: string): Generator<Draft> {
  const { documents, failures } = parseToml(source);
  for (const failure of failures) yield failureGap('TOML', failure);
  const versions = at(documents[0], 'versions');
  for (const [section, scope] of [
    ['libraries', 'runtime'],
    ['plugins', 'build'],
  ] as const) {
    for (const { key, line, value } of entries(at(documents[0], section))) {
      const [name, stated] = scope === 'build' ? pluginOf(value) : libraryOf(value);
      if (name === undefined) yield unreadable(key, line);
      // Whether anything uses it, and for what, is told by scripts elsewhere that name it by its alias.
      else
        yield* component('maven', name, exactVersion(stated ?? versionOf(at(value, 'version'), versions)), line, {
          direct: true,
          scope,
          grade: { strength: 'weak', because: said('because.software.catalogue') },
        });
    }
  }
}

type Coordinate = readonly [name: string | undefined, version?: string | undefined];

/** `"group:artifact:version"`, `{ module = "group:artifact" }` or `{ group, name }`. */
function libraryOf(value: Tree): Coordinate {
  const [group, artifact, version] = (
    text(value) ??
    text(at(value, 'module')) ??
    `${text(at(value, 'group')) ?? ''}:${text(at(value, 'name')) ?? ''}`
  ).split(':');
  return group && artifact ? [`${group}:${artifact}`, version] : [undefined];
}

/** `"id:version"` or `{ id }`. A plugin is published under a marker (docs.gradle.org, “Plugin Marker Artifacts”). */
function pluginOf(value: Tree): Coordinate {
  const [id, version] = (text(value) ?? text(at(value, 'id')) ?? '').split(':');
  return id ? [`${id}:${id}.gradle.plugin`, version] : [undefined];
}

/** `"1.0"`, `{ ref = "name" }`, or a rich version of which `strictly` pins. */
function versionOf(stated: Tree | undefined, versions: Tree | undefined): string | undefined {
  const reference = text(at(stated, 'ref'));
  const found = reference === undefined ? stated : at(versions, reference);
  return text(found) ?? text(at(found, 'strictly'));
}
