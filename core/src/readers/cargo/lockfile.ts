// SPDX-License-Identifier: EUPL-1.2
// Cargo.lock: every crate of the build, with its source; those without one are the tree’s own.
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';
import { component, reached, remote } from '../packages.ts';
import { type Draft, gap } from '../reader.ts';

export function* lockfileFacts(root: Tree, manifest: () => Tree | undefined, broken: boolean): Generator<Draft> {
  const list = at(root, 'package');
  if (list === undefined && !broken && at(root, 'version') === undefined)
    yield gap('unparsable', 'gap.software.no-packages', { line: root.line });
  // Before version 3 the root package stood in a table of its own.
  const crates = [...items(list), at(root, 'root')].flatMap((tree): Crate[] => {
    const name = text(at(tree, 'name'));
    if (tree === undefined || name === undefined) return [];
    return [
      {
        tree,
        name,
        version: text(at(tree, 'version')) ?? '',
        source: text(at(tree, 'source')),
        needs: items(at(tree, 'dependencies')).map((item) => text(item) ?? ''),
      },
    ];
  });
  const versions = new Map<string, string[]>();
  for (const crate of crates) {
    const known = versions.get(crate.name);
    if (known === undefined) versions.set(crate.name, [crate.version]);
    else known.push(crate.version);
  }
  const own = crates.filter((crate) => crate.source === undefined);
  const resolve = (need: string) => {
    // `name`, `name version` where there are several, `name version (source)` before version 2.
    const [name = '', version] = need.split(' ');
    return `${name} ${version ?? versions.get(name)?.[0] ?? ''}`;
  };
  const direct = new Set(own.flatMap((crate) => crate.needs.map(resolve)));
  const development = developmentOnly(crates, own, manifest, resolve);
  for (const { tree, name, version, source } of crates) {
    if (source === undefined) continue;
    const id = `${name} ${version}`;
    yield* component('cargo', name, version, tree.line, { direct: direct.has(id), scope: development.has(id) ? 'development' : 'runtime' });
    const line = at(tree, 'source')?.line ?? tree.line;
    if (source.startsWith('git+')) yield* remote(source, 'git', line);
    // The name of crates.io in every lockfile, by whatever way it is reached; no request goes to that repository any more.
    else if (source === 'registry+https://github.com/rust-lang/crates.io-index')
      yield* remote('https://index.crates.io/', 'package-registry', line);
    else yield* remote(source, 'package-registry', line);
  }
}

interface Crate {
  readonly tree: Tree;
  readonly name: string;
  readonly version: string;
  readonly source: string | undefined;
  readonly needs: readonly string[];
}

/** Told only where the lockfile has one package of the tree’s own and its manifest stands beside it. */
function developmentOnly(
  crates: readonly Crate[],
  own: readonly Crate[],
  manifest: () => Tree | undefined,
  resolve: (need: string) => string,
): ReadonlySet<string> {
  const [single] = own;
  const root = own.length === 1 ? manifest() : undefined;
  if (single === undefined || root === undefined) return new Set();
  const holders = [root, ...entries(at(root, 'target')).map(({ value }) => value)];
  const names = (sections: readonly string[]) =>
    new Set(
      holders.flatMap((holder) =>
        sections.flatMap((section) => entries(at(holder, section)).map(({ key, value }) => text(at(value, 'package')) ?? key)),
      ),
    );
  const running = names(['dependencies', 'build-dependencies']);
  const developing = names(['dev-dependencies']);
  const byId = new Map(crates.map((crate) => [`${crate.name} ${crate.version}`, crate]));
  const next = (id: string) => (byId.get(id)?.needs ?? []).map(resolve);
  const roots = single.needs.map(resolve);
  const nameOf = (id: string) => id.split(' ', 1)[0] ?? '';
  const forDevelopment = new Set(roots.filter((id) => developing.has(nameOf(id)) && !running.has(nameOf(id))));
  const others = reached(
    roots.filter((id) => !forDevelopment.has(id)),
    next,
  );
  return new Set([...reached(forDevelopment, next)].filter((id) => !others.has(id)));
}
