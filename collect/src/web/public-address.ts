// SPDX-License-Identifier: EUPL-1.2
// Which addresses a capture may go to: those of the public internet, however they are written or wrapped.
import ipaddr from 'ipaddr.js';

export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` unwraps IPv4-mapped addresses (::ffff:10.0.0.1).
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'unicast') return true;
  if (parsed.kind() !== 'ipv6') return false;
  const bytes = parsed.toByteArray();
  // NAT64 (RFC 6052 §2.1) and 6to4 (RFC 3056 §2) carry an IPv4 address: what counts is that one.
  if (range === 'rfc6052') return isPublicAddress(bytes.slice(12).join('.'));
  if (range === '6to4') return isPublicAddress(bytes.slice(2, 6).join('.'));
  return false;
}
