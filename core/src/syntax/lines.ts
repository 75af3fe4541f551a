// SPDX-License-Identifier: EUPL-1.2
// Offsets to lines and columns, both from 1.

/** Offsets at which lines start; `\n`, `\r\n` and `\r` end a line. */
export function lineStarts(text: string): Uint32Array {
  const starts: number[] = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) starts.push(index + 1);
    else if (code === 13 && text.charCodeAt(index + 1) !== 10) starts.push(index + 1);
  }
  return Uint32Array.from(starts);
}

export function lineAt(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Lines of a text with their number, without the line end. */
export function* numberedLines(text: string): Generator<{ readonly line: number; readonly text: string }> {
  let start = 0;
  let line = 1;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    yield { line, text: text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end) };
    start = end + 1;
    line++;
  }
}
