// SPDX-License-Identifier: EUPL-1.2
// RFC 3597 §5: `\# length hex` as record data; for types we know, decoded to the fields their own format would show.

type Part = 'u8' | 'u16' | 'name' | 'ipv4' | 'ipv6' | 'string' | 'strings' | 'text' | 'hex' | 'u32';
const layouts: Readonly<Record<string, readonly Part[]>> = {
  A: ['ipv4'],
  AAAA: ['ipv6'],
  NS: ['name'],
  CNAME: ['name'],
  PTR: ['name'],
  DNAME: ['name'],
  MX: ['u16', 'name'],
  SRV: ['u16', 'u16', 'u16', 'name'],
  SOA: ['name', 'name', 'u32', 'u32', 'u32', 'u32', 'u32'],
  TXT: ['strings'],
  SPF: ['strings'],
  CAA: ['u8', 'string', 'text'],
  DS: ['u16', 'u8', 'u8', 'hex'],
  TLSA: ['u8', 'u8', 'u8', 'hex'],
  SSHFP: ['u8', 'u8', 'hex'],
  DNSKEY: ['u16', 'u8', 'u8', 'hex'],
  SVCB: ['u16', 'name', 'hex'],
  HTTPS: ['u16', 'name', 'hex'],
  HINFO: ['string', 'string'],
  NAPTR: ['u16', 'u16', 'string', 'string', 'string', 'name'],
};

/** Fields of generic data, names without their final dot. `undefined` when length and octets do not agree. */
export function generic(mnemonic: string, fields: readonly string[]): readonly string[] | undefined {
  const length = fields[1];
  const hex = fields.slice(2).join('');
  if (length === undefined || !/^\d{1,5}$/.test(length) || !/^(?:[0-9a-f]{2})*$/i.test(hex) || hex.length !== Number(length) * 2)
    return undefined;
  const layout = layouts[mnemonic];
  if (layout === undefined) return hex === '' ? [] : [hex.toLowerCase()];
  const octets = Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
  return decode(octets, layout);
}

function decode(octets: Uint8Array, layout: readonly Part[]): readonly string[] | undefined {
  const fields: string[] = [];
  let at = 0;
  const take = (count: number) => {
    const slice = octets.subarray(at, at + count);
    at += count;
    return slice;
  };
  for (const part of layout) {
    if (part === 'strings') {
      while (at < octets.length) fields.push(text(take(take(1)[0] ?? 0)));
    } else if (part === 'string') fields.push(text(take(take(1)[0] ?? 0)));
    else if (part === 'text') fields.push(text(take(octets.length - at)));
    else if (part === 'hex') fields.push(hexOf(take(octets.length - at)));
    else if (part === 'name') {
      const labels: string[] = [];
      for (let size = take(1)[0] ?? 0; size > 0; size = take(1)[0] ?? 0) {
        // RFC 3597 §4: no compression in generic data.
        if (size > 63 || labels.length > 127) return undefined;
        labels.push(text(take(size)).replace(/(?<!\\)[.();@$]/g, '\\$&'));
      }
      fields.push(labels.join('.'));
    } else if (part === 'ipv4') fields.push(Array.from(take(4)).join('.'));
    else if (part === 'ipv6') fields.push((hexOf(take(16)).match(/.{4}/g) ?? []).join(':'));
    else fields.push(String(take(part === 'u8' ? 1 : part === 'u16' ? 2 : 4).reduce((sum, octet) => sum * 256 + octet, 0)));
  }
  return at === octets.length ? fields : undefined;
}

/** Octets as a presentation string. */
function text(octets: Uint8Array): string {
  let plain = '';
  for (const octet of octets)
    plain +=
      octet < 32 || octet > 126
        ? `\\${String(octet).padStart(3, '0')}`
        : octet === 34 || octet === 92
          ? `\\${String.fromCharCode(octet)}`
          : String.fromCharCode(octet);
  return plain;
}

function hexOf(octets: Uint8Array): string {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');
}
