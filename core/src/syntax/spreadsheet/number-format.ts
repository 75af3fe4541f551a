// SPDX-License-Identifier: EUPL-1.2
// Numbers of XLSX that are dates: told by the style of the cell alone (ECMA-376 part 1, 18.8.30).

/** Formats every workbook has without saying so. */
export function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** `dd/mm/yyyy`, `[$-40C]d mmm yyyy`; texts in quotes, after a backslash or in brackets say nothing. */
export function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(
    code
      .slice(0, 300)
      .replace(/"[^"]*"?|\\.|\[[^\]]*\]?|_./g, '')
      .replace(/general/gi, ''),
  );
}

/** Days since 1899-12-30, or 1904-01-01 for workbooks that say so. `undefined`: no date a register can hold. */
export function isoOfSerial(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(days > 0 && days < 2_958_466)) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}
