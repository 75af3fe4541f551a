// SPDX-License-Identifier: EUPL-1.2
// HCL 2 (and the older dialect of Terraform 0.11) to blocks, attributes and values with lines. One pass, linear, tolerant:
// a break costs the rest of its top-level block, the next one is read again.
import type { SyntaxFailure } from '../tree.ts';
import { readItem } from './body.ts';
import { type Cursor, HclFailure, skipSpace } from './cursor.ts';
import { indentAt, nextHeader, type Spot } from './header.ts';
import type { HclAttribute, HclBlock, HclValue, ParsedHcl } from './model.ts';
import { value } from './value.ts';

/** Past this many breaks it is no HCL; the bound also keeps a hostile file from being searched again and again. */
const MAX_FAILURES = 100;

export function parseHcl(source: string): ParsedHcl {
  const cursor: Cursor = { text: source, pos: source.charCodeAt(0) === 0xfeff ? 1 : 0, line: 1, depth: 0 };
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  const failures: SyntaxFailure[] = [];
  // Once a block was found open at the end of the file, headers at the margin close the block before them.
  let byMargin = false;
  for (;;) {
    const start: Spot = { pos: cursor.pos, line: cursor.line };
    const kept = blocks.length;
    try {
      skipSpace(cursor);
      if (cursor.pos >= source.length) break;
      start.pos = cursor.pos;
      start.line = cursor.line;
      readItem(cursor, { attributes, blocks }, byMargin ? (indentAt(source, cursor.pos) ?? 0) : undefined);
    } catch (error) {
      if (!(error instanceof HclFailure)) throw error;
      cursor.depth = 0;
      if (error.openAtEnd && !byMargin) {
        byMargin = true;
        blocks.length = kept;
        Object.assign(cursor, start);
        continue;
      }
      failures.push(error.failure);
      if (failures.length >= MAX_FAILURES) break;
      const next = error.resumeAt ?? nextHeader(source, start, error.failure.line, blocks.length === kept ? 'item' : 'block');
      if (next === undefined) break;
      Object.assign(cursor, next);
    }
  }
  return { body: { attributes, blocks }, failures };
}

/** Reads one expression, such as the argument of a function kept as text; `undefined` where it is not one. JSON is one. */
export function parseHclValue(source: string, line: number): HclValue | undefined {
  // Inside a bracket newlines do not count, as in the brackets of the call it was taken from.
  const cursor: Cursor = { text: `[${source}\n]`, pos: 0, line, depth: 0 };
  try {
    const read = value(cursor, 'item');
    return read.kind === 'list' && cursor.pos >= cursor.text.length ? read : undefined;
  } catch (error) {
    if (error instanceof HclFailure) return undefined;
    throw error;
  }
}
