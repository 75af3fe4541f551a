// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { amountOf, currencyIn, hasDecimalComma } from '../../syntax/spreadsheet/amount.ts';
import type { Draft, TextFile } from '../reader.ts';
import * as vigieYaml from '../vigie-yaml/index.ts';
import { declarationKeys } from '../vigie-yaml/keys.ts';
import { names } from './columns.ts';
import { columnMapping, reader } from './index.ts';

const bytes = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
const file = (name: string): TextFile => ({
  uri: name,
  text: new TextDecoder(name.includes('FEC') ? 'windows-1252' : 'utf-8').decode(bytes(name)),
});
const sniffed = (name: string) => reader.accepts.sniff(bytes(name).subarray(0, 4096).toString('latin1'), name);
const read = (name: string, ...beside: readonly string[]) => [...reader.read(file(name), [file(name), ...beside.map(file)])].map(words);

function words(draft: Draft): string {
  if (draft.kind === 'gap')
    return `${draft.at.line} gap ${draft.reason} ${draft.detail.say} ${draft.detail.with?.count ?? draft.detail.with?.days ?? ''}`.trim();
  if (draft.kind !== 'contract') return draft.kind;
  const { at, supplier, service, yearly, users, country, strength } = draft;
  return [
    at.line,
    supplier,
    service && `(${service})`,
    yearly && `${yearly.amount} ${yearly.currency}`,
    users !== undefined && `${users} users`,
    country,
    strength,
  ]
    .filter((one) => one !== undefined && one !== false)
    .join(' ');
}

