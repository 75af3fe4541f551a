// SPDX-License-Identifier: EUPL-1.2
// Bodies: attributes and blocks, one after the other.
import { MAX_DEPTH } from '../tree.ts';
import { CLOSE_BRACE, COMMA, type Cursor, EQUALS, HclFailure, identifier, OPEN_BRACE, QUOTE, skipBlanks, skipSpace } from './cursor.ts';
import { headerAt } from './header.ts';
import type { HclAttribute, HclBlock } from './model.ts';
import { quoted } from './quoted.ts';
import { value } from './value.ts';

export interface OpenBody {
  readonly attributes: HclAttribute[];
  readonly blocks: HclBlock[];
}

/**
 * Reads one attribute or block into `into`. With a `margin`, the header of a block that stands no deeper than it closes
 * the block being read: that is how a missing brace is found.
 */
export function readItem(cursor: Cursor, into: OpenBody, margin?: number): void {
  const { line } = cursor;
  const name = word(cursor);
  if (name === undefined) throw new HclFailure(`unexpected “${cursor.text.charAt(cursor.pos)}”`, line);
  skipBlanks(cursor);
  if (cursor.text.charCodeAt(cursor.pos) === EQUALS) {
    cursor.pos++;
    into.attributes.push({ name, value: value(cursor, 'attribute'), line });
    return;
  }
  const labels: string[] = [];
  while (cursor.text.charCodeAt(cursor.pos) !== OPEN_BRACE) {
    const label = word(cursor);
    if (label === undefined) throw new HclFailure(`“${name.slice(0, 40)}” is followed by neither “=” nor “{”`, line);
    labels.push(label);
    skipBlanks(cursor);
  }
  cursor.pos++;
  const block = { type: name, labels, line, attributes: [], blocks: [] };
  // Kept when opened, not when closed: a broken block keeps what stands before the break.
  into.blocks.push(block);
  if (++cursor.depth > MAX_DEPTH) throw new HclFailure('depth', line, { kind: 'depth' });
  readItems(cursor, block, margin);
  cursor.depth--;
}

function readItems(cursor: Cursor, block: OpenBody & { readonly line: number }, margin: number | undefined): void {
  for (;;) {
    skipSpace(cursor);
    const code = cursor.text.charCodeAt(cursor.pos);
    if (code === CLOSE_BRACE) break;
    if (cursor.pos >= cursor.text.length) throw new HclFailure('the block is not closed', block.line, { openAtEnd: true });
    if (margin !== undefined && headerAt(cursor.text, cursor.pos, margin))
      throw new HclFailure('the block is not closed', block.line, { resumeAt: { pos: cursor.pos, line: cursor.line } });
    // HCL 1 allowed commas between the items of a body.
    if (code === COMMA) cursor.pos++;
    else readItem(cursor, block, margin);
  }
  cursor.pos++;
}

/** An identifier, or quoted text: HCL 1 quoted keys, and labels may be either. */
function word(cursor: Cursor): string | undefined {
  if (cursor.text.charCodeAt(cursor.pos) !== QUOTE) return identifier(cursor) || undefined;
  const text = quoted(cursor);
  return text.kind === 'string' ? text.value : text.text;
}
