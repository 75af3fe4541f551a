// SPDX-License-Identifier: EUPL-1.2
// IP addresses: which are somebody's, and how to group those of one network.
import ipaddr from 'ipaddr.js';

export function isIP(host: string): boolean {
  return /^[0-9.]+$/.test(host) || host.includes(':') ? ipaddr.isValid(host) : false;
}

/** Loopback, private, link-local, unique local, carrier NAT, unspecified: no supplier can be told from them. */
export function isLocalAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const range = ipaddr.process(address).range();
  return ['loopback', 'private', 'linkLocal', 'uniqueLocal', 'carrierGradeNat', 'unspecified', 'broadcast', 'multicast'].includes(range);
}

/** Network used to group addresses whose operator is not known: /24 (IPv4), /48 (IPv6), the smallest that are routed. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return `${address.split('.').slice(0, 3).join('.')}.0/24`;
  return `${parsed.toNormalizedString().split(':').slice(0, 3).join(':')}::/48`;
}

/** `1.2.0.192.in-addr.arpa` → `192.0.2.1`; nibbles for `ip6.arpa`. RFC 1035 §3.5, RFC 3596 §2.5. */
export function addressOfReverseName(name: string): string | undefined {
  if (name.endsWith('.in-addr.arpa')) {
    const address = name.slice(0, -13).split('.').reverse().join('.');
    return ipaddr.IPv4.isValidFourPartDecimal(address) ? address : undefined;
  }
  if (!name.endsWith('.ip6.arpa')) return undefined;
  const nibbles = name.slice(0, -9).split('.').reverse().join('');
  const address = nibbles.match(/.{4}/g)?.join(':');
  return address !== undefined && ipaddr.IPv6.isValid(address) ? canonicalAddress(address) : undefined;
}

export function canonicalAddress(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : address;
}
