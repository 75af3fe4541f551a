// SPDX-License-Identifier: EUPL-1.2
// PEM (RFC 7468): labelled blocks of base64. Only certificates are decoded; a private key is named, never read.
import { numberedLines } from '../lines.ts';

export interface PemBlock {
  readonly label: string;
  readonly line: number;
  /** Of a certificate, as far as it is base64; absent for all else. */
  readonly bytes?: Uint8Array;
  /** It has no end line. */
  readonly isOpen: boolean;
}

const MAX_BLOCKS = 10_000;
const MAX_BASE64 = 200_000;

export function* pemBlocks(text: string): Generator<PemBlock> {
  let open: { label: string; line: number; base64: string } | undefined;
  let count = 0;
  for (const { line, text: whole } of numberedLines(text)) {
    const stated = whole.trim();
    const mark = /^-----(BEGIN|END) ([A-Z0-9 ]{1,60})-----$/.exec(stated);
    if (mark === null) {
      // RFC 1421 headers (`Proc-Type: …`) hold a colon, base64 does not.
      if (open !== undefined && isCertificate(open.label) && !stated.includes(':') && open.base64.length < MAX_BASE64)
        open.base64 += stated;
      continue;
    }
    if (open !== undefined) yield blockOf(open, mark[1] !== 'END');
    open = undefined;
    if (mark[1] === 'BEGIN') {
      if (++count > MAX_BLOCKS) return;
      open = { label: mark[2] ?? '', line, base64: '' };
    }
  }
  if (open !== undefined) yield blockOf(open, true);
}

export function isCertificate(label: string): boolean {
  return /^(?:TRUSTED |X509 )?CERTIFICATE$/.test(label);
}

function blockOf({ label, line, base64 }: { label: string; line: number; base64: string }, isOpen: boolean): PemBlock {
  return { label, line, isOpen, ...(isCertificate(label) ? { bytes: decodeBase64(base64) } : {}) };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digits = new Map([...alphabet].map((sign, value) => [sign.charCodeAt(0), value]));

/** Up to the first sign that is none of the alphabet. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let held = 0;
  let bits = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = digits.get(text.charCodeAt(index));
    if (digit === undefined) break;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}
