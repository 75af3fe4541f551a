// SPDX-License-Identifier: EUPL-1.2
// What registration data and certificates point at: who keeps the name, who vouches for it.
import { comparableName } from '../catalogue/names.ts';
import type { ObservationOf } from '../domain.ts';
import type { Signal } from './signal.ts';

export function registrationSignal(observation: ObservationOf<'registration'>): Signal {
  const { of, role, organisation } = observation;
  // Who holds the name is the organisation itself; who holds the network is its operator.
  if (of === 'domain' && role === 'holder')
    return { ...base(organisation, observation), aspect: 'registration', target: { kind: 'immaterial', reason: 'own-domain' } };
  // No answer names a registry, only the server that answered: one of the catalogue’s, or nobody.
  if (role === 'registry' && isHost(organisation)) {
    const lookup = { by: 'host', host: organisation, roles: ['host'] } as const;
    return { ...base(organisation, observation), aspect: 'registration', target: { kind: 'lookup', lookup, otherwise: 'plain-record' } };
  }
  return { ...base(organisation, observation), aspect: 'registration' };
}

function isHost(organisation: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(organisation);
}

export function certificateSignal(observation: ObservationOf<'certificate'>): Signal {
  return { ...base(observation.issuer, observation), aspect: 'certificate' };
}

function base(organisation: string, { strength }: ObservationOf<'registration' | 'certificate'>): Omit<Signal, 'aspect'> {
  return {
    key: organisation,
    use: 'network',
    useWins: true,
    strength,
    target: { kind: 'lookup', lookup: { by: 'name', names: [organisation] }, party: comparableName(organisation) },
  };
}
