// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { ObservationOf } from '../domain.ts';
import { OwnNames } from './own-names.ts';
import { certificateSignal, registrationSignal } from './signals-of-registers.ts';

const observed = { id: 'o-1', places: [], strength: 'firm', basis: 'observed', folder: '' } as const;
const registration = (fact: Partial<ObservationOf<'registration'>>): ObservationOf<'registration'> => ({
  ...observed,
  kind: 'registration',
  of: 'domain',
  name: 'ville.fr',
  role: 'registrar',
  organisation: 'Bureau de noms SAS',
  ...fact,
});
const certificate = (...names: string[]): ObservationOf<'certificate'> => ({ ...observed, kind: 'certificate', names, issuer: 'Amazon' });
const own = new OwnNames(['ville.fr']);

describe('a registration', () => {
  it('rests on the registrar, as a registrar first', () => {
    expect(registrationSignal(registration({}), own)).toMatchObject({
      use: 'network',
      strength: 'firm',
      target: {
        kind: 'lookup',
        lookup: { by: 'name', names: ['bureau de noms registrar', 'Bureau de noms SAS'] },
        party: 'bureau de noms',
      },
    });
  });

  it('does not make the holder of a name its own supplier, but the holder of a network is its operator', () => {
    expect(registrationSignal(registration({ role: 'holder' }), own).target).toEqual({ kind: 'immaterial', reason: 'own-domain' });
    expect(registrationSignal(registration({ role: 'holder', of: 'network', name: '192.0.2.0/24' }), own).target).toMatchObject({
      kind: 'lookup',
      party: 'bureau de noms',
    });
  });

  it('names a registry by the server that answered only where the catalogue knows it', () => {
    expect(registrationSignal(registration({ role: 'registry', organisation: 'rdap.nic.fr' }), own).target).toEqual({
      kind: 'lookup',
      lookup: { by: 'host', host: 'rdap.nic.fr', roles: ['host'] },
      otherwise: 'plain-record',
    });
  });

  it('of a name of somebody else is only possible', () => {
    expect(registrationSignal(registration({ name: 'autre.fr' }), own).strength).toBe('possible');
    expect(registrationSignal(registration({ name: 'autre.fr' }), new OwnNames([])).strength).toBe('firm');
  });
});

describe('a certificate', () => {
  it('for an own name rests on its issuer, as an authority first', () => {
    expect(certificateSignal(certificate('autre.fr', '*.agenda.ville.fr'), own)).toMatchObject({
      strength: 'firm',
      target: { lookup: { names: ['amazon certificates', 'Amazon'] } },
    });
  });

  it('for names of others is only possible', () => {
    expect(certificateSignal(certificate('partenaire.fr'), own)).toMatchObject({
      strength: 'possible',
      because: [{ say: 'because.registers.others' }],
    });
  });
});
