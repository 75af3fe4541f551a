// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countriesIn, countryCode } from '../../syntax/country-name.ts';
import type { Draft, TextFile } from '../reader.ts';
import { reader } from './index.ts';
import { recipientsIn } from './recipients.ts';

const bytes = (name: string) => new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name)));
const ods = (name: string): TextFile => ({ uri: name, text: '', data: bytes(name) });
const csv = (name: string): TextFile => ({ uri: name, text: new TextDecoder().decode(bytes(name)), data: bytes(name) });
const read = (file: TextFile) => [...reader.read(file)].map(words);

function words(draft: Draft): string {
  const place = draft.at.line ?? draft.at.pointer;
  if (draft.kind === 'gap') return `${place} gap ${draft.reason} ${draft.detail.say} ${draft.detail.with?.count ?? ''}`.trim();
  if (draft.kind !== 'contract') return draft.kind;
  const { supplier, service, function: of, dataCountries, strength } = draft;
  return [place, supplier, service && `(${service})`, `for ${of}`, dataCountries && `in ${dataCountries.join(' ')}`, strength]
    .filter((one) => one !== undefined)
    .join(' ');
}

describe('records of processing', () => {
  it('reads the CNIL’s model: processors with their processing, countries of transfers', () => {
    expect(read(ods('registre.ods'))).toEqual([
      '/T-001/A13 Portail Familles SAS (hébergement et maintenance) for Inscription au centre de loisirs',
      '/T-001/A14 Courriel Facile for Inscription au centre de loisirs in IE US',
      '/T-001/A15 CAF de l’Exemple for Inscription au centre de loisirs possible',
      '/T-001/A19 Mesure Visite Inc for Inscription au centre de loisirs in US weak',
      '/T-001/A14 gap incomplete gap.processing.unnamed 1',
      '/T-002/A12 Paie du Centre for Gestion de la paie',
      '/T-002/A12 gap redacted gap.processing.person 1',
    ]);
  });

  it('leaves out the example of the model, hidden sheets and internal services', () => {
    const all = JSON.stringify([...reader.read(ods('registre.ods'))]);

    expect(all).not.toMatch(/Inventé|Ancien|Service enfance/);
  });

  it('reads a table of processings, below its title', () => {
    expect(read(csv('registre-des-traitements.csv'))).toEqual([
      '3 Lettre Rapide Inc for Newsletter municipale in US',
      '4 Billet Vert for Billetterie du théâtre',
      '4 Paiement Ouest for Billetterie du théâtre in DE',
      '4 Trésor public for Billetterie du théâtre possible',
      '6 Police nationale for Vidéoprotection possible',
      '6 gap incomplete gap.processing.unnamed 1',
      '7 Élus for Standard possible',
      '7 gap redacted gap.processing.person 1',
    ]);
  });

  it('keeps a firm without the person it names in brackets, and no person without a salutation', () => {
    expect(recipientsIn('Nuage SAS (contact : Camille Exemple); Océan SA (Dominique Exemple); EXEMPLE Camille')).toEqual({
      named: [
        { name: 'Nuage SAS', countries: [] },
        { name: 'Océan SA', countries: [] },
      ],
      unnamed: 0,
      personal: 1,
    });
  });

  it('never keeps a person, an address or a number', () => {
    for (const file of [ods('registre.ods'), csv('registre-des-traitements.csv')])
      expect(JSON.stringify([...reader.read(file)])).not.toMatch(/Camille|Dominique|Dupont|@|00 00/i);
  });

  it('keeps what stands before a cut', () => {
    expect(read(ods('broken.ods'))).toEqual(
      expect.arrayContaining([expect.stringContaining('Portail Familles SAS'), '/ gap unparsable gap.sheet.broken']),
    );
  });

  it('is known by its header, and takes no list of suppliers or devices', () => {
    const head = Buffer.from(bytes('registre-des-traitements.csv')).subarray(0, 4096).toString('latin1');

    expect(reader.accepts.sniff(head, 'registre-des-traitements.csv')).toBe(true);
    expect(reader.accepts.sniff('Fournisseur;Montant\nNuage;12\n', 'fournisseurs.csv')).toBe(false);
    expect(reader.accepts.sniff('Device name,OS,OS version\nPC-1,Windows,10\n', 'devices.csv')).toBe(false);
  });

  it('tells names from kinds, remarks and refusals', () => {
    expect(recipientsIn('OVH, Brevo (emailing); Hébergeur ; sans objet\nPour les seuls agents').named.map(({ name }) => name)).toEqual([
      'OVH',
      'Brevo',
    ]);
    expect(recipientsIn('Nuage Atlantique, convention signée').named).toEqual([{ name: 'Nuage Atlantique', countries: [] }]);
  });

  it('knows countries by code and by name in both languages', () => {
    expect(['FR', 'Etats-Unis', 'États-Unis', 'the Netherlands', 'UK', 'XX', 'Nulle part'].map(countryCode)).toEqual([
      'FR',
      'US',
      'US',
      'NL',
      'GB',
      undefined,
      undefined,
    ]);
    expect(countriesIn('Oui : États-Unis (CCT), Inde et Royaume-Uni')).toEqual(['US', 'IN', 'GB']);
  });
});
