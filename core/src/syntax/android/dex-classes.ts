// SPDX-License-Identifier: EUPL-1.2
// Names of the classes a DEX file defines (source.android.com/docs/core/runtime/dex-format). No code is looked at.
import { read32 } from './string-pool.ts';

const MAX_CLASSES = 200_000;
const MAX_NAME = 500;
/** Bytes of a number of 32 bits in LEB128. */
const MAX_LEB128 = 5;

/** Names with dots (`com.example.Shop$Cart`), in file order. What is out of the file is passed over; `undefined`: no DEX. */
export function dexClasses(data: Uint8Array): readonly string[] | undefined {
  // “dex\n” and a version; some apps blank the version.
  if (data.length < 0x70 || data[0] !== 0x64 || data[1] !== 0x65 || data[2] !== 0x78) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [strings, types] = [read32(view, 0x3c), read32(view, 0x44)];
  const typeCount = read32(view, 0x40);
  const [count, start] = [Math.min(MAX_CLASSES, read32(view, 0x60)), read32(view, 0x64)];
  const names: string[] = [];
  for (let rank = 0; rank < count; rank++) {
    const at = start + 32 * rank;
    if (at + 32 > data.length) break;
    const type = read32(view, at);
    if (type >= typeCount) continue;
    const name = descriptorAt(data, read32(view, strings + 4 * read32(view, types + 4 * type)));
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** `Lcom/example/Shop;` after its length (ULEB128), in MUTF-8, ended by a zero. */
function descriptorAt(data: Uint8Array, offset: number): string | undefined {
  let start = offset;
  while (start < offset + MAX_LEB128 && ((data[start] ?? 0) & 0x80) !== 0) start++;
  const stated = data.subarray(start + 1, start + 2 + MAX_NAME);
  const end = stated.indexOf(0);
  if (stated[0] !== 0x4c || end < 0 || stated[end - 1] !== 0x3b) return undefined;
  return new TextDecoder().decode(stated.subarray(1, end - 1)).replaceAll('/', '.');
}
