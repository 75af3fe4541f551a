// SPDX-License-Identifier: EUPL-1.2
// CSV (RFC 4180) by one forward scan that copies only the wanted columns: bills of 100 MB are common, and have 50 columns.
export interface Row {
  /** Line on which the row starts. */
  readonly line: number;
  /** Values by slot; reused by the next row. */
  readonly values: string[];
  /** Fields of the row, wanted or not. */
  fields: number;
  /** Characters after a quote that is never closed: all the rest of the text is its value. */
  readonly unclosed: number | undefined;
}

/** `slots[column]` is the place of a column in `values`, or -1. `undefined`: every column, in order. */
export function* rows(text: string, delimiter: string, slots?: readonly number[]): Generator<Row> {
  const separator = delimiter.charCodeAt(0);
  const values: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const started = line;
    let column = 0;
    let blank = true;
    let unclosed: number | undefined;
    values.length = 0;
    for (;;) {
      const slot = slots === undefined ? column : (slots[column] ?? -1);
      let end: number;
      if (text.charCodeAt(at) === 34) {
        blank = false;
        let close = text.indexOf('"', at + 1);
        let doubled = false;
        while (close >= 0 && text.charCodeAt(close + 1) === 34) {
          doubled = true;
          close = text.indexOf('"', close + 2);
        }
        if (close < 0) {
          close = text.length;
          unclosed = close - at;
        }
        const field = text.slice(at + 1, close);
        if (slot >= 0) values[slot] = doubled ? field.replaceAll('""', '"') : field;
        for (let feed = field.indexOf('\n'); feed >= 0; feed = field.indexOf('\n', feed + 1)) line++;
        end = close + 1;
        // What stands between the closing quote and the separator is no part of the value.
        while (end < text.length && text.charCodeAt(end) !== separator && text.charCodeAt(end) !== 10) end++;
      } else {
        end = at;
        let code = text.charCodeAt(end);
        while (end < text.length && code !== separator && code !== 10) code = text.charCodeAt(++end);
        const stop = code !== separator && text.charCodeAt(end - 1) === 13 && end > at ? end - 1 : end;
        if (stop > at) blank = false;
        if (slot >= 0) values[slot] = text.slice(at, stop);
      }
      column++;
      at = end + 1;
      if (end >= text.length || text.charCodeAt(end) === 10) break;
    }
    line++;
    if (!(blank && column === 1)) yield { line: started, values, fields: column, unclosed };
  }
}

/** The separator of the first row: European exports separate with `;`. Signs within quotes are text. */
export function delimiterOf(text: string): string {
  const first = text.slice(0, 65_536).split('\n', 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (mark: string) => bare.split(mark).length;
  return count(';') > count(',') ? ';' : count('\t') > count(',') ? '\t' : ',';
}
