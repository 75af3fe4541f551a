// SPDX-License-Identifier: EUPL-1.2
// Which column is what: guessed from the header, unless `columns:` of the vigie.yaml beside the file says so.
import { type Columns, columnsOf, comparable, slotsIn } from '../../syntax/spreadsheet/header.ts';
import { readSpreadsheet, type Sheet } from '../../syntax/spreadsheet/index.ts';
import { at, entries, text } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import type { TextFile } from '../reader.ts';
import { isSlot, names, othersMarks, type Slot } from './columns.ts';

export type Stated = ReadonlyMap<Slot, string>;

/** What each column of a file is taken for, to be shown: sheet → (what it is → header as written). */
export function columnMapping(file: TextFile, folder: readonly TextFile[]): ReadonlyMap<string, ReadonlyMap<Slot, string>> {
  const stated = statedColumns(file, folder);
  const shown = new Map<string, ReadonlyMap<Slot, string>>();
  for (const sheet of readSpreadsheet(file).sheets) {
    const columns = supplierColumns(sheet, stated);
    if (columns === undefined) continue;
    shown.set(sheet.name, new Map([...columns.found].map(([slot, column]) => [slot, columns.header.cells[column] ?? ''])));
  }
  return shown;
}

/** `columns: { 'fournisseurs*.csv': { supplier: Tiers, amount: Montant TTC } }`; `undefined`: nothing is said of this file. */
export function statedColumns(file: TextFile, folder: readonly TextFile[]): Stated | undefined {
  const name = nameOf(file.uri);
  for (const one of folder) {
    if (!isDeclaration(one.uri)) continue;
    for (const document of parseYaml(one.text).documents) {
      for (const { key, value } of entries(at(document, 'columns'))) {
        if (!fits(key, name)) continue;
        return new Map(
          entries(value).flatMap(({ key: slot, value: header }) => {
            const said = text(header);
            return said !== undefined && isSlot(slot) ? [[slot, said] as const] : [];
          }),
        );
      }
    }
  }
  return undefined;
}

export function isDeclaration(uri: string): boolean {
  return /^vigie\.ya?ml$/i.test(nameOf(uri));
}

/** The columns, when this is a list of suppliers or of the applications they serve. */
export function supplierColumns(sheet: Sheet, stated: Stated | undefined): Columns<Slot> | undefined {
  if (stated !== undefined && stated.size > 0) {
    const own: Partial<Record<Slot, readonly string[]>> = {};
    for (const [slot, header] of stated) own[slot] = [header];
    // What the user names comes first; what is left is guessed from the same row.
    const columns = columnsOf(sheet, { ...names, ...own }, 1);
    const named =
      columns === undefined
        ? undefined
        : slotsIn(columns.header.cells, Object.fromEntries([...stated].map(([slot, header]) => [slot, [header]])));
    return named !== undefined && named.size > 0 && (columns?.found.has('supplier') || columns?.found.has('service')) ? columns : undefined;
  }
  const columns = columnsOf(sheet, names, 2);
  if (columns === undefined || othersMarks.test(columns.header.cells.map((cell) => comparable(cell.slice(0, 80))).join(' | ')))
    return undefined;
  const has = (...slots: readonly Slot[]) => slots.some((slot) => columns.found.has(slot));
  const ledger = has('supplier') && has('amount', 'account', 'ends', 'reference', 'lei', 'type', 'service', 'users');
  const applications = has('service') && (has('identity') || (has('users') && has('status', 'amount', 'ends')));
  return ledger || applications ? columns : undefined;
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** `*` stands for any characters of the name. */
function fits(glob: string, name: string): boolean {
  const parts = glob.toLowerCase().slice(0, 200).split('*');
  let rest = name.toLowerCase();
  const last = parts.pop() ?? '';
  if (parts.length === 0) return rest === last;
  for (const [index, part] of parts.entries()) {
    const found = rest.indexOf(part);
    if (found < 0 || (index === 0 && found > 0)) return false;
    rest = rest.slice(found + part.length);
  }
  return rest.endsWith(last);
}
