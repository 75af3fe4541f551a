// SPDX-License-Identifier: EUPL-1.2
// JSON and JSON with comments (RFC 8259, JSONC) to a positioned tree; tolerant: what stands before an error is kept.
import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { MAX_DEPTH, MAX_NODES, type MapEntry, type Parsed, type SyntaxFailure, type Tree } from './tree.ts';

interface Open {
  readonly kind: 'map' | 'list';
  readonly line: number;
  readonly column: number;
  readonly entries: MapEntry[];
  readonly items: Tree[];
  key: string | undefined;
  keyLine: number;
}

export function parseJson(source: string): Parsed {
  const failures: SyntaxFailure[] = [];
  const stack: Open[] = [];
  let root: Tree | undefined;
  let nodes = 0;
  const add = (node: Tree) => {
    const parent = stack.at(-1);
    if (parent === undefined) root ??= node;
    else if (parent.kind === 'list') parent.items.push(node);
    else if (parent.key !== undefined) parent.entries.push({ key: parent.key, line: parent.keyLine, value: node });
  };
  const begin = (kind: Open['kind']) => (_offset: number, _length: number, line: number, column: number) => {
    if (stack.length >= MAX_DEPTH) throw new Bound('depth', line + 1);
    const open: Open = { kind, line: line + 1, column: column + 1, entries: [], items: [], key: undefined, keyLine: line + 1 };
    // Added when opened, not when closed: a truncated file keeps what it holds.
    add(
      kind === 'map'
        ? { kind, entries: open.entries, line: open.line, column: open.column }
        : { kind, items: open.items, line: open.line, column: open.column },
    );
    stack.push(open);
  };
  const end = () => {
    stack.pop();
  };
  try {
    visit(
      source.charCodeAt(0) === 0xfeff ? source.slice(1) : source,
      {
        onObjectBegin: begin('map'),
        onObjectEnd: end,
        onArrayBegin: begin('list'),
        onArrayEnd: end,
        onObjectProperty(key, _offset, _length, line) {
          const open = stack.at(-1);
          if (open === undefined) return;
          open.key = key;
          open.keyLine = line + 1;
        },
        onLiteralValue(value: unknown, _offset, _length, line, column) {
          if (++nodes > MAX_NODES) throw new Bound('nodes', line + 1);
          const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
          add({ kind: 'scalar', value: plain, line: line + 1, column: column + 1 });
        },
        onError(error: ParseErrorCode, _offset, _length, line) {
          if (failures.length === 0) failures.push({ kind: 'syntax', message: printParseErrorCode(error), line: line + 1 });
        },
      },
      { allowTrailingComma: true },
    );
  } catch (error) {
    if (error instanceof Bound) failures.push({ kind: error.kind, message: error.message, line: error.line });
    else if (error instanceof RangeError) failures.push({ kind: 'depth', message: error.message, line: 1 });
    else throw error;
  }
  return { documents: root === undefined ? [] : [root], failures };
}

class Bound extends Error {
  readonly kind: 'depth' | 'nodes';
  readonly line: number;
  constructor(kind: 'depth' | 'nodes', line: number) {
    super(kind);
    this.kind = kind;
    this.line = line;
  }
}
