// SPDX-License-Identifier: EUPL-1.2
// Podfile.lock (CocoaPods): versions of all pods, which of them were asked for, and where they come from.
import { failureGap } from '../../syntax/failure.ts';
import { at, entries, items, text } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { component, remote } from '../packages.ts';
import type { Draft } from '../reader.ts';

export function* podLockFacts(source: string): Generator<Draft> {
  const { documents, failures } = parseYaml(source);
  for (const failure of failures) yield failureGap('YAML', failure);
  const [root] = documents;
  const external = new Map(entries(at(root, 'EXTERNAL SOURCES')).map((one) => [one.key, one]));
  const asked = new Set(items(at(root, 'DEPENDENCIES')).map((item) => podOf(text(item) ?? '').name));
  for (const item of items(at(root, 'PODS'))) {
    // An entry with dependencies of its own is a key, one without is a plain line.
    const stated = item.kind === 'map' ? item.entries[0]?.key : text(item);
    const { name, version } = podOf(stated ?? '');
    // A pod of the tree itself.
    if (at(external.get(name)?.value, ':path') !== undefined) continue;
    yield* component('cocoapods', name, version, item.line, { direct: asked.has(name), scope: 'runtime' });
  }
  for (const { key, line } of entries(at(root, 'SPEC REPOS'))) {
    if (key === 'trunk') yield* remote('https://cdn.cocoapods.org/', 'package-registry', line);
    else yield* remote(key, /\.git$|^git@|github\.com/.test(key) ? 'git' : 'package-registry', line);
  }
  for (const { value } of external.values()) {
    const git = at(value, ':git');
    if (git !== undefined) yield* remote(text(git) ?? '', 'git', git.line);
  }
}

/** `Firebase/Analytics (10.29.0)`, `MatrixSDK (= 0.19)`, ``Pod (from `https://…`)``. */
function podOf(stated: string): { readonly name: string; readonly version?: string } {
  const [, name = '', rest = ''] = /^([^\s(]+)\s*(?:\(([^)]*)\))?/.exec(stated) ?? [];
  const version = /^(\d[\w.+-]*)$/.exec(rest)?.[1];
  return { name: name.split('/')[0] ?? '', ...(version === undefined ? {} : { version }) };
}
