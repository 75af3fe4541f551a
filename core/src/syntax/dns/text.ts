// SPDX-License-Identifier: EUPL-1.2
// Character strings (RFC 1035 §5.1): escapes resolved, strings of one record joined, key bulk cut.

/** Longest text kept of one record. */
const MAX_TEXT = 4_096;

/** `\;` → `;`, `\034` → `"`. Octets above 127 are read as UTF-8; control characters are shown as `�`. */
export function unescapeText(text: string): string {
  if (!text.includes('\\')) return printable(text);
  let plain = '';
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) !== 92) {
      plain += text[index];
      continue;
    }
    const octets = decimalOctets(text, index);
    if (octets.length === 0) plain += text[++index] ?? '';
    else {
      plain += utf8(octets);
      index += octets.length * 4 - 1;
    }
  }
  return printable(plain);
}

/** Strings of one TXT record are one text, joined without a space (RFC 7208 §3.3, RFC 6376 §3.6.2.2). */
export function joinedText(strings: readonly string[], name: string): string {
  const text = strings.length === 1 ? (strings[0] ?? '') : strings.join('');
  return withoutKey(text, name).slice(0, MAX_TEXT);
}

// RFC 6376 §3.6.1: `p=` holds the public key; empty means revoked, which is a fact to keep.
function withoutKey(text: string, name: string): string {
  if (!text.includes('p=') || !(name.includes('_domainkey') || /^v=DKIM1/i.test(text))) return text;
  return text.replace(/(^|[^a-z])p=\s*[^;\s][^;]*/i, '$1p=…');
}

function decimalOctets(text: string, start: number): number[] {
  const octets: number[] = [];
  for (let index = start; text.charCodeAt(index) === 92; index += 4) {
    const digits = text.slice(index + 1, index + 4);
    if (!/^\d{3}$/.test(digits) || Number(digits) > 255) break;
    octets.push(Number(digits));
  }
  return octets;
}

function utf8(octets: readonly number[]): string {
  return new TextDecoder().decode(Uint8Array.from(octets));
}

function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters of hostile evidence are what is looked for
  return /[\0-\x08\x0b-\x1f\x7f]/.test(text) ? text.replace(/[\0-\x08\x0b-\x1f\x7f]/g, '\ufffd') : text;
}
