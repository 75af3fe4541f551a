// SPDX-License-Identifier: EUPL-1.2
// Answers of searches over certificate transparency logs: crt.sh, Cert Spotter, Censys.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { numberedLines } from '../../syntax/lines.ts';
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';
import type { DraftGap } from '../reader.ts';
import { organisationIn } from './distinguished-name.ts';
import { instantOf, type Listed } from './listed.ts';

export function* jsonList(source: string): Generator<Listed | DraftGap> {
  // One object a line, as command-line tools print them.
  if (/^\ufeff?\s*\{[^\n]*\}\s*\n\s*\{/.test(source.slice(0, 1_000_000))) {
    for (const { line, text: one } of numberedLines(source)) if (one.trim() !== '') yield* documentList(one, line - 1);
  } else yield* documentList(source, 0);
}

function* documentList(source: string, before: number): Generator<Listed | DraftGap> {
  const { documents, failures } = parseJson(source);
  for (const listed of listedIn(documents[0])) yield { ...listed, line: listed.line + before };
  for (const failure of failures) yield failureGap('JSON', { ...failure, line: failure.line + before });
}

/** A list, or the list that an answer wraps (`{"result":{"hits":[…]}}`). */
function* listedIn(tree: Tree | undefined, depth = 0): Generator<Listed> {
  if (tree === undefined || depth > 4) return;
  if (tree.kind === 'list') for (const item of tree.items) yield* listedIn(item, depth + 1);
  if (tree.kind !== 'map') return;
  const listed = certificateOf(tree);
  if (listed !== undefined) yield listed;
  else for (const one of entries(tree)) yield* listedIn(one.value, depth + 1);
}

function certificateOf(tree: Tree): Listed | undefined {
  const value = (...path: readonly string[]) => text(at(tree, ...path));
  const line = tree.line;
  // crt.sh: names stand in one string, a line each.
  const crtsh = value('issuer_name');
  if (crtsh !== undefined) {
    const names = [value('common_name') ?? '', ...(value('name_value') ?? '').split('\n')];
    return { line, issuer: organisationIn(crtsh), names, from: instantOf(value('not_before')), until: instantOf(value('not_after')) };
  }
  // Cert Spotter: the operator is who stands behind the names of its issuers.
  const spotter = at(tree, 'dns_names');
  if (spotter !== undefined) {
    const issuer = value('issuer', 'operator', 'name') ?? value('issuer', 'friendly_name') ?? organisationIn(value('issuer', 'name') ?? '');
    return { line, issuer, names: textsOf(spotter), from: instantOf(value('not_before')), until: instantOf(value('not_after')) };
  }
  // Censys, first and second form.
  const parsed = at(tree, 'parsed');
  const issuer = textsOf(at(parsed, 'issuer', 'organization'))[0] ?? text(at(parsed, 'issuer_dn'));
  if (parsed === undefined || issuer === undefined) return undefined;
  const validity = at(parsed, 'validity_period') ?? at(parsed, 'validity');
  return {
    line,
    issuer: organisationIn(issuer),
    names: [...textsOf(at(tree, 'names')), ...textsOf(at(parsed, 'names'))],
    from: instantOf(text(at(validity, 'not_before')) ?? text(at(validity, 'start'))),
    until: instantOf(text(at(validity, 'not_after')) ?? text(at(validity, 'end'))),
  };
}

const MAX_NAMES = 2_000;

function textsOf(tree: Tree | undefined): readonly string[] {
  if (tree?.kind === 'scalar') return [text(tree) ?? ''];
  return items(tree)
    .slice(0, MAX_NAMES)
    .map((one) => text(one) ?? '');
}
