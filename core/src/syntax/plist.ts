// SPDX-License-Identifier: EUPL-1.2
// Property lists of Apple as XML (plist(5)) to the tree of other formats; binary ones in binary-plist.ts. Data and dates are left out.
import type { MapEntry, Parsed, Tree } from './tree.ts';
import { type Element, parseXml } from './xml.ts';

export function parsePlist(source: string): Parsed {
  // The document type every list states names a file that nobody needs. One with declarations of its own stays, and is refused.
  const { root, failures } = parseXml(withoutType(source));
  const [value] = root?.name === 'plist' ? root.children : root === undefined ? [] : [root];
  return { documents: value === undefined ? [] : [treeOf(value)], failures };
}

function withoutType(source: string): string {
  const start = source.indexOf('<!DOCTYPE');
  const [type] = start < 0 ? [] : (/^[^>[]{0,1000}>/.exec(source.slice(start, start + 1_001)) ?? []);
  return type === undefined ? source : source.slice(0, start) + type.replace(/[^\n]/g, ' ') + source.slice(start + type.length);
}

function treeOf(element: Element): Tree {
  const { line } = element;
  switch (element.name) {
    case 'dict':
      return { kind: 'map', entries: entriesOf(element), line };
    case 'array':
      return { kind: 'list', items: element.children.map(treeOf), line };
    case 'true':
    case 'false':
      return { kind: 'scalar', value: element.name === 'true', line };
    case 'integer':
    case 'real': {
      const number = Number(element.text);
      return { kind: 'scalar', value: Number.isFinite(number) ? number : null, line };
    }
    case 'string':
      return { kind: 'scalar', value: element.text, line };
    default:
      return { kind: 'scalar', value: null, line };
  }
}

/** Keys and values follow each other; a key without a value before the next key has none. */
function entriesOf(dict: Element): readonly MapEntry[] {
  const entries: MapEntry[] = [];
  let key: Element | undefined;
  for (const child of dict.children) {
    if (child.name === 'key') key = child;
    else if (key !== undefined) {
      entries.push({ key: key.text, line: key.line, value: treeOf(child) });
      key = undefined;
    }
  }
  return entries;
}
