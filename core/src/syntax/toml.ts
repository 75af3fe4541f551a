// SPDX-License-Identifier: EUPL-1.2
// TOML 1.0 to a positioned tree: smol-toml gives the values, a scan of keys and tables gives their lines.
import { parse, TomlError, type TomlTableWithoutBigInt, type TomlValueWithoutBigInt } from 'smol-toml';
import { keyLines, step } from './toml-lines.ts';
import { MAX_DEPTH, MAX_NODES, type Parsed, type SyntaxFailure, type Tree } from './tree.ts';

/** Parses a document. A broken one is read up to its last whole statement or table. */
export function parseToml(source: string): Parsed {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const { table, failure } = attempt(text);
  if (table !== undefined) return positioned(table, text, []);
  if (failure.kind !== 'syntax') return { documents: [], failures: [failure] };
  for (const head of heads(text, failure.line)) {
    const again = attempt(head);
    if (again.table !== undefined) return positioned(again.table, head, [failure]);
  }
  return { documents: [], failures: [failure] };
}

function attempt(
  text: string,
): { readonly table: TomlTableWithoutBigInt; readonly failure?: never } | { readonly table?: never; readonly failure: SyntaxFailure } {
  try {
    return { table: parse(text, { maxDepth: MAX_DEPTH }) };
  } catch (error) {
    if (error instanceof TomlError) {
      // The first line of the message says what; the rest is an excerpt of the file, which may hold a secret.
      const message = (error.message.split('\n', 1)[0] ?? '').replace(/^Invalid TOML document: /, '');
      return {
        failure: {
          kind: /excessively nested/.test(message) ? 'depth' : 'syntax',
          message,
          line: Math.max(1, Math.min(error.line, lineCount(text))),
        },
      };
    }
    if (error instanceof RangeError) return { failure: { kind: 'depth', message: error.message, line: 1 } };
    throw error;
  }
}

/** What stands before the failure: all whole lines, else all up to the table it stands in. Two tries bound the cost. */
function* heads(text: string, line: number): Generator<string> {
  const lines = text.split('\n');
  let end = Math.min(line - 1, lines.length);
  if (end > 0) yield lines.slice(0, end).join('\n');
  while (end > 0 && !/^\s*\[/.test(lines[end] ?? '')) end--;
  if (end > 0) yield lines.slice(0, end).join('\n');
}

function positioned(table: TomlTableWithoutBigInt, text: string, failures: readonly SyntaxFailure[]): Parsed {
  const lines = keyLines(text);
  let nodes = 0;
  const build = (value: TomlValueWithoutBigInt, path: string, above: number, depth: number): Tree => {
    if (++nodes > MAX_NODES) throw new Bound('nodes', above);
    if (depth > MAX_DEPTH) throw new Bound('depth', above);
    const line = lines.get(path) ?? above;
    if (Array.isArray(value))
      return { kind: 'list', line, items: value.map((item, index) => build(item, step(path, index), line, depth + 1)) };
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { kind: 'scalar', value, line };
    if (value instanceof Date) return { kind: 'scalar', value: value.toISOString(), line };
    const entries = Object.entries(value).map(([key, item]) => {
      const here = step(path, key);
      return { key, line: lines.get(here) ?? line, value: build(item, here, line, depth + 1) };
    });
    return { kind: 'map', line, entries };
  };
  try {
    return { documents: [build(table, '', 1, 0)], failures };
  } catch (error) {
    if (error instanceof Bound)
      return { documents: [], failures: [...failures, { kind: error.kind, message: error.message, line: error.line }] };
    throw error;
  }
}

class Bound extends Error {
  readonly kind: 'nodes' | 'depth';
  readonly line: number;
  constructor(kind: 'nodes' | 'depth', line: number) {
    super(kind);
    this.kind = kind;
    this.line = line;
  }
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
