// SPDX-License-Identifier: EUPL-1.2
// What an inventory of devices points at: the maker of the system decides what the device may do; others stand beside it.

import { comparableName } from '../catalogue/names.ts';
import type { ObservationOf, Use } from '../domain.ts';
import { said } from '../messages/index.ts';
import type { Signal } from './signal.ts';

export function signalsOfDevices(observation: ObservationOf<'device' | 'installed-software'>): readonly Signal[] {
  return observation.kind === 'device' ? deviceSignals(observation) : [installedSignal(observation)];
}

const useOfClass: Readonly<Record<ObservationOf<'device'>['class'], Use>> = {
  computer: 'computers',
  mobile: 'mobiles',
  server: 'cloud',
  other: 'computers',
};

function deviceSignals({ class: of, system, maker, management, strength }: ObservationOf<'device'>): readonly Signal[] {
  const use = useOfClass[of];
  const signals: Signal[] = [named('device-system', use, [system], strength)];
  if (management !== undefined) signals.push(named('device-management', use, [management], strength));
  // A machine works on without its maker, who can neither stop it nor read it: listed, not summed (docs/decisions.md).
  if (maker !== undefined) signals.push({ ...named('device-maker', use, [maker], 'possible'), because: [said('because.device-maker')] });
  return signals;
}

function installedSignal({ name, publisher, strength }: ObservationOf<'installed-software'>): Signal {
  // A client on a disk is no use of the service behind it (design §16), and most programs are nobody's service.
  const seen = strength === 'firm' ? 'weak' : strength;
  const base = { ...named('installed', 'applications', [name], seen), because: [said('because.installed')] };
  return publisher === undefined
    ? { ...base, target: { kind: 'lookup', lookup: { by: 'name', names: [name] }, otherwise: 'library' } }
    : base;
}

function named(aspect: Signal['aspect'], use: Use, names: readonly string[], strength: Signal['strength']): Signal {
  const [key = ''] = names;
  return {
    aspect,
    key,
    use,
    useWins: aspect !== 'installed',
    strength,
    target: { kind: 'lookup', lookup: { by: 'name', names }, party: comparableName(key) },
  };
}
