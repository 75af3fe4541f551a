// SPDX-License-Identifier: EUPL-1.2
// Reverse names of addresses (RFC 1035 §3.5, RFC 3596 §2.5). Private ranges are not asked of others.
import ipaddr from 'ipaddr.js';

const inside = new Set(['private', 'loopback', 'linkLocal', 'uniqueLocal', 'carrierGradeNat', 'unspecified', 'broadcast', 'multicast']);

/** `undefined` for what is no address, or a private one unless these are wanted. */
export function reverseName(address: string, { privateToo }: { readonly privateToo: boolean }): string | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  if (!privateToo && inside.has(parsed.range())) return undefined;
  const octets = parsed.toByteArray();
  if (parsed.kind() === 'ipv4') return `${octets.reverse().join('.')}.in-addr.arpa`;
  const nibbles = octets.flatMap((octet) => [(octet >> 4).toString(16), (octet & 15).toString(16)]);
  return `${nibbles.reverse().join('.')}.ip6.arpa`;
}
