// SPDX-License-Identifier: EUPL-1.2
// Lists of GLPI exported as CSV, in English or French (names of columns: glpi-project/glpi, locales/fr_FR.po).
import { DeviceCounts } from '../device-counts.ts';
import { slotsOf, tableRows } from '../device-table.ts';
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

export function* tableFacts(text: string): Generator<Draft> {
  const slots = slotsOf(text, columns);
  const programs = new ProgramCounts();
  const devices = new DeviceCounts();
  const lists = slots.has('system') ? 'devices' : 'programs';
  for (const row of tableRows(text, columns)) {
    if ('kind' in row) yield row;
    else if (lists === 'devices') {
      const system = first(row.cell('system'));
      const version = first(row.cell('version'));
      devices.add({
        line: row.line,
        system,
        version,
        maker: first(row.cell('maker')),
        chassis: first(row.cell('type')),
        management: 'GLPI',
      });
    } else {
      const count = Number(row.cell('installations')?.replace(/\s/g, ''));
      // A program in the catalogue of GLPI that nobody has any more.
      if (count === 0) continue;
      programs.add(
        { name: row.cell('name'), publisher: row.cell('publisher'), devices: Number.isSafeInteger(count) ? count : 1 },
        `${row.line}`,
        row.line,
      );
    }
  }
  yield* devices.drafts();
  yield* programs.drafts();
}

/** Several values of one cell stand one under the other, as lines or as the mark-up of the page. */
function first(cell: string | undefined): string | undefined {
  return cell?.split(/\n|<br\s*\/?>|#LBBR#/i)[0]?.trim();
}
