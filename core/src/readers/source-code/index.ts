// SPDX-License-Identifier: EUPL-1.2
// Source code: the modules it imports and the hosts it calls, as far as one file shows.
import type { CodeLanguage } from '../../domain.ts';
import { type CodeForm, formOf } from '../../syntax/code/form.ts';
import { scriptIslands } from '../../syntax/code/islands.ts';
import { lineAt, lineStarts } from '../../syntax/lines.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { leftOut, leftOutPlace } from './left-out.ts';
import { type Scan, scan } from './scan.ts';

const MAX_LENGTH = 1024 * 1024;

export const reader = {
  id: 'source-code',
  title: { en: 'Source code', fr: 'Code source' },
  accepts: {
    globs: ['js', 'mjs', 'cjs', 'ts', 'tsx', 'jsx', 'mts', 'cts', 'vue', 'svelte', 'py', 'php', 'java', 'kt', 'kts', 'go', 'rb', 'cs'].map(
      (ending) => `**/*.${ending}`,
    ),
    sniff: (head) => leftOut(head) === undefined,
    leavesOutPlace: leftOutPlace,
    leavesOut: leftOut,
    plenty: true,
  },
  *read({ text, uri }) {
    const form = formOf(uri);
    if (form === undefined || leftOut(text.slice(0, 4096)) !== undefined) return;
    if (text.length > MAX_LENGTH) {
      yield gap('limit', 'gap.code.too-long', { line: 1 }, { limit: 1 });
      return;
    }
    const lineOf = lines(text);
    if (!/\.(vue|svelte)$/i.test(uri)) yield* drafts(scan(text, form, lineOf), form, lineOf);
    else for (const { from, to } of scriptIslands(text)) yield* drafts(scan(text.slice(0, to), form, lineOf, from), form, lineOf);
  },
} satisfies Reader;

function* drafts({ imports, endpoints, unclosed }: Scan, form: CodeForm, lineOf: (offset: number) => number): Generator<Draft> {
  const language: CodeLanguage = form.language;
  for (const [module, offset] of imports.modules) yield { kind: 'import', language, module, at: { line: lineOf(offset) } };
  yield* endpoints;
  if (unclosed !== undefined) yield gap('unparsable', 'gap.code.unclosed', { line: lineOf(unclosed) });
}

/** Lines are counted once something has a place. Imports stand near the top: up to there counting is cheaper than a table. */
function lines(text: string): (offset: number) => number {
  let starts: Uint32Array | undefined;
  return (offset) => {
    if (starts !== undefined) return lineAt(starts, offset);
    if (offset > 4_096) {
      starts = lineStarts(text);
      return lineAt(starts, offset);
    }
    let line = 1;
    for (let at = 0; at < offset; at++) {
      const code = text.charCodeAt(at);
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++;
    }
    return line;
  };
}
