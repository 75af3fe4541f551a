// SPDX-License-Identifier: EUPL-1.2
// A parsed document with lines: what YAML, JSON and TOML have in common. Provenance cannot be added after parsing.
export type Tree = ScalarNode | MapNode | ListNode;
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** A local tag of YAML (`!Ref`, `!Sub`), as written. */
  readonly tag?: string;
  readonly line: number;
  readonly column?: number;
}
export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly line: number;
  readonly column?: number;
}
export interface MapEntry {
  readonly key: string;
  /** Line of the key. */
  readonly line: number;
  readonly value: Tree;
}
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly tag?: string;
  readonly line: number;
  readonly column?: number;
}

/** Bounds of every document parsed: past them a gap, not a crash. */
export const MAX_DEPTH = 200;
export const MAX_NODES = 2_000_000;

export interface SyntaxFailure {
  readonly kind: 'syntax' | 'depth' | 'nodes';
  readonly message: string;
  readonly line: number;
}
/** Documents read up to the first failure; a failure does not lose what stands before it. */
export interface Parsed {
  readonly documents: readonly Tree[];
  readonly failures: readonly SyntaxFailure[];
}

/** Follows keys (strings) and indexes (numbers); `undefined` where there is nothing. The last of repeated keys wins. */
export function at(tree: Tree | undefined, ...path: readonly (string | number)[]): Tree | undefined {
  let node = tree;
  for (const step of path) {
    if (node === undefined) return undefined;
    if (typeof step === 'number') node = node.kind === 'list' ? node.items[step] : undefined;
    else node = entry(node, step)?.value;
  }
  return node;
}

export function entry(tree: Tree | undefined, key: string): MapEntry | undefined {
  return tree?.kind === 'map' ? tree.entries.findLast((one) => one.key === key) : undefined;
}

/** The text of a scalar; numbers and booleans as written, null and collections as `undefined`. */
export function text(tree: Tree | undefined): string | undefined {
  if (tree?.kind !== 'scalar' || tree.value === null) return undefined;
  return String(tree.value);
}

export function items(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

export function entries(tree: Tree | undefined): readonly MapEntry[] {
  return tree?.kind === 'map' ? tree.entries : [];
}

/** Every map entry in document order, with its path of keys. Shared alias targets are visited at each use. */
export function* walk(tree: Tree, path: readonly string[] = []): Generator<{ readonly path: readonly string[]; readonly entry: MapEntry }> {
  if (tree.kind === 'map') {
    for (const one of tree.entries) {
      const here = [...path, one.key];
      yield { path: here, entry: one };
      yield* walk(one.value, here);
    }
  } else if (tree.kind === 'list') {
    for (const [index, item] of tree.items.entries()) yield* walk(item, [...path, String(index)]);
  }
}
