// SPDX-License-Identifier: EUPL-1.2
// Rows of osquery results: logs of one JSON object per line (event, batch, snapshot), and arrays of rows.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';
import { type DraftGap, gap } from '../reader.ts';
import type { Row } from './tables.ts';

export interface Result {
  readonly line: number;
  /** Tells one host from the next within the file; it goes no further. */
  readonly host: string;
  readonly row: Row;
  readonly action: 'added' | 'removed';
}

export function* results(source: string): Generator<Result | DraftGap> {
  const start = source.trimStart().slice(0, 200);
  // An array, or one object over several lines; a log starts each line with an object.
  if (/^\ufeff?(\[|\{\s*\n)/.test(start)) yield* whole(source);
  else yield* lines(source);
}

function* whole(source: string): Generator<Result | DraftGap> {
  const { documents, failures } = parseJson(source);
  for (const failure of failures) yield failureGap('JSON', failure);
  const [root] = documents;
  if (root === undefined) return;
  const odd = { line: 0, count: 0 };
  for (const [index, item] of (root.kind === 'list' ? root.items : [root]).entries()) {
    if (item.kind !== 'map') {
      if (odd.count++ === 0) odd.line = item.line;
      continue;
    }
    const logged = loggedRows(item);
    if (logged.length > 0) yield* logged;
    else {
      const row = rowOf(item);
      // Fleet and others put the host before the columns of the query.
      const host = row.host_identifier ?? row.host_hostname ?? row.host_display_name ?? row.hostname;
      // Programs of a bare output are of one host; systems are of one host each.
      yield { line: item.line, host: host ?? (row.platform === undefined ? '' : `#${index}`), row, action: 'added' };
    }
  }
  if (odd.count > 0) yield gap('unparsable', 'gap.devices.element', { line: odd.line }, { count: odd.count });
}

function* lines(source: string): Generator<Result | DraftGap> {
  const bad = { line: 0, count: 0 };
  for (const { line, text: source_ } of numberedLines(source)) {
    if (source_.trim() === '') continue;
    const { documents, failures } = parseJson(source_);
    const [root] = documents;
    if (failures.length > 0 || root?.kind !== 'map') {
      if (bad.count++ === 0) bad.line = line;
      continue;
    }
    for (const result of loggedRows(root)) yield { ...result, line };
  }
  if (bad.count > 0) yield gap('unparsable', 'gap.devices.element', { line: bad.line }, { count: bad.count });
}

function loggedRows(item: Tree): readonly Result[] {
  const host = text(at(item, 'hostIdentifier')) ?? text(at(item, 'decorations', 'host_uuid')) ?? '';
  const result = (row: Tree, action: string | undefined): Result => ({
    line: row.line,
    host,
    row: rowOf(row),
    action: action === 'removed' ? 'removed' : 'added',
  });
  const columns = at(item, 'columns');
  if (columns?.kind === 'map') return [result(columns, text(at(item, 'action')))];
  const snapshot = items(at(item, 'snapshot')).map((row) => result(row, 'added'));
  // Removed first: a system that changed is removed and added by the same batch.
  const differential = (['removed', 'added'] as const).flatMap((action) =>
    items(at(item, 'diffResults', action)).map((row) => result(row, action)),
  );
  return [...snapshot, ...differential];
}

function rowOf(item: Tree): Row {
  const row: Record<string, string> = Object.create(null);
  for (const { key, value } of entries(item)) {
    const stated = text(value);
    if (stated !== undefined) row[key] = stated;
  }
  return row;
}
