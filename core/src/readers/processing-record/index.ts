// SPDX-License-Identifier: EUPL-1.2
// Records of processing (GDPR article 30): the spreadsheet of the French authority (CNIL), one sheet per processing, and tables.
import { textOfHead } from '../../syntax/spreadsheet/header.ts';
import { holds, readSpreadsheet, type Sheet } from '../../syntax/spreadsheet/index.ts';
import type { Reader } from '../reader.ts';
import { isProcessingSheet, processingSheet } from './fiche.ts';
import { recordTable, tableColumns } from './table.ts';

export const reader = {
  id: 'processing-record',
  title: { en: 'Record of processing activities (GDPR)', fr: 'Registre des activités de traitement (RGPD)' },
  accepts: {
    globs: ['**/*.ods', '**/*.xlsx', '**/*.csv', '**/*.tsv'],
    sniff: (head, uri) => {
      // Of a workbook, the names of sheets stand compressed: it is told when read.
      if (head.startsWith('PK')) return /\.(ods|xlsx)$/i.test(uri);
      const [sheet] = readSpreadsheet({ uri, text: textOfHead(head) }).sheets;
      return sheet !== undefined && isRecord(sheet);
    },
    recognises: (file) => holds(file, isRecord),
    data: true,
  },
  *read(file) {
    const { sheets, gaps } = readSpreadsheet(file);
    for (const sheet of sheets) {
      // Lists to choose from are hidden, and so are old versions.
      if (sheet.hidden) continue;
      const columns = tableColumns(sheet);
      if (isProcessingSheet(sheet)) yield* processingSheet(sheet);
      else if (columns !== undefined) yield* recordTable(columns);
    }
    yield* gaps;
  },
} satisfies Reader;

function isRecord(sheet: Sheet): boolean {
  return !sheet.hidden && (isProcessingSheet(sheet) || tableColumns(sheet) !== undefined);
}