describe('lists of suppliers', () => {
  it('adds up the expenses of each supplier of a FEC over its year, payments and VAT left aside', () => {
    expect(read('000000000FEC20251231.txt')).toEqual([
      '4 Nuage Atlantique SAS (Redevances logiciels) 2200.5 EUR',
      '12 Télécom Ouest (Frais postaux et télécommunications) 300 EUR weak',
      '15 Atelier Divers SARL (Maintenance) 450 EUR possible',
      '18 gap unsupported gap.suppliers.not-digital 1',
      '23 gap redacted gap.suppliers.person 1',
    ]);
  });

  it('takes the name from the account where no auxiliary one is named, decimals padded as Odoo writes them', () => {
    const text =
      'JournalCode|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|Debit|Credit\r\n' +
      'AC|1|20250101|651000|Licences|||000000000001000,00|0,00\r\nAC|1|20250101|401NUAGE|Fournisseur Nuage SA|NUAGE||0,00| 000000000001000,00\r\n' +
      'AC|2|20251231|651000|Licences|||10,00|0,00\r\nAC|2|20251231|401000|Fournisseurs|||0,00|10,00\r\n';

    expect([...reader.read({ uri: 'fec.txt', text }, [])].map(words)).toEqual(['3 Nuage SA (Licences) 1000 EUR']);
  });

  // Labels of the plan comptable général as of 2026: the account of software is also that of patents, and 6516 that of authors.
  it.each([
    ['651100', 'Redevances pour concessions, brevets, licences, marques, procédés, solutions informatiques', ['3 Nuage SA weak']],
    ['651100', 'Abonnements logiciels', ['3 Nuage SA firm']],
    ['218300', 'Matériel de bureau et matériel informatique', ['3 Nuage SA weak']],
    ['218310', 'Matériel informatique', ['3 Nuage SA firm']],
    ['651600', 'Droits d’auteur et de reproduction', []],
    ['613200', 'Locations immobilières', []],
  ])('grades what stands under the account %s, %s', (account, label, expected) => {
    const text = `JournalCode|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxLib|Debit|Credit
AC|1|20250101|${account}|${label}||1000,00|0,00
AC|1|20250101|401000|Fournisseurs|Nuage SA|0,00|1000,00
`;
    const facts = [...reader.read({ uri: 'fec.txt', text }, [])].flatMap((draft) =>
      draft.kind === 'contract' ? [`${draft.at.line} ${draft.supplier} ${draft.strength ?? 'firm'}`] : [],
    );

    expect(facts).toEqual(expected);
  });

  it('gives an entry of two suppliers to neither, for it does not say whose expense is whose', () => {
    const text = `JournalCode|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxLib|Debit|Credit
AC|1|20250101|651100|Abonnements logiciels||300,00|0,00
AC|1|20250101|401000|Fournisseurs|Nuage SA|0,00|100,00
AC|1|20250101|401000|Fournisseurs|Océan SA|0,00|200,00
`;

    expect([...reader.read({ uri: 'fec.txt', text }, [])].map(words)).toEqual(['3 gap incomplete gap.suppliers.no-expense 2']);
  });

  it('takes an object or a product for an application only when the list says that it is one', () => {
    const strengths = (header: string) =>
      [...reader.read({ uri: 'achats.csv', text: `${header}\nBalai Neuf SARL;Nettoyage;12\n` }, [])].map((draft) => words(draft));

    expect(strengths('Fournisseur;Objet;Total')).toEqual(['2 Balai Neuf SARL (Nettoyage) weak']);
    expect(strengths('Fournisseur;Produit;Utilisateurs')).toEqual(['2 Balai Neuf SARL (Nettoyage) 12 users']);
    expect(strengths('Éditeur;Logiciel;Total')).toEqual(['2 Balai Neuf SARL (Nettoyage)']);
  });

  it('reads a purchase ledger: one supplier however it is written, French amounts, a whole year', () => {
    expect(read('fournisseurs.csv')).toEqual([
      '2 Nuage Atlantique SAS 2000.5 EUR FR possible',
      '4 Mesure Visite Inc 2400 EUR US possible',
      '5 Cantine du Port 5000 EUR FR possible',
      '6 gap redacted gap.suppliers.person 1',
      '7 gap unsupported gap.suppliers.not-digital 1',
    ]);
  });

  it('reads a list of applications with users and yearly costs, what is inactive left out', () => {
    expect(read('saas.csv')).toEqual([
      '2 Visio Simple SA (Visio Simple) 3600 EUR 120 users',
      '3 Craie Inc (Tableau Blanc) 900.5 USD 15 users',
    ]);
  });

  it('keeps what an identity provider lists weak: a permission, not a use', () => {
    expect(read('connected-apps.csv')).toEqual([
      '2 Carnet Partagé (Carnet Partagé) 42 users weak',
      '3 Jeu du Midi (Jeu du Midi) 3 users weak',
    ]);
  });

  it('takes columns as the vigie.yaml beside the file states them', () => {
    expect(read('stated/export-compta-2025.csv')).toEqual(['1 gap incomplete gap.suppliers.columns']);
    expect(read('stated/export-compta-2025.csv', 'stated/vigie.yaml')).toEqual([
      '2 Nuage Atlantique SAS (Hébergement)',
      '3 Mesure Visite Inc (Audience)',
      '2 gap incomplete gap.suppliers.period 0',
    ]);
  });

  it('lets vigie.yaml state every column it knows, and what it does not know is told there', () => {
    expect(Object.keys(names).sort()).toEqual([...declarationKeys.columns].sort());
    expect([...vigieYaml.reader.read({ uri: 'vigie.yaml', text: 'columns:\n  liste.csv:\n    suplier: Lib1\n' })]).toMatchObject([
      { kind: 'gap', reason: 'unsupported', at: { line: 3 }, detail: { with: { key: 'suplier' } } },
    ]);
  });

  it('shows what it takes each column for', () => {
    const shown = columnMapping(file('fournisseurs.csv'), []).get('');

    expect([...(shown ?? [])]).toEqual([
      ['supplier', 'Tiers'],
      ['amount', 'Montant HT (€)'],
      ['date', 'Date facture'],
      ['account', 'Compte'],
      ['country', 'Pays'],
    ]);
  });

  it('keeps the rows around a broken one', () => {
    expect(read('broken-fournisseurs.csv')).toEqual([
      '2 Nuage Atlantique SAS (Hébergement) weak',
      '4 Mesure Visite Inc;Audience weak',
      '3 gap incomplete gap.suppliers.nameless 1',
      '2 gap unparsable gap.suppliers.amount 1',
    ]);
  });

  it('keeps no person that has no salutation either', () => {
    const text = 'Fournisseur;Logiciel;Total\nEXEMPLE CAMILLE;Site;12\nDominique Exemple EI;Site;12\nNuage SA;Site;12\n';

    expect([...reader.read({ uri: 'achats.csv', text }, [])].map(words)).toEqual([
      '4 Nuage SA (Site)',
      '2 gap redacted gap.suppliers.person 2',
    ]);
  });

  it('never keeps persons', () => {
    for (const name of ['000000000FEC20251231.txt', 'fournisseurs.csv'])
      expect(JSON.stringify([...reader.read(file(name), [file(name)])])).not.toMatch(/Camille|Dominique|Dupont/);
  });

  it('knows its lists by their header, and leaves bills, devices, certificates and records to their readers', () => {
    for (const name of ['000000000FEC20251231.txt', 'fournisseurs.csv', 'saas.csv', 'connected-apps.csv'])
      expect([name, sniffed(name)]).toEqual([name, true]);
    for (const head of [
      'BilledCost,BillingCurrency,ChargePeriodStart,ServiceName,PublisherName,Publisher\n',
      'Device name,Publisher,Application,Users\n',
      'Common name,Issuer,Not after,Provider,Status\n',
      'Nom du traitement;Sous-traitants;Service;Pays;Fournisseur;Montant\n',
      'c0010,c0020\n',
      'name,version,status\n',
    ])
      expect([head, reader.accepts.sniff(head, 'export.csv')]).toEqual([head, false]);
    expect(reader.accepts.sniff('columns: {}', 'vigie.yaml')).toBe(false);
  });

  it('knows its headers as Excel saves them in France, in Windows-1252, and when the head ends within a letter', () => {
    const header = 'Libellé tiers;Coût annuel;Référence du contrat\n';

    expect(reader.accepts.sniff(Buffer.from(header, 'latin1').toString('latin1'), 'export.csv')).toBe(true);
    expect(reader.accepts.sniff(Buffer.from(`${header}Sociét\u00e9`).subarray(0, -1).toString('latin1'), 'export.csv')).toBe(true);
  });

  it('reads amounts with commas and points as their column writes them', () => {
    expect(hasDecimalComma(['1 200,50', '800'])).toBe(true);
    expect(hasDecimalComma(['1,200.50', '3,000'])).toBe(false);
    expect(['1\u202f234,56 €', '1.234,5', '(12,00)', '-3', 'x'].map((cell) => amountOf(cell, true))).toEqual([
      1234.56,
      1234.5,
      -12,
      -3,
      undefined,
    ]);
    expect(['1,234.56', '$5'].map((cell) => amountOf(cell, false))).toEqual([1234.56, 5]);
    expect(['12 €', 'Montant (EUR)', '12', '$5'].map(currencyIn)).toEqual(['EUR', 'EUR', undefined, undefined]);
  });
});
