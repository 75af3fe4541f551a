// SPDX-License-Identifier: EUPL-1.2
// What surely is one supplier when we do not know which: the registrable domain of a host.
import { getDomain } from 'tldts';
import { isIP, networkOf } from './addresses.ts';

/** Registrable domain (Public Suffix List, private suffixes aside), or the network of an address. */
export function partyOfHost(host: string): string {
  if (isIP(host)) return networkOf(host);
  return getDomain(host, { allowPrivateDomains: false, validateHostname: false }) ?? host;
}
