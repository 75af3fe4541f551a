// SPDX-License-Identifier: EUPL-1.2
// Workbooks are opened by several readers, each for its own sheets: what is told of one that nobody knows.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readers } from '../readers/index.generated.ts';
import type { EvidenceFile } from './ledger.ts';
import { observe } from './observe.ts';
import { selectReaders } from './select.ts';

const workbook = (uri: string, header: readonly string[], row: readonly string[], named?: boolean): EvidenceFile => {
  const cells = (values: readonly string[]) => values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('');
  const parts = {
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Feuille" r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/un.xml"/></Relationships>',
    'xl/worksheets/un.xml': `<worksheet><sheetData><row>${cells(header)}</row><row>${cells(row)}</row></sheetData></worksheet>`,
  };
  return bytes(uri, zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))), named);
};
const bytes = (uri: string, data: Uint8Array, named?: boolean): EvidenceFile => ({
  uri,
  text: '',
  data,
  sha256: 'ab'.repeat(32),
  bytes: data.length,
  ...(named === undefined ? {} : { named }),
});
const menu = ['Jour', 'Plat'];
const monday = ['Lundi', 'Gratin'];
const seen = (...files: readonly EvidenceFile[]) => {
  const { evidence, observations, gaps, skipped } = observe(files, { select: selectReaders(readers), version: 'test' });
  return {
    evidence: evidence.map(({ uri, readers: by }) => `${uri} ${by}`.trim()),
    facts: observations.length,
    gaps: gaps.map(({ uri, reason, detail, place }) => `${uri} ${place.reader} ${reason} ${detail.say}`),
    skipped,
  };
};

describe('a workbook', () => {
  it('that no reader knows is no evidence, and is counted with what is none', () => {
    expect(seen(workbook('cantine.xlsx', menu, monday), workbook('menus.xlsx', menu, monday))).toEqual({
      evidence: [],
      facts: 0,
      gaps: [],
      skipped: [{ reason: 'not-evidence', count: 2, examples: ['cantine.xlsx', 'menus.xlsx'] }],
    });
  });

  it('that the user pointed at and no reader knows is a gap', () => {
    expect(seen(workbook('cantine.xlsx', menu, monday, true))).toMatchObject({
      gaps: ['cantine.xlsx collect unsupported gap.no-reader'],
      skipped: [],
    });
  });

  it('is evidence of the reader that knows one of its sheets, even of one that holds no row yet', () => {
    expect(seen(workbook('achats.xlsx', ['Fournisseur', 'Application'], ['Nuage Atlantique SAS', 'Paie']))).toMatchObject({
      evidence: ['achats.xlsx supplier-list'],
      facts: 1,
      gaps: [],
      skipped: [],
    });
    expect(seen(workbook('achats.xlsx', ['Fournisseur', 'Application'], []))).toMatchObject({ evidence: ['achats.xlsx'], skipped: [] });
  });

  it('is known by the columns that vigie.yaml states', () => {
    const declaration = { uri: 'vigie.yaml', text: "columns:\n  '*.xlsx': { supplier: Plat }\n", sha256: 'cd'.repeat(32), bytes: 48 };

    expect(seen(workbook('cantine.xlsx', menu, monday), declaration)).toMatchObject({
      evidence: ['cantine.xlsx supplier-list', 'vigie.yaml'],
      facts: 1,
    });
  });

  it('that is broken is told once, whoever opens it', () => {
    expect(seen(bytes('coupe.xlsx', strToU8('PK\u0003\u0004 coupé')))).toMatchObject({
      evidence: ['coupe.xlsx'],
      gaps: ['coupe.xlsx dora-register unparsable gap.sheet.no-zip'],
    });
  });
});

describe('source code', () => {
  const code = (uri: string, text: string): EvidenceFile => ({ uri, text, sha256: 'ef'.repeat(32), bytes: text.length });

  it('that names nobody is counted, and what names somebody is evidence', () => {
    const found = seen(
      code('somme.ts', 'export const somme = (a: number, b: number) => a + b;\n'),
      code('paie.ts', "import Stripe from 'stripe';\n"),
    );

    expect(found).toMatchObject({
      evidence: ['paie.ts source-code'],
      skipped: [{ reason: 'nothing-found', count: 1, examples: ['somme.ts'] }],
    });
  });
});
