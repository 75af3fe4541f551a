// SPDX-License-Identifier: EUPL-1.2
// Suppliers as accounting, purchasing and identity providers list them: FEC, ledgers, contracts, applications.
import { textOfHead } from '../../syntax/spreadsheet/header.ts';
import { holds, isWorkbook, readSpreadsheet, type Sheet } from '../../syntax/spreadsheet/index.ts';
import { gap, type Reader } from '../reader.ts';
import { ledgerColumns, ledgerFacts } from './ledger.ts';
import { listFacts } from './list.ts';
import { isDeclaration, type Stated, statedColumns, supplierColumns } from './mapping.ts';

export { columnMapping } from './mapping.ts';

export const reader = {
  id: 'supplier-list',
  title: { en: 'List of suppliers or applications', fr: 'Liste de fournisseurs ou d’applications' },
  accepts: {
    // vigie.yaml is no evidence here: it stands in the folder to say what columns are.
    globs: ['**/*.csv', '**/*.tsv', '**/*fec*.txt', '**/*.xlsx', '**/*.ods', '**/vigie.yaml', '**/vigie.yml'],
    sniff: (head, uri) => {
      if (isDeclaration(uri)) return false;
      // Of a workbook, the names of sheets stand compressed: it is told when read.
      if (head.startsWith('PK')) return /\.(ods|xlsx)$/i.test(uri);
      const [sheet] = readSpreadsheet({ uri, text: textOfHead(head) }).sheets;
      if (sheet === undefined) return false;
      // Columns that no one can guess are stated in vigie.yaml, which is not seen here: the name of the file is then enough.
      const named = /fournisseur|supplier|vendor|prestataire|achats|purchase|saas|logiciels|applications/i.test(
        uri.slice(uri.lastIndexOf('/') + 1),
      );
      return named || ledgerColumns(sheet) !== undefined || supplierColumns(sheet, undefined) !== undefined;
    },
    recognises: (file, folder) => {
      const stated = statedColumns(file, folder);
      return holds(file, (sheet) => tableOf(sheet, stated) !== undefined);
    },
    data: true,
  },
  folder: true,
  *read(file, folder) {
    if (isDeclaration(file.uri)) return;
    const stated = statedColumns(file, folder);
    const { sheets, gaps } = readSpreadsheet(file);
    const tables = sheets.flatMap((sheet) => tableOf(sheet, stated) ?? []);
    for (const table of tables) {
      if (table.ledger !== undefined) yield* ledgerFacts(table.ledger);
      else yield* listFacts(table.list, stated?.has('service') === true);
    }
    yield* gaps;
    if (tables.length === 0 && !isWorkbook(file) && file.text.trim() !== '') yield gap('incomplete', 'gap.suppliers.columns', { line: 1 });
  },
} satisfies Reader;

type Table =
  | { readonly ledger: NonNullable<ReturnType<typeof ledgerColumns>> }
  | { readonly ledger?: undefined; readonly list: NonNullable<ReturnType<typeof supplierColumns>> };

/** A sheet that is shown, as a ledger unless the user says what its columns are. */
function tableOf(sheet: Sheet, stated: Stated | undefined): Table | undefined {
  if (sheet.hidden) return undefined;
  const ledger = stated === undefined ? ledgerColumns(sheet) : undefined;
  if (ledger !== undefined) return { ledger };
  const list = supplierColumns(sheet, stated);
  return list === undefined ? undefined : { list };
}
