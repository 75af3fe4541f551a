// SPDX-License-Identifier: EUPL-1.2
// The XML form of a bill as the tree its JSON form would give, so that both are read by the same rules.
import type { SyntaxFailure, Tree } from '../../syntax/tree.ts';
import { type Element, parseXml } from '../../syntax/xml.ts';

export interface XmlBill {
  readonly root?: Tree;
  readonly failures: readonly SyntaxFailure[];
  /** The last part of the namespace (`http://cyclonedx.org/schema/bom/1.6`). */
  readonly version: string | undefined;
}

export function parseXmlBill(source: string): XmlBill {
  const { root, failures } = parseXml(source);
  if (root === undefined) return { failures, version: undefined };
  const namespace = Object.values(root.attributes).find((value) => /^https?:\/\/cyclonedx\.org\/schema\/bom\//.test(value));
  return { root: treeOf(root), failures, version: root.name === 'bom' ? namespace?.slice(namespace.lastIndexOf('/') + 1) : undefined };
}

/** Elements that hold a list of one kind of element. */
const lists = new Set(['components', 'services', 'endpoints', 'externalReferences', 'dependencies', 'data', 'source', 'destination']);
/** The rest (licences, hashes, evidence, properties) is not read. */
const kept = new Set([
  ...lists,
  ...['metadata', 'component', 'service', 'dependency', 'reference', 'endpoint', 'provider', 'dataflow'],
  ...['supplier', 'manufacturer', 'manufacture'],
  ...['type', 'bom-ref', 'ref', 'name', 'group', 'version', 'purl', 'scope', 'url', 'publisher'],
]);

function treeOf(element: Element): Tree {
  const { name, line, attributes, children, text } = element;
  if (lists.has(name)) return { kind: 'list', items: children.filter((one) => kept.has(one.name)).map(treeOf), line };
  const stated = Object.entries(attributes).filter(([key]) => kept.has(key));
  if (children.length === 0 && stated.length === 0) return { kind: 'scalar', value: text, line };
  const entries = stated.map(([key, value]): { key: string; line: number; value: Tree } => ({
    key,
    line,
    value: { kind: 'scalar', value, line },
  }));
  const own = children.filter((one) => kept.has(one.name));
  if (name === 'dependency') {
    const refs = own.map((one): Tree => ({ kind: 'scalar', value: one.attributes.ref ?? null, line: one.line }));
    return { kind: 'map', entries: [...entries, { key: 'dependsOn', line, value: { kind: 'list', items: refs, line } }], line };
  }
  for (const one of own) entries.push({ key: one.name, line: one.line, value: treeOf(one) });
  return { kind: 'map', entries, line };
}
