// SPDX-License-Identifier: EUPL-1.2
// Lists of GLPI exported as CSV, in English or French (names of columns: glpi-project/glpi, locales/fr_FR.po).
import { deviceRows, slotsOf, tableRows } from '../device-table.ts';
import { ProgramCounts } from '../program-counts.ts';
import type { Draft } from '../reader.ts';

export const columns = {
  ownSystem: ['Operating System - Name', 'Système d’exploitation - Nom'],
  system: ['Operating System - Name', 'Système d’exploitation - Nom', 'Operating system', 'Système d’exploitation'],
  version: [
    'Operating System - Version',
    'Système d’exploitation - Version',
    'Version of the operating system',
    'Version du système d’exploitation',
  ],
  maker: ['Manufacturer', 'Manufacturers', 'Fabricant', 'Fabricants'],
  type: ['Type', 'Types'],
  place: [
    'Entity',
    'Entité',
    'Location',
    'Lieu',
    'Components - Processor',
    'Composants - Processeur',
    'Last update',
    'Dernière modification',
  ],
  name: ['Name', 'Nom'],
  publisher: ['Publisher', 'Éditeur'],
  installations: ['Number of installations', 'Nombre d’installations'],
} as const;

export function tableFacts(text: string): Generator<Draft> {
  return slotsOf(text, columns).has('system') ? deviceFacts(text) : programFacts(text);
}

function deviceFacts(text: string): Generator<Draft> {
  return deviceRows(text, columns, (cell) => ({
    system: first(cell('system')),
    version: first(cell('version')),
    maker: first(cell('maker')),
    chassis: first(cell('type')),
    management: 'GLPI',
  }));
}

function* programFacts(text: string): Generator<Draft> {
  const programs = new ProgramCounts();
  for (const row of tableRows(text, columns)) {
    if ('kind' in row) {
      yield row;
      continue;
    }
    const count = Number(row.cell('installations')?.replace(/\s/g, ''));
    // GLPI keeps programs that are on no device any more.
    if (count === 0) continue;
    programs.add(
      { name: row.cell('name'), publisher: row.cell('publisher'), devices: Number.isSafeInteger(count) ? count : 1 },
      `${row.line}`,
      row.line,
    );
  }
  yield* programs.drafts();
}

/** Several values of one cell stand one under the other, as lines or as the mark-up of the page. */
function first(cell: string | undefined): string | undefined {
  return cell?.split(/\n|<br\s*\/?>|#LBBR#/i)[0]?.trim();
}
