// SPDX-License-Identifier: EUPL-1.2
// Suppliers as accounting, purchasing and identity providers list them: FEC, ledgers, contracts, applications.
import { textOfHead } from '../../syntax/spreadsheet/header.ts';
import { readSpreadsheet } from '../../syntax/spreadsheet/index.ts';
import { gap, type Reader } from '../reader.ts';
import { ledgerColumns, ledgerFacts } from './ledger.ts';
import { listFacts } from './list.ts';
import { isDeclaration, statedColumns, supplierColumns } from './mapping.ts';

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
    data: true,
  },
  folder: true,
  *read(file, folder) {
    if (isDeclaration(file.uri)) return;
    const stated = statedColumns(file, folder);
    const { sheets, gaps } = readSpreadsheet(file);
    let ours = false;
    for (const sheet of sheets) {
      if (sheet.hidden) continue;
      const ledger = stated === undefined ? ledgerColumns(sheet) : undefined;
      const columns = ledger === undefined ? supplierColumns(sheet, stated) : undefined;
      if (ledger !== undefined) yield* ledgerFacts(ledger);
      else if (columns !== undefined) yield* listFacts(columns);
      else continue;
      ours = true;
    }
    // A workbook that holds no list is another’s, and so are its faults.
    if (ours) yield* gaps;
    else if (file.text.trim() !== '') yield gap('incomplete', 'gap.suppliers.columns', { line: 1 });
  },
} satisfies Reader;
