// SPDX-License-Identifier: EUPL-1.2
// The string pool of Android’s binary resources (frameworks/base, ResourceTypes.h, ResStringPool_header).
const UTF8 = 0x100;
/** Characters of all strings together, and of one. */
const MAX_TEXT = 16 * 1024 * 1024;
const MAX_LENGTH = 32_767;

/** Strings by index, decoded when asked for: most are never looked at. Out of range or broken: an empty string. */
export function stringPool(data: Uint8Array, view: DataView, at: number): (index: number) => string {
  const count = read32(view, at + 8);
  const isUtf8 = (read32(view, at + 16) & UTF8) !== 0;
  const start = at + read32(view, at + 20);
  const header = read16(view, at + 2);
  // Decoded once: a manifest may name one long string a million times, and strings may overlap.
  const known = new Map<number, string>();
  let left = MAX_TEXT;
  return (index) => {
    if (index < 0 || index >= count || left <= 0) return '';
    const before = known.get(index);
    if (before !== undefined) return before;
    const from = start + read32(view, at + header + 4 * index);
    const text = isUtf8 ? utf8At(data, from) : utf16At(data, view, from);
    left -= text.length + 1;
    known.set(index, text);
    return text;
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
  const bytes = Math.min(MAX_LENGTH, length());
  return new TextDecoder().decode(data.subarray(at, at + bytes));
}

function utf16At(data: Uint8Array, view: DataView, from: number): string {
  const first = read16(view, from);
  const long = (first & 0x8000) !== 0;
  const units = Math.min(MAX_LENGTH, long ? ((first & 0x7fff) << 16) | read16(view, from + 2) : first);
  const start = from + (long ? 4 : 2);
  return new TextDecoder('utf-16le').decode(data.subarray(start, Math.min(data.length, start + 2 * units)));
}

export function read16(view: DataView, at: number): number {
  return at >= 0 && at + 2 <= view.byteLength ? view.getUint16(at, true) : 0;
}

export function read32(view: DataView, at: number): number {
  return at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : 0;
}
