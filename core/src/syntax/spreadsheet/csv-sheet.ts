// SPDX-License-Identifier: EUPL-1.2
// CSV as one sheet: separated by `,`, `;`, a tab or `|`, whichever the first lines have most of.
import { type DraftGap, gap } from '../../readers/reader.ts';
import { rows } from '../csv.ts';
import { MAX_CELLS, MAX_COLUMNS, type SheetRow, type Workbook } from './sheet.ts';

export function readCsv(text: string): Workbook {
  const kept: SheetRow[] = [];
  const gaps: DraftGap[] = [];
  let cells = 0;
  for (const { line, values } of rows(text, separatorOf(text))) {
    cells += values.length;
    if (cells > MAX_CELLS) {
      gaps.push(gap('limit', 'gap.sheet.cells', { line }, { limit: MAX_CELLS }));
      break;
    }
    const at = { line };
    kept.push({ cells: values.slice(0, MAX_COLUMNS).map((value) => value.trim()), at: () => at });
  }
  return { sheets: [{ name: '', hidden: false, rows: kept }], gaps };
}

/** Of the first lines together: titles above the header have none. Signs within quotes are text. */
export function separatorOf(text: string): string {
  const head = text
    .slice(0, 8192)
    .split('\n')
    .slice(0, 12)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  let best = ',';
  let most = 0;
  for (const sign of [';', '\t', '|', ',']) {
    const count = head.split(sign).length - 1;
    if (count > most) [best, most] = [sign, count];
  }
  return best;
}
