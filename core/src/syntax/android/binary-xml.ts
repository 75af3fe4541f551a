// SPDX-License-Identifier: EUPL-1.2
// Android’s binary XML (frameworks/base, ResourceTypes.h, ResXMLTree_*) to the elements of text XML.
import { MAX_DEPTH, MAX_NODES, type SyntaxFailure } from '../tree.ts';
import type { Element, ParsedXml } from '../xml.ts';
import { read16, read32, stringPool } from './string-pool.ts';

export function isBinaryXml(data: Uint8Array): boolean {
  // Some apps change the type to mislead tools; Android looks at the size of the header.
  return data.length > 8 && data[2] === 8 && data[3] === 0 && (data[0] === 3 || data[0] === 0);
}

/** Parses what it can: a chunk that does not fit ends the reading, elements seen until then are kept. */
export function parseBinaryXml(data: Uint8Array): ParsedXml {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const failures: SyntaxFailure[] = [];
  const stack: Open[] = [];
  let root: Open | undefined;
  let strings: (index: number) => string = () => '';
  let resources: (index: number) => number = () => 0;
  let nodes = 0;
  let at = read16(view, 2) || 8;
  while (at + 8 <= data.length) {
    const size = read32(view, at + 4);
    if (size < 8 || at + size > data.length + 3) {
      failures.push({ kind: 'syntax', message: 'chunk', line: 1 });
      break;
    }
    const type = read16(view, at);
    if (type === STRING_POOL) strings = stringPool(data, view, at);
    else if (type === RESOURCE_MAP) resources = resourceMap(view, at, size);
    else if (type === START_ELEMENT) {
      if (stack.length >= MAX_DEPTH || ++nodes > MAX_NODES) {
        failures.push({ kind: stack.length >= MAX_DEPTH ? 'depth' : 'nodes', message: 'bound', line: 1 });
        break;
      }
      const open = elementAt(view, at, size, { strings, resources });
      const parent = stack.at(-1);
      if (parent !== undefined) parent.children.push(open);
      else root ??= open;
      stack.push(open);
    } else if (type === END_ELEMENT) stack.pop();
    at += size;
  }
  if (root === undefined && failures.length === 0) failures.push({ kind: 'syntax', message: 'no element', line: 1 });
  return root === undefined ? { failures } : { root, failures };
}

interface Open extends Element {
  readonly children: Element[];
}

const STRING_POOL = 0x0001;
const RESOURCE_MAP = 0x0180;
const START_ELEMENT = 0x0102;
const END_ELEMENT = 0x0103;
const MAX_ATTRIBUTES = 1_000;

interface Names {
  readonly strings: (index: number) => string;
  readonly resources: (index: number) => number;
}

function elementAt(view: DataView, at: number, size: number, { strings, resources }: Names): Open {
  // Header of 16 bytes (type, size, line, comment), then namespace, name, where attributes start, their size and number.
  const body = at + read16(view, at + 2);
  const attributes: Record<string, string> = Object.create(null);
  const start = body + read16(view, body + 8);
  const width = Math.max(20, read16(view, body + 10));
  const count = Math.min(MAX_ATTRIBUTES, read16(view, body + 12));
  for (let rank = 0; rank < count; rank++) {
    const here = start + rank * width;
    if (here + 20 > at + size) break;
    const nameIndex = read32(view, here + 4);
    const known = nameOfResource[resources(nameIndex)];
    const stated = strings(nameIndex);
    // Names may be left out, since Android goes by the resource; and a plain `name` without one is not android:name.
    const name = known !== undefined ? `android:${known}` : stated;
    if (name !== '' && attributes[name] === undefined) attributes[name] = valueAt(view, here, strings);
  }
  return { name: strings(read32(view, body + 4)), line: 1, attributes, children: [], text: '' };
}

/** android.R.attr, as far as a manifest’s reader asks. */
const nameOfResource: Readonly<Record<number, string>> = {
  16842753: 'label',
  16842755: 'name',
  16842758: 'permission',
  16842776: 'authorities',
  16842788: 'value',
  16842789: 'resource',
  16842766: 'enabled',
  16842792: 'host',
};

function valueAt(view: DataView, at: number, strings: Names['strings']): string {
  const raw = read32(view, at + 8);
  const type = at + 15 < view.byteLength ? view.getUint8(at + 15) : 0;
  const data = read32(view, at + 16);
  if (type === 0x03) return strings(data);
  if (raw !== 0xffffffff) return strings(raw);
  if (type === 0x12) return data === 0 ? 'false' : 'true';
  return type === 0x01 ? `@0x${data.toString(16)}` : String(data | 0);
}

function resourceMap(view: DataView, at: number, size: number): (index: number) => number {
  const header = read16(view, at + 2);
  const count = Math.floor((size - header) / 4);
  return (index) => (index < count ? read32(view, at + header + 4 * index) : 0);
}
