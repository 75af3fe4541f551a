// SPDX-License-Identifier: EUPL-1.2
// ODS (OpenDocument 1.3 part 3, 9): `content.xml`. Rows and cells repeat by number, up to a million empty ones at the end.
import { type DraftGap, gap } from '../../readers/reader.ts';
import { Grid } from './grid.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_SHEETS, type Sheet, type Workbook } from './sheet.ts';
import { readXml } from './xml-events.ts';

/** A row of data that claims to stand more often than this is a bomb or a mistake. */
const MAX_REPEATED_ROWS = 1_000;

export function readOds(part: (name: string) => string | undefined): Workbook {
  const source = part('content.xml');
  if (source === undefined) return { sheets: [], gaps: [gap('limit', 'gap.sheet.part', { pointer: '/content.xml' })] };
  const sheets: Sheet[] = [];
  const gaps: DraftGap[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let table: { readonly name: string; readonly hidden: boolean; readonly grid: Grid } | undefined;
  let row = 0;
  let rowRepeats = 1;
  let cells: { readonly column: number; readonly value: string; readonly span: number }[] = [];
  let column = 0;
  let cell: { repeats: number; span: number; stated?: string; text: string } | undefined;
  let aside = 0;
  let left = MAX_CELLS;
  const whole = readXml(
    source,
    {
      open(name, attributes) {
        if (name === 'annotation' || name === 'tracked-changes') aside++;
        else if (aside > 0) return;
        else if (name === 'style') style = attributes['style:name'] ?? '';
        else if (name === 'table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style);
        else if (name === 'table' && table === undefined && sheets.length < MAX_SHEETS) {
          const called = attributes['table:name'] ?? '';
          table = { name: called, hidden: hiddenStyles.has(attributes['table:style-name'] ?? ''), grid: new Grid(called) };
          row = 0;
        } else if (name === 'table-row') {
          rowRepeats = countOf(attributes['table:number-rows-repeated']);
          cells = [];
          column = 0;
        } else if (name === 'table-cell' || name === 'covered-table-cell') {
          const stated = attributes['office:date-value']?.slice(0, 10) ?? attributes['office:value'] ?? attributes['office:boolean-value'];
          cell = {
            repeats: countOf(attributes['table:number-columns-repeated']),
            span: countOf(attributes['table:number-columns-spanned']),
            ...(stated === undefined ? {} : { stated }),
            text: '',
          };
        } else if (name === 'p' && cell !== undefined && cell.text !== '') cell.text += '\n';
        else if ((name === 's' || name === 'tab') && cell !== undefined) cell.text += ' ';
        else if (name === 'line-break' && cell !== undefined) cell.text += '\n';
      },
      close(name) {
        if (name === 'annotation' || name === 'tracked-changes') aside--;
        else if (aside > 0) return;
        else if ((name === 'table-cell' || name === 'covered-table-cell') && cell !== undefined) {
          const value = (cell.stated ?? cell.text).trim();
          const end = Math.min(MAX_COLUMNS, column + cell.repeats);
          if (value !== '') for (let at = column; at < end; at++) cells.push({ column: at, value, span: cell.span });
          column += cell.repeats;
          cell = undefined;
        } else if (name === 'table-row' && table !== undefined) {
          const times = cells.length === 0 ? 0 : Math.min(rowRepeats, MAX_REPEATED_ROWS);
          for (let again = 0; again < times && left > 0; again++) {
            const before = table.grid.count;
            for (const { column: at, value } of cells) table.grid.put(row + again, at, value);
            for (const { column: at, span } of cells) if (span > 1) table.grid.merge(row + again, at, at + span - 1);
            left -= table.grid.count - before;
          }
          row += rowRepeats;
        } else if (name === 'table' && table !== undefined) {
          sheets.push({ name: table.name, hidden: table.hidden, rows: table.grid.rows() });
          table = undefined;
        }
      },
      text(text) {
        if (cell !== undefined && aside === 0) cell.text += text;
      },
    },
    () => left <= 0,
  );
  // A table still open at an error or a bound is kept with what it holds.
  if (table !== undefined) sheets.push(sheetOf(table));
  if (!whole) gaps.push(gap('unparsable', 'gap.sheet.broken', { pointer: '/' }));
  if (left <= 0) gaps.push(gap('limit', 'gap.sheet.cells', { pointer: '/' }, { limit: MAX_CELLS }));
  return { sheets, gaps };
}

function sheetOf({ name, hidden, grid }: { readonly name: string; readonly hidden: boolean; readonly grid: Grid }): Sheet {
  return { name, hidden, rows: grid.rows() };
}

function countOf(stated: string | undefined): number {
  const count = Number(stated ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, 20_000_000) : 1;
}
