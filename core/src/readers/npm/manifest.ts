// SPDX-License-Identifier: EUPL-1.2
// package.json: what the organisation asks for itself.
import { said } from '../../messages/index.ts';
import { npmSpecifier } from '../../syntax/npm-specifier.ts';
import { at, entries, entry, type MapNode, text } from '../../syntax/tree.ts';
import { component, impliedRegistry, remote, unreadable, type Wanted } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';

const sections: Readonly<Record<string, Wanted>> = {
  dependencies: { direct: true, scope: 'runtime' },
  optionalDependencies: { direct: true, scope: 'runtime', grade: { strength: 'weak', because: said('because.software.optional') } },
  peerDependencies: { direct: true, scope: 'runtime', grade: { strength: 'weak', because: said('because.software.peer') } },
  devDependencies: { direct: true, scope: 'development' },
};

export function* manifestFacts(root: MapNode): Generator<Draft> {
  let fromRegistry: number | undefined;
  for (const [section, use] of Object.entries(sections)) {
    const found = entry(root, section);
    if (found === undefined) continue;
    if (found.value.kind !== 'map') {
      yield gap('unparsable', 'gap.software.section', { line: found.line }, { section });
      continue;
    }
    for (const { key, line, value } of found.value.entries) {
      const stated = text(value);
      if (stated === undefined) {
        yield unreadable(key, line);
        continue;
      }
      const specifier = npmSpecifier(stated);
      if (specifier.kind === 'local') continue;
      if (specifier.kind === 'registry') {
        if (section !== 'peerDependencies') fromRegistry ??= line;
        yield* component('npm', specifier.name ?? key, specifier.exact, line, use);
      } else {
        yield* component('npm', key, undefined, line, use);
        yield* remote(specifier.address, specifier.kind === 'git' ? 'git' : 'package-registry', line);
      }
    }
  }
  const tool = yield* packageManager(root);
  yield* publishing(root);
  // Yarn goes to its own name for the same registry (yarnpkg.com/configuration/yarnrc#npmRegistryServer).
  if (fromRegistry !== undefined)
    yield* impliedRegistry(tool === 'yarn' ? 'registry.yarnpkg.com' : 'registry.npmjs.org', tool ?? 'npm', fromRegistry);
}

/** `pnpm@9.1.0+sha512.…` (nodejs.org/api/packages.html#packagemanager). Gives the tool’s name. */
function* packageManager(root: MapNode): Generator<Draft, string | undefined> {
  const found = entry(root, 'packageManager');
  const match = /^(npm|pnpm|yarn|bun)@([\w.-]+)/.exec(text(found?.value) ?? '');
  if (found === undefined || match?.[1] === undefined) return undefined;
  yield* component('npm', match[1], match[2], found.line, { direct: true, scope: 'build' });
  return match[1];
}

/** Where the package is published to; a scope may have its own (`@scope:registry`). */
function* publishing(root: MapNode): Generator<Draft> {
  for (const { key, line, value } of entries(at(root, 'publishConfig'))) {
    const url = text(value);
    if (url !== undefined && (key === 'registry' || key.endsWith(':registry'))) yield* remote(url, 'package-registry', line);
  }
}
