// SPDX-License-Identifier: EUPL-1.2
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from './index.ts';
import { isDateFormat } from './number-format.ts';

const text = (source: string) => readSpreadsheet({ uri: 'liste.csv', text: source });
const packed = (parts: Readonly<Record<string, string>>) =>
  readSpreadsheet({
    uri: 'x',
    text: '',
    data: zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))),
  });
const xlsx = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
  packed({
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Tiers/2026 ~" r:id="a"/><sheet name="Vieux" state="veryHidden" r:id="b"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="/xl/worksheets/un.xml"/><Relationship Id="b" Target="worksheets/deux.xml"/></Relationships>',
    'xl/sharedStrings.xml': '<sst><si><r><t>Héber</t></r><r><t>geur</t></r><rPh><t>x</t></rPh></si></sst>',
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/worksheets/un.xml': sheet,
    'xl/worksheets/deux.xml': '<worksheet><sheetData/></worksheet>',
    ...more,
  });
const ods = (rows: string) =>
  packed({
    'content.xml': `<office:document-content xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="Liste">${rows}</table:table></office:document-content>`,
  });

describe('spreadsheets', () => {
  it('find the separator of CSV below a title, and keep lines over cells of several', () => {
    const { sheets } = text('Fournisseurs, 2026\nNom;Montant\n"Nuage\nAtlantique";1 200,50\nOcéan;3\n');

    expect(sheets[0]?.rows.map(({ cells, at }) => [at(0).line, ...cells])).toEqual([
      [1, 'Fournisseurs, 2026'],
      [2, 'Nom', 'Montant'],
      [3, 'Nuage\nAtlantique', '1 200,50'],
      [5, 'Océan', '3'],
    ]);
    expect(text('JournalCode|CompteNum|Debit\nAC|401|1,00\n').sheets[0]?.rows[1]?.cells).toEqual(['AC', '401', '1,00']);
  });

  it('count the empty cells before a full one, so that few signs cannot stand for much', () => {
    const rows = Array.from({ length: 12_000 }, (_, row) => `<row><c r="SF${row + 1}" t="str"><v>x</v></c></row>`);
    const far = xlsx(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`);
    const bomb = ods(
      '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="499"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>'.repeat(
        12,
      ),
    );

    for (const { sheets, gaps } of [far, bomb]) {
      expect(gaps.map(({ reason, detail }) => `${reason} ${detail.say}`)).toContain('limit gap.sheet.cells');
      expect(sheets[0]?.rows.length).toBeLessThan(12_000);
    }
  });

  // 45292 is 1 January 2024 in every spreadsheet program; 14 is its short date, 0 is “General”.
  it('read strings, numbers and dates of XLSX with their places', () => {
    const { sheets, gaps } = xlsx(
      '<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><t>Nom</t></is></c></row>' +
        '<row r="7"><c r="A7"><v>12.299999999999999</v></c><c s="1"><v>45292</v></c><c s="2"><v>45292</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row></sheetData></worksheet>',
    );

    expect(gaps).toEqual([]);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Tiers/2026 ~', false],
      ['Vieux', true],
    ]);
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['', 'Hébergeur', 'Nom'],
      ['12.3', '2024-01-01', '2024-01-01', 'true'],
    ]);
    expect(sheets[0]?.rows[1]?.at(1)).toEqual({ pointer: '/Tiers~12026 ~0/B7' });
  });

  it('let a merged header stand over all its columns', () => {
    const { sheets } = xlsx(
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Sous-traitant</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>',
    );

    expect(sheets[0]?.rows[0]?.cells).toEqual(['Sous-traitant', 'Sous-traitant', 'Sous-traitant']);
  });

  it('read ODS: repeated cells, a million empty rows, notes left aside', () => {
    const { sheets } = ods(
      '<table:table-row><table:table-cell><text:p>Nom</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell><table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="float" office:value="12.5"><text:p>12,50 €</text:p></table:table-cell></table:table-row>' +
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
        '<table:table-row><table:table-cell office:date-value="2026-03-01T00:00:00"><text:p>1 mars</text:p></table:table-cell></table:table-row>',
    );

    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([['Nom', '', '', '', '12.5'], ['2026-03-01']]);
    expect(sheets[0]?.rows[1]?.at(0)).toEqual({ pointer: '/Liste/A1000002' });
  });

  it('bound what repeats: a row of data a million times is no million rows', () => {
    const { sheets } = ods(
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>',
    );

    expect(sheets[0]?.rows).toHaveLength(1000);
    expect(sheets[0]?.rows[0]?.cells).toHaveLength(500);
  });

  it('refuse a bomb, a document type and what is no archive', () => {
    const bomb = xlsx(`<worksheet><sheetData>${' '.repeat(140 * 1024 * 1024)}</sheetData></worksheet>`);
    const entity = xlsx('<!DOCTYPE x [<!ENTITY e "e">]><worksheet>&e;</worksheet>');
    const torn = readSpreadsheet({ uri: 'x.xlsx', text: '', data: strToU8('PK\u0003\u0004 torn') });

    expect(bomb.gaps).toMatchObject([{ detail: { say: 'gap.sheet.part' } }]);
    expect(entity.gaps).toMatchObject([{ detail: { say: 'gap.sheet.broken' } }]);
    expect(torn.gaps).toMatchObject([{ detail: { say: 'gap.sheet.no-zip' } }]);
  });

  // Formats of ECMA-376 part 1, 18.8.30 and 18.8.31.
  it('tell formats of dates from those of numbers', () => {
    expect(['yyyy-mm-dd', '[$-F800]dddd, mmmm dd, yyyy', 'h:mm'].every(isDateFormat)).toBe(true);
    expect(['General', '#,##0.00 "hours"', '0.00%', '[Red]-0.00', '_-* #,##0\\d'].some(isDateFormat)).toBe(false);
  });
});
