// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DraftFact, TextFile } from '../reader.ts';
import { leiOf, substitutable } from './codes.ts';
import { reader } from './index.ts';
import { tableIdOf } from './register.ts';

const root = join(import.meta.dirname, 'fixtures');
const csv = (name: string): TextFile => ({ uri: name, text: readFileSync(join(root, name), 'utf8') });
const zip = (name: string): TextFile => ({ uri: name, text: '', data: new Uint8Array(readFileSync(join(root, name))) });
const tables = ['01.02', '02.01', '02.02', '03.02', '05.01', '05.02', '06.01', '07.01'].map((id) => csv(`package/reports/b_${id}.csv`));
const contracts = (files: readonly TextFile[]) =>
  files
    .flatMap((file) => [...reader.read(file, files)])
    .filter((draft): draft is DraftFact & { kind: 'contract' } => draft.kind === 'contract');
const withoutPlace = ({ at: _, ...fact }: DraftFact) => fact;

describe('the DORA register of information', () => {
  const folder = contracts(tables);

  it('joins a contract with its provider, parent, function, assessment and countries of data', () => {
    expect(folder[0]).toEqual({
      kind: 'contract',
      supplier: 'Nuage Atlantique SAS',
      lei: expect.stringMatching(/^9695NUAGE/),
      country: 'FR',
      parent: 'Atlantic Holdings Inc',
      reference: 'CT-001',
      service: 'Cloud services: IaaS',
      use: 'cloud',
      function: 'Gestion des sinistres',
      critical: true,
      substitutable: 'highly-complex',
      exitPlan: false,
      endsOn: '2027-12-31',
      noticeDays: 90,
      rank: 1,
      dataCountries: ['FR', 'IE', 'US'],
      yearly: { amount: 240000, currency: 'EUR' },
      basis: 'claimed',
      at: { line: 2 },
    });
  });

  it('tells a cost once, by provider where the register has it', () => {
    const paid = folder.flatMap(({ supplier, yearly }) => (yearly === undefined ? [] : [[supplier, yearly.amount]]));

    expect(paid).toEqual([
      ['Nuage Atlantique SAS', 240000],
      ['Paiements du Ponant GmbH', 19500],
    ]);
  });

  it('keeps a subcontractor weak, and a parent no supplier', () => {
    expect(folder.filter(({ rank = 1 }) => rank > 1)).toMatchObject([
      { supplier: 'Sauvegarde Nord Oy', country: 'FI', rank: 2, strength: 'weak', because: { say: 'because.dora.subcontractor' } },
    ]);
    expect(folder.map(({ supplier }) => supplier)).not.toContain('Atlantic Holdings Inc');
  });

  it('leaves “not applicable” and open ends unsaid', () => {
    const open = folder[1];

    expect(open).toMatchObject({ function: 'Encaissement des cotisations', critical: false });
    expect(open).not.toHaveProperty('dataCountries');
    expect(open).not.toHaveProperty('endsOn');
  });

  it('gives the same facts from the folder, the package and the workbook', () => {
    const facts = folder.map(withoutPlace);

    expect(contracts([zip('register.zip')]).map(withoutPlace)).toEqual(facts);
    expect(contracts([zip('register.xlsx')]).map(withoutPlace)).toEqual(facts);
    expect(contracts([zip('register.xlsx')])[0]?.at).toEqual({ pointer: '/B_02.02/B5' });
    expect(contracts([zip('register.zip')])[0]?.at.pointer).toMatch(/\/reports\/b_02\.02\.csv\/2$/);
  });

  it('never keeps the name of a person in business', () => {
    for (const files of [tables, [zip('register.zip')], [zip('register.xlsx')]]) {
      const all = files.flatMap((file) => [...reader.read(file, files)]);

      expect(JSON.stringify(all)).not.toContain('Camille');
      expect(all).toContainEqual(expect.objectContaining({ kind: 'gap', reason: 'redacted' }));
    }
  });

  it('keeps the rows around a broken one', () => {
    const drafts = [...reader.read(csv('broken/b_02.02.csv'), [csv('broken/b_02.02.csv')])];

    expect(drafts.filter(({ kind }) => kind === 'contract')).toHaveLength(2);
    expect(drafts.flatMap((draft) => (draft.kind === 'gap' ? [[draft.detail.say, draft.detail.with?.count]] : []))).toEqual([
      ['gap.dora.unnamed', 2],
      ['gap.dora.rows', 3],
    ]);
  });

  it('knows its tables by name and by head, and takes no other CSV', () => {
    expect(['b_02.02.csv', 'B_02.02', 'x/b_05_01.csv', 'RT.07.01'].map(tableIdOf)).toEqual(['02.02', '02.02', '05.01', '07.01']);
    expect(tableIdOf('web_2.02.csv')).toBeUndefined();
    expect(reader.accepts.sniff('c0060,c0010,c0030\n', 'reports/b_02.02.csv')).toBe(true);
    expect(reader.accepts.sniff('name,amount\n', 'reports/b_02.02.csv')).toBe(false);
    expect(reader.accepts.sniff('PK\u0003\u0004 photos/', 'photos.zip')).toBe(false);
  });

  // The LEI of GLEIF itself; ISO 17442.
  it('takes a code for an LEI only when its check digits hold', () => {
    expect(leiOf('506700GE1G29325QX363')).toBe('506700GE1G29325QX363');
    expect(leiOf('506700GE1G29325QX364')).toBeUndefined();
  });

  it('reads codes and the labels of the template alike', () => {
    expect(['eba_ZZ:x959', 'Not substitutable', 'eba_ZZ:x963'].map(substitutable)).toEqual(['not', 'not', undefined]);
  });
});
