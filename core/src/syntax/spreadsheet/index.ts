// SPDX-License-Identifier: EUPL-1.2
// Spreadsheets of any kind as sheets of rows: CSV, TSV, XLSX (ECMA-376) and ODS (OpenDocument 1.3).
import { gap, type TextFile } from '../../readers/reader.ts';
import { type ZipEntry, zipEntries } from '../zip.ts';
import { readCsv } from './csv-sheet.ts';
import { readOds } from './ods.ts';
import type { Sheet, Workbook } from './sheet.ts';
import { readXlsx } from './xlsx.ts';

export type { Sheet, SheetRow, Workbook } from './sheet.ts';

/** Parts that a workbook unpacks to, one by one and together. */
const MAX_PART = 128 * 1024 * 1024;
const MAX_UNPACKED = 256 * 1024 * 1024;

// Several readers look at one workbook: it is unpacked once.
const known = new WeakMap<Uint8Array, Workbook>();

export function readSpreadsheet(file: TextFile): Workbook {
  const { text, data } = file;
  if (data === undefined || !isWorkbook(file)) return readCsv(text);
  const before = known.get(data);
  if (before !== undefined) return before;
  const workbook = readZip(data);
  known.set(data, workbook);
  return workbook;
}

/** Told by its first signs, those of ZIP: what is in it is only seen when it is read. */
export function isWorkbook({ data }: TextFile): boolean {
  return data !== undefined && data[0] === 0x50 && data[1] === 0x4b;
}

/** A workbook is for whoever knows one of its sheets; one without any is broken, and whoever opens it says so. */
export function holds(file: TextFile, isOurs: (sheet: Sheet) => boolean): boolean {
  if (!isWorkbook(file)) return true;
  const { sheets } = readSpreadsheet(file);
  return sheets.length === 0 || sheets.some(isOurs);
}

function readZip(data: Uint8Array): Workbook {
  const entries = zipEntries(data);
  if (entries === undefined) return { sheets: [], gaps: [gap('unparsable', 'gap.sheet.no-zip', { pointer: '/' })] };
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  let left = MAX_UNPACKED;
  const part = (name: string): string | undefined => {
    const bytes = byName.get(name)?.bytes(Math.min(left, MAX_PART));
    left -= bytes?.length ?? 0;
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  };
  if (byName.has('xl/workbook.xml')) return readXlsx(part);
  if (byName.has('content.xml')) return readOds(part);
  return { sheets: [], gaps: [gap('unsupported', 'gap.sheet.unknown', { pointer: '/' })] };
}
