// SPDX-License-Identifier: EUPL-1.2
// Markdown blocks (CommonMark, and GitHub’s tables); everything from evidence is escaped, so that no name becomes markup.
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { doubt, type Source, type Unfolded } from '../unfold/unfolded.ts';

export function heading(level: 1 | 2 | 3, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text)}`;
}

export function paragraph(text: string): string {
  return escapeMarkdown(text);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[], right: readonly number[]): string {
  const cells = (row: readonly string[]) => `| ${row.map(escapeMarkdown).join(' | ')} |`;
  const rule = `| ${head.map((_, index) => (right.includes(index) ? '---:' : '---')).join(' | ')} |`;
  return [cells(head), rule, ...rows.map(cells)].join('\n');
}

export function bullets(lines: readonly Unfolded[], speak: Speaker): string {
  return lines.flatMap((one) => bullet(one, 0, speak)).join('\n');
}

function bullet(one: Unfolded, depth: number, speak: Speaker): readonly string[] {
  const parts = [
    ...(one.text === '' ? [] : [escapeMarkdown(one.text)]),
    ...(one.place === undefined ? [] : [code(one.place)]),
    ...(one.source === undefined ? [] : [sourceWords(one.source, speak)]),
  ];
  return [`${'  '.repeat(depth)}- ${parts.join(' ')}`, ...one.under.flatMap((below) => bullet(below, depth + 1, speak))];
}

function sourceWords(source: Source, speak: Speaker): string {
  const reserve = doubt(source, speak);
  const address = /^https?:\/\/[^\s<>]+$/i.test(source.source) ? `<${source.source}>` : escapeMarkdown(source.source);
  const date = source.asOf === '' ? '' : `, ${speak.date(source.asOf)}`;
  return `(${address}${date}${reserve === '' ? '' : ` – ${escapeMarkdown(reserve)}`})`;
}

/** Code spans take no escapes: a longer fence holds what has backticks (CommonMark §6.1); a pipe would end a table cell. */
function code(text: string): string {
  const clean = plain(text);
  const fence = '`'.repeat(Math.max(0, ...[...clean.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${clean}${pad}${fence}`;
}

/** CommonMark §2.4: any ASCII punctuation may be escaped. `<` and `&` as entities, so that no HTML comes through. */
export function escapeMarkdown(text: string): string {
  return (
    plain(text, 2000)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/[\\`*_[\]{}|~#>!$]/g, '\\$&')
      // Bare addresses would become links in GitHub’s dialect.
      .replace(/\b(https?|ftp):\/\//gi, '$1\\://')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}
