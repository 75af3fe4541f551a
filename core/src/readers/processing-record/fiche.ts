// SPDX-License-Identifier: EUPL-1.2
// One processing per sheet, as in the CNIL’s model (registre-traitement-simplifie.ods): blocks of rows under a heading in the first column.
import { countriesIn } from '../../syntax/country-name.ts';
import { comparable } from '../../syntax/spreadsheet/header.ts';
import type { Sheet, SheetRow } from '../../syntax/spreadsheet/index.ts';
import type { Draft } from '../reader.ts';
import { recipientsIn } from './recipients.ts';
import { Recorded } from './recorded.ts';

export function isProcessingSheet(sheet: Sheet): boolean {
  const labels = new Set(sheet.rows.slice(0, 120).map(labelOf));
  return labels.has('nom du traitement') && (labels.has('destinataires') || labels.has('transferts hors ue'));
}

export function* processingSheet(sheet: Sheet): Generator<Draft> {
  // The model comes with an invented example, and nobody deletes it.
  if (sheet.rows.slice(0, 6).some(({ cells }) => cells.some((cell) => /^(exemple de fiche|\d+ - exemple$)/i.test(cell)))) return;
  let processing: string | undefined;
  let reference: string | undefined;
  let block: { readonly name: string; readonly heads: readonly string[] } | undefined;
  const found: { readonly row: SheetRow; readonly type: string; readonly text: string }[] = [];
  const transfers: { readonly row: SheetRow; readonly to: string; readonly country: string }[] = [];
  for (const row of sheet.rows) {
    const label = labelOf(row);
    if (label === 'nom du traitement') processing ??= row.cells[1];
    else if (label === 'n ref' || label === 'ref') reference ??= row.cells[1];
    if (blocks.has(label)) block = { name: label, heads: row.cells.map(comparable) };
    else if (block?.name === 'destinataires') {
      const type = under(block.heads, row, ['type de destinataire']);
      const text = under(block.heads, row, ['precisions']);
      if (type !== '' || text !== '') found.push({ row, type: comparable(type), text });
    } else if (block?.name === 'transferts hors ue') {
      const to = under(block.heads, row, ['destinataire']);
      if (to !== '') transfers.push({ row, to, country: under(block.heads, row, ['pays']) });
    }
  }
  const recorded = new Recorded(processing, reference);
  for (const { row, type, text } of found) {
    if (type.startsWith('service interne')) continue;
    recorded.add(recipientsIn(text), type.startsWith('sous traitant') ? 'processor' : 'recipient', row.at(0), []);
  }
  for (const { row, to, country } of transfers) recorded.add(recipientsIn(to), 'transfer', row.at(0), countriesIn(country));
  yield* recorded.drafts();
}

const blocks = new Set([
  'acteurs',
  'finalite s du traitement effectue',
  'categories de donnees personnelles concernees',
  'donnees sensibles',
  'categories de personnes concernees',
  'destinataires',
  'mesures de securite',
  'transferts hors ue',
]);

function labelOf(row: SheetRow): string {
  return comparable((row.cells[0] ?? '').slice(0, 100));
}

/** The cell below a heading of its block. */
function under(heads: readonly string[], row: SheetRow, names: readonly string[]): string {
  const column = heads.findIndex((head) => names.includes(head));
  return column < 0 ? '' : (row.cells[column] ?? '');
}
