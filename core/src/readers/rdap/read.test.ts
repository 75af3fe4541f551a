// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const drafts = (name: string) => [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') })];
const read = (name: string) =>
  drafts(name).map((one) => {
    const strength = one.kind === 'gap' ? '' : (one.strength ?? 'firm');
    if (one.kind === 'registration') return `${one.at.line} ${one.name} ${one.role} ${one.organisation} ${one.country ?? '-'} ${strength}`;
    if (one.kind === 'dns-record') return `${one.at.line} ${one.name} ${one.type} ${one.value} ${strength}`;
    return `${one.at.line} ${one.kind === 'gap' ? one.detail.say : one.kind}`;
  });

describe('registration data', () => {
  it('says who keeps a name, who sold it, who holds it and where it is delegated', () => {
    expect(read('ville.rdap.json')).toEqual([
      '16 ville.example registrar BUREAU DE NOMS SAS FR firm',
      '25 ville.example holder Ville d’Exemple FR firm',
      '31 ville.example registrar Agence Web SARL - weak',
      '8 ville.example registry rdap.registre.example - possible',
      '40 ville.example NS ns1.dns-hebergeur.example weak',
      '41 ville.example NS ns2.dns-hebergeur.example weak',
    ]);
  });

  it('never copies a person, a telephone number or a query', () => {
    for (const name of ['ville.rdap.json', 'numbers-rdap.jsonl', 'search-rdap.json'])
      expect(JSON.stringify(drafts(name))).not.toMatch(/Jean|Atelier|\+33|rue du Nom|secret/);
  });

  it('takes no person who filled in the organisation for one', () => {
    const card = (org: string) => [
      'vcard',
      [
        ['version', {}, 'text', '4.0'],
        ['org', {}, 'text', org],
      ],
    ];
    const answer = (org: string) =>
      JSON.stringify({
        objectClassName: 'domain',
        ldhName: 'atelier.example',
        entities: [{ objectClassName: 'entity', roles: ['registrant'], vcardArray: card(org) }],
      });
    const holders = (org: string) =>
      [...reader.read({ uri: 'rdap.json', text: answer(org) })].filter((one) => one.kind === 'registration').length;

    expect(holders('Camille Exemple')).toBe(0);
    expect(holders('Atelier Exemple')).toBe(1);
  });

  it('reads networks and autonomous systems, one a line', () => {
    expect(read('numbers-rdap.jsonl')).toEqual([
      '1 192.0.2.0/24 holder Hebergeur SAS FR firm',
      '1 192.0.2.0/24 registry RIPE NCC - firm',
      '2 AS64496 holder Reseau Inc - firm',
      '2 AS64496 registry ARIN - firm',
      '3 gap.rdap.holder',
    ]);
  });

  it('says when the holder is kept back, and takes no person without a kind for a company', () => {
    expect(read('search-rdap.json')).toEqual(['6 mairie.example registrar Bureau de noms - firm', '7 gap.rdap.redacted']);
  });

  it('keeps what stands before a cut; an error of the server is no answer', () => {
    expect(read('broken-rdap.json')).toEqual([
      '1 gap.rdap.registrar',
      '2 gap.rdap.error',
      '3 gap.rdap.name',
      '4 gap.rdap.name',
      '5 gap.not-parsable',
    ]);
  });
});
