// SPDX-License-Identifier: EUPL-1.2
// Lines of scripts: those of a file, and those of a script that another document carries as one value.
import type { Tree } from '../tree.ts';

export interface ScriptLine {
  readonly line: number;
  readonly text: string;
}

export const MAX_LINES = 20_000;
export const MAX_LINE = 2_000;

/** The lines of a value, with their place in `source` where it is sure, else that of the value: a folded or escaped text has others. */
export function embeddedLines(node: Tree | undefined, source: readonly string[]): readonly ScriptLine[] {
  if (node?.kind === 'list')
    return node.items.flatMap((item) => (item.kind === 'map' ? [] : embeddedLines(item, source))).slice(0, MAX_LINES);
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
  return node.value
    .split(/\r\n|\n|\r/, MAX_LINES)
    .map((text, index) => ({ line: source[node.line - 1 + index]?.includes(text.trim()) ? node.line + index : node.line, text }));
}

/** A command over several lines (`\` at the end) as one, at its first; one that ends before the break (`; \`) is not joined. */
export function logicalLines(stated: readonly ScriptLine[]): readonly ScriptLine[] {
  const joined: ScriptLine[] = [];
  let open = false;
  for (const one of stated.slice(0, MAX_LINES)) {
    const text = one.text.slice(0, MAX_LINE);
    const last = joined.at(-1);
    const more = /[^;&|\\\s]\s*\\$/.test(text);
    const plain = text.replace(/\\$/, '');
    if (open && last !== undefined && !/^\s*(&&|\|\||;)/.test(text) && last.text.length < MAX_LINE) {
      joined[joined.length - 1] = { line: last.line, text: `${last.text} ${plain.trim()}`.slice(0, MAX_LINE) };
    } else joined.push({ line: one.line, text: plain });
    open = more;
  }
  return joined;
}
