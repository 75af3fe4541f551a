// SPDX-License-Identifier: EUPL-1.2
// What an address is looked up by: the name its operator gave it, then the network that announces it.
import type { HostRole } from '../catalogue/index-of-matchers.ts';
import { networkOf } from './addresses.ts';
import { type Network, partyOfAddress } from './networks.ts';
import type { OwnNames } from './own-names.ts';
import { partyOfHost } from './party.ts';
import type { Signal } from './signal.ts';

interface AddressView {
  readonly own: OwnNames;
  readonly reverse: ReadonlyMap<string, string>;
  readonly networks: ReadonlyMap<string, Network>;
}

export function addressTarget(address: string, view: AddressView, roles: readonly HostRole[]): Signal['target'] {
  const reverse = view.reverse.get(address);
  const network = view.networks.get(address);
  // An own name says nothing of who runs the machine.
  const host = reverse === undefined || view.own.has(reverse) ? undefined : reverse;
  const machine = host === undefined ? networkOf(address) : partyOfHost(host);
  return {
    kind: 'lookup',
    lookup: { by: 'host', host: host ?? address, roles },
    party: network === undefined ? machine : partyOfAddress(address, network),
    ...(network?.asn === undefined ? {} : { network: { asn: network.asn, machine } }),
  };
}
