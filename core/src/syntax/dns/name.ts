// SPDX-License-Identifier: EUPL-1.2
// Domain names in presentation format (RFC 1035 §5.1, RFC 4343): to lower case, absolute, without the final dot.

/** The root of the DNS, and the target that says “none” (RFC 7505 §3, RFC 2782). */
export const ROOT = '.';

/** Reads a name against an origin. `undefined` when it is not a name or is relative and no origin is given. */
export function absoluteName(stated: string, origin: string | undefined): string | undefined {
  if (stated === '@') return origin;
  if (stated === ROOT) return ROOT;
  const plain = stated.includes('\\') ? canonical(stated) : stated.toLowerCase();
  if (plain === undefined) return undefined;
  if (endsWithDot(plain)) return validName(plain.slice(0, -1));
  if (origin === undefined) return undefined;
  return validName(origin === ROOT ? plain : `${plain}.${origin}`);
}

/** Reads a name that can only be absolute, with or without its final dot. */
export function statedName(stated: string): string | undefined {
  return absoluteName(stated, ROOT);
}

export function isRelative(stated: string): boolean {
  return stated === '@' || !endsWithDot(stated);
}

function endsWithDot(name: string): boolean {
  if (name.charCodeAt(name.length - 1) !== 46) return false;
  let backslashes = 0;
  while (name.charCodeAt(name.length - 2 - backslashes) === 92) backslashes++;
  return backslashes % 2 === 0;
}

// RFC 1035 §2.3.4: labels of 63 octets, names of 255 with their length octets.
function validName(name: string): string | undefined {
  if (name.length === 0 || name.length > 1_000) return undefined;
  let label = 0;
  let total = 1;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code === 46) {
      if (label === 0) return undefined;
      total += label + 1;
      label = 0;
      continue;
    }
    if (code <= 32 || code === 127 || code === 34 || code === 40 || code === 41 || code === 59) return undefined;
    if (code === 92) index += /\d/.test(name[index + 1] ?? '') ? 3 : 1;
    label++;
    if (label > 63) return undefined;
  }
  return label === 0 || total + label + 1 > 255 ? undefined : name;
}

/** One spelling for names with escapes: plain characters unescaped, others as `\.` or `\DDD`. */
function canonical(stated: string): string | undefined {
  let name = '';
  for (let index = 0; index < stated.length; index++) {
    const code = stated.charCodeAt(index);
    if (code !== 92) {
      name += stated[index];
      continue;
    }
    const digits = /^\d{3}/.exec(stated.slice(index + 1, index + 4))?.[0];
    const byte = digits === undefined ? stated.charCodeAt(index + 1) : Number(digits);
    if (Number.isNaN(byte) || (digits === undefined && /\d/.test(stated[index + 1] ?? '')) || (digits !== undefined && byte > 255))
      return undefined;
    index += digits === undefined ? 1 : 3;
    const character = String.fromCharCode(byte);
    // The characters that a master file reads as something else (RFC 1035 §5.1) keep their escape.
    if (byte > 32 && byte < 127) name += '"$().;@\\'.includes(character) ? `\\${character}` : character;
    else name += byte < 256 ? `\\${String(byte).padStart(3, '0')}` : character;
  }
  return name.toLowerCase();
}
