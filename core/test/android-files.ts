// SPDX-License-Identifier: EUPL-1.2
// Makes small binary Android files for fixtures and tests: binary XML, DEX with class names alone, archives.
import { zipSync } from 'fflate';

export interface Tag {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Tag[];
}

const resources: Readonly<Record<string, number>> = { 'android:name': 0x01010003, 'android:value': 0x01010024 };

/** Attributes of the platform are told by their resource alone, their names left empty, as some apps do. */
export function binaryXml(root: Tag, options: { readonly utf8?: boolean } = {}): Uint8Array {
  const strings: string[] = ['', ''];
  const ids = Object.values(resources);
  const index = (text: string) => {
    const found = strings.indexOf(text, ids.length);
    return found >= 0 ? found : strings.push(text) - 1;
  };
  const chunks: Uint8Array[] = [];
  const element = ({ name, attributes = {}, children = [] }: Tag) => {
    const list = Object.entries(attributes);
    const bytes = new Uint8Array(36 + 20 * list.length);
    const view = new DataView(bytes.buffer);
    header(view, 0x0102, 16, bytes.length);
    view.setUint32(8, 1, true);
    view.setUint32(12, 0xffffffff, true);
    view.setUint32(16, 0xffffffff, true);
    view.setUint32(20, index(name), true);
    view.setUint16(24, 20, true);
    view.setUint16(26, 20, true);
    view.setUint16(28, list.length, true);
    for (const [rank, [key, value]] of list.entries()) {
      const at = 36 + 20 * rank;
      const known = ids.indexOf(resources[key] ?? -1);
      view.setUint32(at, 0xffffffff, true);
      view.setUint32(at + 4, known >= 0 ? known : index(key), true);
      view.setUint32(at + 8, index(value), true);
      view.setUint16(at + 12, 8, true);
      view.setUint8(at + 15, 3);
      view.setUint32(at + 16, index(value), true);
    }
    chunks.push(bytes);
    for (const child of children) element(child);
    const end = new Uint8Array(24);
    header(new DataView(end.buffer), 0x0103, 16, 24);
    chunks.push(end);
  };
  element(root);
  const map = new Uint8Array(8 + 4 * ids.length);
  header(new DataView(map.buffer), 0x0180, 8, map.length);
  for (const [rank, id] of ids.entries()) new DataView(map.buffer).setUint32(8 + 4 * rank, id, true);
  const all = joined([pool(strings, options.utf8 ?? false), map, ...chunks]);
  const file = new Uint8Array(8 + all.length);
  header(new DataView(file.buffer), 3, 8, file.length);
  file.set(all, 8);
  return file;
}

function pool(strings: readonly string[], utf8: boolean): Uint8Array {
  const encoded = strings.map((text) => {
    if (utf8) {
      const bytes = new TextEncoder().encode(text);
      return joined([Uint8Array.of(text.length, bytes.length), bytes, Uint8Array.of(0)]);
    }
    const units = new Uint8Array(4 + 2 * text.length);
    const view = new DataView(units.buffer);
    view.setUint16(0, text.length, true);
    for (let rank = 0; rank < text.length; rank++) view.setUint16(2 + 2 * rank, text.charCodeAt(rank), true);
    return units;
  });
  const start = 28 + 4 * strings.length;
  const body = joined(encoded);
  const size = Math.ceil((start + body.length) / 4) * 4;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  header(view, 1, 28, size);
  view.setUint32(8, strings.length, true);
  view.setUint32(16, utf8 ? 0x100 : 0, true);
  view.setUint32(20, start, true);
  let at = 0;
  for (const [rank, one] of encoded.entries()) {
    view.setUint32(28 + 4 * rank, at, true);
    at += one.length;
  }
  bytes.set(body, start);
  return bytes;
}

/** A DEX file that defines these classes and nothing in them. */
export function dex(names: readonly string[]): Uint8Array {
  const descriptors = names.map((name) => new TextEncoder().encode(`L${name.replaceAll('.', '/')};`));
  const data = joined(descriptors.map((one) => joined([Uint8Array.of(one.length), one, Uint8Array.of(0)])));
  const [strings, types, defs] = [0x70, 0x70 + 4 * names.length, 0x70 + 8 * names.length];
  const from = defs + 32 * names.length;
  const bytes = new Uint8Array(from + data.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('dex\n035\0'));
  for (const [at, value] of [
    [0x38, names.length],
    [0x3c, strings],
    [0x40, names.length],
    [0x44, types],
    [0x60, names.length],
    [0x64, defs],
  ] as const)
    view.setUint32(at, value, true);
  let at = from;
  for (const [rank, one] of descriptors.entries()) {
    view.setUint32(strings + 4 * rank, at, true);
    view.setUint32(types + 4 * rank, rank, true);
    view.setUint32(defs + 32 * rank, rank, true);
    at += one.length + 2;
  }
  bytes.set(data, from);
  return bytes;
}

/** The same bytes each time: no clock in the archive. */
export function archive(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { mtime: '2026-11-24T12:00:00', level: 9 });
}

function header(view: DataView, type: number, size: number, whole: number): void {
  view.setUint16(0, type, true);
  view.setUint16(2, size, true);
  view.setUint32(4, whole, true);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
