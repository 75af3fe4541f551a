// SPDX-License-Identifier: EUPL-1.2
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowEnds } from './row-ends.ts';

function ends(text: string, cut = text.length): RowEnds {
  const made = new RowEnds(','.charCodeAt(0));
  made.add(Buffer.from(text.slice(0, cut)));
  made.add(Buffer.from(text.slice(cut)));
  return made;
}

describe('the last row', () => {
  it('is what follows the last end of a row, or stands before it when nothing follows', () => {
    expect(ends('a,b\n1,2\n345,6').lastRow).toBe(5);
    expect(ends('a,b\n1,2\n345,6\n').lastRow).toBe(6);
    expect(ends('').lastRow).toBe(0);
  });

  it('begins where a quote was opened that nobody closes', () => {
    const unclosed = ends('a,b\n1,"2\n3,4\n5,6\n');

    expect([unclosed.open, unclosed.lastRow]).toEqual([true, 13]);
  });

  it('is not led astray by a quote within a value that has none at its start', () => {
    expect(ends('a,b\n1,5" disk\n3,4\n').open).toBe(false);
  });

  it('is as long as the last row of csv-parse, wherever the bytes are cut', () => {
    const field = fc.string({ unit: fc.constantFrom('x', '"', '\n', ','), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), fc.nat(60), (table, cut) => {
        const rows = table.map((row) => row.map((one) => (/[",\n]/.test(one) ? `"${one.replaceAll('"', '""')}"` : one)).join(','));
        const text = rows.join('\n');
        expect(parse(text, { relax_column_count: true })).toHaveLength(table.length);

        const found = ends(text, Math.min(cut, text.length));

        expect([found.open, found.lastRow]).toEqual([false, rows.at(-1)?.length]);
      }),
    );
  });
});
