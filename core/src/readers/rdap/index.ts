// SPDX-License-Identifier: EUPL-1.2
// Registration data (RDAP, RFC 9083): who keeps the registration of a name or a number, who holds it, where it is delegated.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { at, entries, items, type MapNode, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { domainDrafts } from './domain.ts';
import { numberDrafts } from './number.ts';

export const reader = {
  id: 'rdap',
  title: { en: 'Registration data (RDAP)', fr: 'Données d’enregistrement (RDAP)' },
  accepts: {
    globs: ['**/*rdap*.json', '**/*rdap*.jsonl', '**/*rdap*.ndjson', '**/*.rdap', '**/rdap/*.json'],
    sniff: (head) =>
      /"rdapConformance"\s*:|"objectClassName"\s*:\s*"(?:domain|ip network|autnum|entity|nameserver)"|"vcardArray"\s*:/.test(head),
  },
  *read(file) {
    const seen = new Set<string>();
    for (const draft of answers(file.text)) {
      const { at: _at, ...fact } = draft;
      const key = draft.kind === 'gap' ? '' : JSON.stringify(fact);
      if (draft.kind !== 'gap' && seen.has(key)) continue;
      seen.add(key);
      yield draft;
    }
  },
} satisfies Reader;

function* answers(source: string): Generator<Draft> {
  if (!isLines(source)) {
    yield* documentDrafts(source, 0);
    return;
  }
  for (const { line, text: one } of numberedLines(source)) if (one.trim() !== '') yield* documentDrafts(one, line - 1);
}

/** JSON lines: the first one is a whole object, and another follows. */
function isLines(source: string): boolean {
  return /^\ufeff?\s*\{[^\n]*\}\s*\n\s*\{/.test(source.slice(0, 2_000_000));
}

function* documentDrafts(source: string, before: number): Generator<Draft> {
  const { documents, failures } = parseJson(source);
  let found = 0;
  for (const draft of objectDrafts(documents[0])) {
    found++;
    yield before === 0 ? draft : { ...draft, at: { line: (draft.at.line ?? 1) + before } };
  }
  for (const failure of failures) yield failureGap('JSON', { ...failure, line: failure.line + before });
  if (found === 0 && failures.length === 0) yield gap('unsupported', 'gap.rdap.object', { line: (documents[0]?.line ?? 1) + before });
}

/** Objects of an answer, of a list of answers, of a search (`domainSearchResults`) or of a wrapper around them. */
function* objectDrafts(tree: Tree | undefined, depth = 0): Generator<Draft> {
  if (tree === undefined || depth > 4) return;
  if (tree.kind === 'list') for (const item of tree.items) yield* objectDrafts(item, depth + 1);
  if (tree.kind !== 'map') return;
  const kind = text(at(tree, 'objectClassName'));
  if (kind === 'domain') yield* domainDrafts(tree);
  else if (kind === 'ip network' || kind === 'autnum') yield* numberDrafts(tree, kind);
  else if (kind === 'entity') yield* heldBy(tree, depth);
  else if (kind === undefined && at(tree, 'errorCode') !== undefined)
    yield gap('incomplete', 'gap.rdap.error', { line: tree.line }, { code: String(text(at(tree, 'errorCode'))).slice(0, 10) });
  else if (kind === undefined) for (const one of entries(tree)) yield* objectDrafts(one.value, depth + 1);
}

/** Networks and autonomous systems under an entity are its own. */
function* heldBy(entity: MapNode, depth: number): Generator<Draft> {
  for (const part of ['networks', 'autnums']) for (const item of items(at(entity, part))) yield* objectDrafts(item, depth + 1);
}
