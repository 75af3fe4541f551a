// SPDX-License-Identifier: EUPL-1.2
// Cargo.toml: dependencies of a package, of its targets, and those a workspace lists for its members.
import { said } from '../../messages/index.ts';
import { at, entries, type Tree, text } from '../../syntax/tree.ts';
import { component, impliedRegistry, remote, unreadable, type Wanted } from '../packages.ts';
import type { Draft } from '../reader.ts';

const sections: Readonly<Record<string, Wanted>> = {
  dependencies: { direct: true, scope: 'runtime' },
  'dev-dependencies': { direct: true, scope: 'development' },
  'build-dependencies': { direct: true, scope: 'build' },
  // Older spellings that Cargo still takes.
  dev_dependencies: { direct: true, scope: 'development' },
  build_dependencies: { direct: true, scope: 'build' },
};
const listed: Wanted = { direct: true, scope: 'runtime', grade: { strength: 'weak', because: said('because.software.catalogue') } };
const optional = { strength: 'weak', because: said('because.software.optional') } as const;

export function* manifestFacts(root: Tree): Generator<Draft> {
  let first: number | undefined;
  for (const draft of declared(root)) {
    if (draft.kind === 'component') first ??= draft.at.line;
    yield draft;
  }
  for (const { value } of entries(at(root, 'patch'))) for (const { value: patch } of entries(value)) yield* addresses(patch);
  for (const { value } of entries(at(root, 'registries'))) yield* addresses(value, 'index');
  // doc.rust-lang.org/cargo/reference/registries.html: the sparse index of crates.io since Rust 1.70.
  if (first !== undefined) yield* impliedRegistry('index.crates.io', 'Cargo', first);
}

function* declared(root: Tree): Generator<Draft> {
  for (const holder of [root, ...entries(at(root, 'target')).map(({ value }) => value)]) {
    for (const [section, use] of Object.entries(sections)) yield* dependencyFacts(at(holder, section), use);
  }
  yield* dependencyFacts(at(root, 'workspace', 'dependencies'), listed);
}

function* dependencyFacts(tree: Tree | undefined, use: Wanted): Generator<Draft> {
  for (const { key, line, value } of entries(tree)) {
    if (value.kind === 'list' || (value.kind === 'scalar' && typeof value.value !== 'string')) {
      yield unreadable(key, line);
      continue;
    }
    // A crate of the tree itself, whatever version it is published under.
    if (at(value, 'path') !== undefined) continue;
    const stated = text(value) ?? text(at(value, 'version'));
    const exact = /^=\s*(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/.exec(stated?.trim() ?? '')?.[1];
    const graded =
      use.grade === undefined && use.scope === 'runtime' && text(at(value, 'optional')) === 'true' ? { ...use, grade: optional } : use;
    yield* component('cargo', text(at(value, 'package')) ?? key, exact, line, graded);
    yield* addresses(value);
  }
}

function* addresses(value: Tree, key = 'registry-index'): Generator<Draft> {
  for (const [name, purpose] of [
    ['git', 'git'],
    [key, 'package-registry'],
  ] as const) {
    const found = at(value, name);
    const address = text(found);
    if (found !== undefined && address !== undefined) yield* remote(address, purpose, found.line);
  }
}
