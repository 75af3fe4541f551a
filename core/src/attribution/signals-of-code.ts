// SPDX-License-Identifier: EUPL-1.2
// What source code and apps point at: modules they import, capabilities they ask of their platform. Neither is a use yet (design §16).
import type { ObservationOf, Use } from '../domain.ts';
import { said } from '../messages/index.ts';
import type { Signal } from './signal.ts';

export function importSignal({ language, module, strength }: ObservationOf<'import'>): Signal {
  return {
    aspect: 'import',
    key: `${language}:${module}`,
    use: 'applications',
    strength: strength === 'firm' ? 'weak' : strength,
    because: [said('because.package')],
    target: { kind: 'lookup', lookup: { by: 'module', language, module }, otherwise: 'library' },
  };
}

const useOfCapability: Readonly<Record<ObservationOf<'capability'>['capability'], Use>> = {
  location: 'geolocation',
  maps: 'geolocation',
  push: 'communication',
  'advertising-id': 'advertising',
  account: 'identity',
  payment: 'payment',
  store: 'mobiles',
  'cloud-storage': 'cloud',
  health: 'mobiles',
};

export function capabilitySignal({ platform, capability, strength }: ObservationOf<'capability'>): Signal {
  const key = `${platform}:${capability}`;
  return {
    aspect: 'capability',
    key,
    use: useOfCapability[capability],
    useWins: true,
    strength,
    target: { kind: 'lookup', lookup: { by: 'resource', type: key, provider: platform }, party: platform },
  };
}
