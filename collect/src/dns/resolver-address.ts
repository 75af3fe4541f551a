// SPDX-License-Identifier: EUPL-1.2
// Address and port of a resolver, as `192.0.2.53`, `192.0.2.53:5353`, `2001:db8::53` or `[2001:db8::53]:5353`.
import { getServers } from 'node:dns';
import { isIP, isIPv4 } from 'node:net';
import { said } from '@vigie/core/messages/index';
import { UsageError } from './usage-error.ts';

export interface ResolverAddress {
  readonly address: string;
  readonly port: number;
  /** As it is written into the evidence. */
  readonly label: string;
}

export function resolverAddress(stated: string): ResolverAddress {
  const parts = /^\[([^\]]{2,60})\](?::(\d{1,5}))?$/.exec(stated) ?? /^([^:]{2,60})(?::(\d{1,5}))?$/.exec(stated);
  const address = parts?.[1] ?? stated;
  const port = Number(parts?.[2] ?? 53);
  if (isIP(address) === 0 || port < 1 || port > 65_535)
    throw new UsageError(said('collect.dns.not-a-resolver', { resolver: stated.slice(0, 100) }));
  return { address, port, label: isIPv4(address) ? `${address}:${port}` : `[${address}]:${port}` };
}

/** The resolvers of this machine. */
export function systemResolvers(): readonly string[] {
  return getServers();
}
