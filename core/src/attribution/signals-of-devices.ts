// SPDX-License-Identifier: EUPL-1.2
// What an inventory of devices points at: the maker of the system decides what the device may do; others stand beside it.

import { comparableName } from '../catalogue/names.ts';
import type { ObservationOf, Strength, Use } from '../domain.ts';
import { said } from '../messages/index.ts';
import { weaker } from '../observations/grade.ts';
import type { Signal } from './signal.ts';

export function signalsOfDevices(observation: ObservationOf<'device' | 'installed-software'>): readonly Signal[] {
  return observation.kind === 'device' ? deviceSignals(observation) : installedSignals(observation);
}

const useOfClass: Readonly<Record<ObservationOf<'device'>['class'], Use>> = {
  computer: 'computers',
  mobile: 'mobiles',
  server: 'cloud',
  other: 'computers',
};

function deviceSignals({ class: of, system, maker, management, strength }: ObservationOf<'device'>): readonly Signal[] {
  const use = useOfClass[of];
  const signals: Signal[] = [named('device-system', use, system, strength)];
  // Who manages a device can lock and erase it. A use of its own, so that a device counts once, for its system, in its use.
  if (management !== undefined) signals.push(named('device-management', 'security', management, strength));
  // A machine works on without its maker, who can neither stop it nor read it: listed, not summed (docs/decisions.md).
  if (maker !== undefined) signals.push({ ...named('device-maker', use, maker, 'possible'), because: [said('because.device-maker')] });
  return signals;
}

/**
 * A client on a disk is no use of the service behind it (design §16): a program that is known by name is a weak sign.
 * Most programs are nobody’s service, and their publisher is only listed: every driver would else be an unknown supplier.
 */
function installedSignals({ name, publisher, strength }: ObservationOf<'installed-software'>): readonly Signal[] {
  const because = [said('because.installed')];
  const program: Signal = {
    aspect: 'installed',
    key: name,
    use: 'applications',
    strength: weaker(strength, 'weak'),
    because,
    target: { kind: 'lookup', lookup: { by: 'name', names: [name] }, otherwise: 'library' },
  };
  if (publisher === undefined) return [program];
  return [program, { ...named('installed', 'applications', publisher, 'possible'), useWins: false, because }];
}

function named(aspect: Signal['aspect'], use: Use, name: string, strength: Strength): Signal {
  return {
    aspect,
    key: name,
    use,
    useWins: true,
    strength,
    target: { kind: 'lookup', lookup: { by: 'name', names: [name] }, party: comparableName(name) },
  };
}
