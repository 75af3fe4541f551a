// SPDX-License-Identifier: EUPL-1.2
// Whether a text is an IP address written in full (RFC 1123 §2.1 dotted decimal, RFC 4291 §2.2).
import ipaddr from 'ipaddr.js';

export function isAddress(text: string): boolean {
  return (
    text.length <= 45 &&
    (ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text)))
  );
}
