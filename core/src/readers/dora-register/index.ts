// SPDX-License-Identifier: EUPL-1.2
// DORA register of information (Implementing Regulation (EU) 2024/2956): xBRL-CSV folder or package, and the XLSX template.
import { holds } from '../../syntax/spreadsheet/index.ts';
import type { Reader, TextFile } from '../reader.ts';
import { contractFacts } from './contracts.ts';
import { type Register, registerOf, tableIdOf } from './register.ts';

export const reader = {
  id: 'dora-register',
  title: { en: 'DORA register of information', fr: 'Registre d’informations DORA' },
  accepts: {
    globs: ['**/*b_0*.csv', '**/*.zip', '**/*.xlsx'],
    sniff: (head, uri) => {
      if (!head.startsWith('PK')) return /^\W{0,3}[^\n]*\bc0010\b/i.test(head) && tableIdOf(uri) !== undefined;
      // Of a workbook, the names of sheets stand compressed: it is told when read.
      return /\.xlsx$/i.test(uri) || /reportPackage\.json|b_0\d\.0\d\.csv/i.test(head);
    },
    recognises: (file) => !/\.xlsx$/i.test(file.uri) || holds(file, ({ name }) => tableIdOf(name) !== undefined),
    data: true,
  },
  folder: true,
  *read(file, folder) {
    const own = tableIdOf(file.uri);
    const tables = own === undefined ? [file] : sameRegister(file, folder);
    const register: Register = yield* registerOf(tables, file);
    yield* contractFacts(register, own);
  },
} satisfies Reader;

/** Tables of one folder are one register; the file itself is among them. */
function sameRegister(file: TextFile, folder: readonly TextFile[]): readonly TextFile[] {
  const others = folder.filter((one) => one.uri !== file.uri && tableIdOf(one.uri) !== undefined);
  return [file, ...others];
}
