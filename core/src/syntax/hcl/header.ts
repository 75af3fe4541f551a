// SPDX-License-Identifier: EUPL-1.2
// After a break: where the next top-level item starts, judged by its indentation and the shape of its line.

const blockHeader = /^(?:[A-Za-z_][\w-]*|"[^"\n]*")(?:[ \t]+(?:"[^"\n]*"|[A-Za-z_][\w-]*))*[ \t]*\{/;
const attributeHeader = /^[A-Za-z_][\w-]*[ \t]*=(?!=)/;
const MAX_HEADER = 400;

/** Does the header of a block start at `pos`, the first character of its line, no deeper than `margin`? */
export function headerAt(text: string, pos: number, margin: number, form: 'block' | 'item' = 'block'): boolean {
  const column = indentAt(text, pos);
  if (column === undefined || column > margin) return false;
  const line = text.slice(pos, pos + MAX_HEADER);
  return blockHeader.test(line) || (form === 'item' && attributeHeader.test(line));
}

/** Blanks before `pos` on its line; `undefined` when something else stands before it. */
export function indentAt(text: string, pos: number): number | undefined {
  let at = pos - 1;
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--;
  const code = text.charCodeAt(at);
  return at < 0 || code === 10 || code === 0xfeff ? pos - 1 - at : undefined;
}

export interface Spot {
  pos: number;
  line: number;
}

/** The next header at or after `line`, searched from `start`; `undefined` at the end of the text. */
export function nextHeader(text: string, start: Spot, line: number, form: 'block' | 'item'): Spot | undefined {
  const margin = indentAt(text, start.pos) ?? 0;
  let at = start.line;
  for (let newline = text.indexOf('\n', start.pos); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
    at++;
    if (at < line) continue;
    let pos = newline + 1;
    while (text.charCodeAt(pos) === 32 || text.charCodeAt(pos) === 9) pos++;
    if (headerAt(text, pos, margin, form)) return { pos, line: at };
  }
  return undefined;
}
