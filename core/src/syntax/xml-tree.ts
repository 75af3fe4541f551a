// SPDX-License-Identifier: EUPL-1.2
// XML elements as the tree of other formats, for products that write the same inventory as XML and as JSON. Keys are lower case.
import type { MapEntry, Tree } from './tree.ts';
import type { Element } from './xml.ts';

/** An element without children is its text; repeated children are a list under their name. Attributes are left out. */
export function treeOf(element: Element): Tree {
  if (element.children.length === 0) return { kind: 'scalar', value: element.text, line: element.line };
  const byName = new Map<string, Element[]>();
  for (const child of element.children) {
    const name = child.name.toLowerCase();
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [child]);
    else known.push(child);
  }
  const entries = [...byName].map(([key, all]): MapEntry => {
    const [first] = all;
    const line = first?.line ?? element.line;
    const value: Tree = first !== undefined && all.length === 1 ? treeOf(first) : { kind: 'list', items: all.map(treeOf), line };
    return { key, line, value };
  });
  return { kind: 'map', entries, line: element.line };
}
