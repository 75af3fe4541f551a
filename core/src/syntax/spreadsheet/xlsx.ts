// SPDX-License-Identifier: EUPL-1.2
// XLSX (ECMA-376 part 1, 18): the values of cells as they were last computed. No formula is run, no link is followed.
import { type DraftGap, gap } from '../../readers/reader.ts';
import { child, children, parseXml } from '../xml.ts';
import { Grid } from './grid.ts';
import { isBuiltInDate, isDateFormat, isoOfSerial } from './number-format.ts';
import { MAX_CELLS, MAX_SHEETS, type Sheet, type Workbook } from './sheet.ts';
import { readXml } from './xml-events.ts';

type Part = (name: string) => string | undefined;
interface Shared {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

export function readXlsx(part: Part): Workbook {
  const { root } = parseXml(part('xl/workbook.xml') ?? '');
  const targets = new Map<string, string>();
  for (const relation of parseXml(part('xl/_rels/workbook.xml.rels') ?? '').root?.children ?? [])
    targets.set(relation.attributes.Id ?? '', relation.attributes.Target ?? '');
  const shared = {
    strings: sharedStrings(part('xl/sharedStrings.xml') ?? ''),
    dates: dateStyles(part('xl/styles.xml') ?? ''),
    from1904: /^(1|true)$/.test(child(root, 'workbookPr')?.attributes.date1904 ?? ''),
  };
  const sheets: Sheet[] = [];
  const gaps: DraftGap[] = [];
  const stated = children(child(root, 'sheets'), 'sheet');
  if (stated.length === 0) gaps.push(gap('unparsable', 'gap.sheet.none', { pointer: '/' }));
  if (stated.length > MAX_SHEETS) gaps.push(gap('limit', 'gap.sheet.sheets', { pointer: '/' }, { limit: MAX_SHEETS }));
  let left = MAX_CELLS;
  for (const { attributes } of stated.slice(0, MAX_SHEETS)) {
    const name = attributes.name ?? '';
    const pointer = `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const target = targets.get(attributes['r:id'] ?? attributes.id ?? '');
    const source = target === undefined ? undefined : part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (source === undefined) {
      gaps.push(gap('incomplete', 'gap.sheet.part', { pointer }));
      continue;
    }
    const grid = new Grid(name);
    const whole = sheetCells(source, shared, grid, left);
    if (!whole) gaps.push(gap('unparsable', 'gap.sheet.broken', { pointer }));
    if (grid.count >= left) gaps.push(gap('limit', 'gap.sheet.cells', { pointer }, { limit: MAX_CELLS }));
    left = Math.max(0, left - grid.count);
    sheets.push({ name, hidden: /hidden/i.test(attributes.state ?? ''), rows: grid.rows() });
  }
  return { sheets, gaps };
}

function sheetCells(source: string, shared: Shared, grid: Grid, limit: number): boolean {
  const merges: (readonly [number, number, number])[] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  const whole = readXml(
    source,
    {
      open(name, attributes) {
        if (name === 'row') {
          // Places may be left out: a row or cell then follows the one before.
          row = attributes.r === undefined ? row + 1 : Math.max(0, Number(attributes.r) - 1 || 0);
          column = -1;
        } else if (name === 'c') {
          const place = placeOf(attributes.r);
          column = place?.column ?? column + 1;
          row = place?.row ?? Math.max(row, 0);
          type = attributes.t ?? '';
          style = Number(attributes.s ?? 0);
          value = '';
        } else if (name === 'v' || name === 't') inValue = true;
        else if (name === 'rPh') type = `${type} phonetic`;
        else if (name === 'mergeCell') {
          const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
          if (from !== undefined && to !== undefined && merges.length < 10_000) merges.push([from.row, from.column, to.column]);
        }
      },
      close(name) {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'c') grid.put(row, column, cellValue(value, type, style, shared));
      },
      text(text) {
        if (inValue && !type.endsWith('phonetic')) value += text;
      },
    },
    () => grid.count >= limit,
  );
  for (const [top, left, right] of merges) grid.merge(top, left, right);
  return whole;
}

function cellValue(value: string, type: string, style: number, { strings, dates, from1904 }: Shared): string {
  switch (type) {
    case 's':
      return (strings[Number(value)] ?? '').trim();
    case 'e':
      return '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'd':
      return value.slice(0, 10);
    case '':
    case 'n': {
      const number = Number(value);
      if (value === '' || !Number.isFinite(number)) return '';
      // Binary fractions are stored as they are: 12.299999999999999 was typed as 12.3.
      return (dates[style] === true ? isoOfSerial(number, from1904) : undefined) ?? String(Number(number.toPrecision(15)));
    }
    default:
      return value.trim();
  }
}

function placeOf(reference: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? [];
  if (letters === undefined || digits === undefined || digits === '0') return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Runs of one string are joined; how Japanese is pronounced (`rPh`) is left out. */
function sharedStrings(source: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = false;
  readXml(
    source,
    {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 't') inText = !phonetic;
        else if (name === 'rPh') phonetic = true;
      },
      close(name) {
        if (name === 'si') strings.push(text);
        else if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
      },
      text(piece) {
        if (inText) text += piece;
      },
    },
    () => strings.length >= MAX_CELLS,
  );
  return strings;
}

function dateStyles(source: string): readonly boolean[] {
  const { root } = parseXml(source);
  const custom = new Map<number, boolean>();
  for (const { attributes } of children(child(root, 'numFmts'), 'numFmt'))
    custom.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''));
  return children(child(root, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return custom.get(id) ?? isBuiltInDate(id);
  });
}
