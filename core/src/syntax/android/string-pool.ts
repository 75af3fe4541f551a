// SPDX-License-Identifier: EUPL-1.2
// The string pool of Android’s binary resources (frameworks/base, ResourceTypes.h, ResStringPool_header).
const UTF8 = 0x100;

/** Strings by index, decoded when asked for: most are never looked at. Out of range or broken: an empty string. */
export function stringPool(data: Uint8Array, view: DataView, at: number): (index: number) => string {
  const count = read32(view, at + 8);
  const isUtf8 = (read32(view, at + 16) & UTF8) !== 0;
  const start = at + read32(view, at + 20);
  const header = read16(view, at + 2);
  return (index) => {
    if (index < 0 || index >= count) return '';
    const from = start + read32(view, at + header + 4 * index);
    return isUtf8 ? utf8At(data, from) : utf16At(data, view, from);
  };
}

/** Two lengths (UTF-16 units, bytes), each of one or two bytes, then the bytes. */
function utf8At(data: Uint8Array, from: number): string {
  let at = from;
  const length = () => {
    const first = data[at++] ?? 0;
    return (first & 0x80) === 0 ? first : ((first & 0x7f) << 8) | (data[at++] ?? 0);
  };
  length();
  const bytes = length();
  return new TextDecoder().decode(data.subarray(at, at + bytes));
}

function utf16At(data: Uint8Array, view: DataView, from: number): string {
  const first = read16(view, from);
  const long = (first & 0x8000) !== 0;
  const units = long ? ((first & 0x7fff) << 16) | read16(view, from + 2) : first;
  const start = from + (long ? 4 : 2);
  return new TextDecoder('utf-16le').decode(data.subarray(start, Math.min(data.length, start + 2 * units)));
}

export function read16(view: DataView, at: number): number {
  return at >= 0 && at + 2 <= view.byteLength ? view.getUint16(at, true) : 0;
}

export function read32(view: DataView, at: number): number {
  return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : 0;
}
