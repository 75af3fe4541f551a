// SPDX-License-Identifier: EUPL-1.2
// Which network each address is announced from, as tables and AS-over-DNS say; and what that tells of a supplier.
import { comparableName } from '../catalogue/names.ts';
import type { Observation } from '../domain.ts';
import { type Said, said } from '../messages/index.ts';
import { canonicalAddress, networkOf } from './addresses.ts';

export interface Network {
  readonly asn?: number;
  readonly holder?: string;
}

/** The first table that knows an autonomous system is believed. The country is of the registration: it never becomes a place. */
export function networksOf(observations: readonly Observation[]): ReadonlyMap<string, Network> {
  const networks = new Map<string, Network>();
  for (const one of observations) {
    if (one.kind !== 'address' || one.strength === 'possible' || (one.asn === undefined && one.holder === undefined)) continue;
    const address = canonicalAddress(one.address);
    const known = networks.get(address);
    if (known?.asn !== undefined && known.asn !== one.asn) continue;
    const holder = known?.holder ?? one.holder;
    const asn = known?.asn ?? one.asn;
    networks.set(address, { ...(asn === undefined ? {} : { asn }), ...(holder === undefined ? {} : { holder }) });
  }
  return networks;
}

/** What surely is one supplier when the catalogue knows neither: the holder, the autonomous system, else the network routed. */
export function partyOfAddress(address: string, network: Network | undefined): string {
  const holder = network?.holder === undefined ? '' : comparableName(network.holder);
  if (holder !== '') return holder;
  return network?.asn === undefined ? networkOf(address) : `AS${network.asn}`;
}

export function networkReason(address: string, network: Network | undefined): readonly Said[] {
  if (network === undefined) return [];
  const { asn, holder } = network;
  if (asn === undefined) return [said('because.address-holder', { address, holder: holder ?? '' })];
  return [
    holder === undefined ? said('because.address-system', { address, asn }) : said('because.address-network', { address, asn, holder }),
  ];
}
