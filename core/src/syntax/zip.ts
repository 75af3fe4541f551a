// SPDX-License-Identifier: EUPL-1.2
// ZIP archives (APPNOTE.TXT 6.3) by their central directory, each entry unpacked when asked for and never past a bound.
import { Inflate } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  /** As the directory claims; what comes out may differ. */
  readonly size: number;
  /** `undefined`: cannot be unpacked, or is larger than `limit`. */
  readonly bytes: (limit: number) => Uint8Array | undefined;
}

const MAX_ENTRIES = 100_000;

/** Entries in directory order; `undefined`: these bytes are no ZIP. Names that repeat stand as often as they do. */
export function zipEntries(data: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= data.length && view.getUint32(at, true) === 0x02014b50 && entries.length < MAX_ENTRIES) {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(data.subarray(at + 46, at + 46 + nameLength));
    const place = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    };
    const size = view.getUint32(at + 24, true);
    entries.push({ name, size, bytes: (limit) => unpacked(data, view, place, limit) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is the last thing but for a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function unpacked(
  data: Uint8Array,
  view: DataView,
  { method, packed, local }: { readonly method: number; readonly packed: number; readonly local: number },
  limit: number,
): Uint8Array | undefined {
  if (local + 30 > data.length || view.getUint32(local, true) !== 0x04034b50) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const source = data.subarray(start, Math.min(data.length, start + packed));
  // Android takes any method but deflate for “stored”, and so do we: some apps lie about it.
  if (method !== 8) return source.length > limit ? undefined : source;
  return inflated(source, limit);
}

const STEP = 16_384;

/** Fed in small steps: a bomb is noticed before it has grown. What stands before an error is kept. */
function inflated(source: Uint8Array, limit: number): Uint8Array | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < source.length && length <= limit; at += STEP)
      stream.push(source.subarray(at, at + STEP), at + STEP >= source.length);
  } catch {
    // Cut or broken: what was unpacked so far may still tell.
    if (length === 0) return undefined;
  }
  if (length > limit) return undefined;
  const whole = new Uint8Array(length);
  let to = 0;
  for (const chunk of chunks) {
    whole.set(chunk, to);
    to += chunk.length;
  }
  return whole;
}
