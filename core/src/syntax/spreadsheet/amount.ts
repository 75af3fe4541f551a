// SPDX-License-Identifier: EUPL-1.2
// Amounts as people and programs write them: `1 234,56 €`, `1.234,56`, `1,234.56`, `(12.00)`, `-3`.

/** Whether a column writes its decimals after a comma: told by the cells that leave no doubt, else by most. */
export function hasDecimalComma(cells: Iterable<string>): boolean {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    if (/,\d{1,2}\D*$/.test(cell) || /\.\d{3},/.test(cell)) comma++;
    else if (/\.\d{1,2}\D*$/.test(cell) || /,\d{3}\./.test(cell)) point++;
    if (comma + point >= 200) break;
  }
  return comma > point;
}

/** `undefined`: no amount. */
export function amountOf(cell: string, decimalComma: boolean): number | undefined {
  const bare = cell.slice(0, 60).replace(/[\s\u00a0\u202f']|[€$£]|EUR|USD|GBP|CHF/gi, '');
  const negative = /^\(.*\)$|^-|-$/.test(bare);
  const digits = bare.replace(/[()+-]/g, '');
  const plain = decimalComma ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  if (!/^\d{1,15}(\.\d{1,10})?$|^\.\d{1,10}$/.test(plain)) return undefined;
  return negative ? -Number(plain) : Number(plain);
}

/** The currency a cell or a header states. */
export function currencyIn(text: string): string | undefined {
  const [found] = /€|£|\b(?:EUR|USD|GBP|CHF)\b|US\$/i.exec(text.slice(0, 200)) ?? [];
  if (found === undefined) return undefined;
  return found === '€' ? 'EUR' : found === '£' ? 'GBP' : found.toUpperCase() === 'US$' ? 'USD' : found.toUpperCase();
}
