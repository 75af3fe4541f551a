// SPDX-License-Identifier: EUPL-1.2
// What registration data and certificates point at: who keeps the name, who vouches for it.
import { comparableName } from '../catalogue/names.ts';
import type { ObservationOf } from '../domain.ts';
import { said } from '../messages/index.ts';
import type { OwnNames } from './own-names.ts';
import type { Signal } from './signal.ts';

export function registrationSignal(observation: ObservationOf<'registration'>, own: OwnNames): Signal {
  const { of, role, organisation } = observation;
  const signal = { ...base(organisation, observation), aspect: 'registration' } as const;
  // Who holds the name is the organisation itself; who holds the network is its operator.
  if (of === 'domain' && role === 'holder') return { ...signal, target: { kind: 'immaterial', reason: 'own-domain' } };
  const target = role === 'registry' ? registry(organisation) : role === 'registrar' ? named(organisation, 'registrar') : signal.target;
  return of === 'domain' ? ofOwn({ ...signal, target }, [observation.name], own) : { ...signal, target };
}

export function certificateSignal(observation: ObservationOf<'certificate'>, own: OwnNames): Signal {
  const { issuer, names } = observation;
  return ofOwn({ ...base(issuer, observation), aspect: 'certificate', target: named(issuer, 'certificates') }, names, own);
}

/** A partner’s certificate is kept to be trusted, a supplier’s registration to be looked at: neither serves the organisation. */
function ofOwn(signal: Signal, names: readonly string[], own: OwnNames): Signal {
  if (own.isEmpty || names.some((name) => own.has(name.replace(/^\*\./, '')))) return signal;
  return { ...signal, strength: 'possible', because: [said('because.registers.others')] };
}

/** One business of a large house first: `Amazon` on a certificate is its certificates, on a registration its registrar, not its shop. */
function named(organisation: string, business: 'registrar' | 'certificates'): Signal['target'] {
  const name = comparableName(organisation);
  return { kind: 'lookup', lookup: { by: 'name', names: [`${name} ${business}`, organisation] }, party: name };
}

/** No answer names the registry of a domain, only the server that answered: one the catalogue knows, or it says nothing. */
function registry(stated: string): Signal['target'] {
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(stated))
    return { kind: 'lookup', lookup: { by: 'host', host: stated, roles: ['host'] }, otherwise: 'plain-record' };
  return { kind: 'lookup', lookup: { by: 'name', names: [stated] }, party: comparableName(stated) };
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
