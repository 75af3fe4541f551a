// SPDX-License-Identifier: EUPL-1.2
// Addresses as numbers that sort: IPv4 as 32 bits, IPv6 as 128.
import ipaddr from 'ipaddr.js';

export interface Key {
  readonly version: 4 | 6;
  readonly value: bigint;
}

export function keyOf(text: string): Key | undefined {
  const address = text.trim();
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return { version: 4, value: number(ipaddr.IPv4.parse(address).toByteArray()) };
  if (!address.includes(':') || address.includes('%') || !ipaddr.IPv6.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  return { version: parsed.kind() === 'ipv4' ? 4 : 6, value: number(parsed.toByteArray()) };
}

/** `192.0.2.0/24` → first and last of it. */
export function blockOf(text: string): { readonly first: Key; readonly last: Key } | undefined {
  const [address = '', length = '', ...rest] = text.trim().split('/');
  const key = keyOf(address);
  if (key === undefined || rest.length > 0 || !/^\d{1,3}$/.test(length)) return undefined;
  const bits = key.version === 4 ? 32 : 128;
  const free = BigInt(bits - Number(length));
  if (free < 0n) return undefined;
  const value = (key.value >> free) << free;
  return { first: { ...key, value }, last: { ...key, value: value + (1n << free) - 1n } };
}

function number(bytes: readonly number[]): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return value;
}
