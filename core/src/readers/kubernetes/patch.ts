// SPDX-License-Identifier: EUPL-1.2
// Patches written inside a kustomization: a piece of a manifest, or operations on one (RFC 6902). Images and environments only.
import { imageReference } from '../../syntax/image-reference.ts';
import { embeddedLines } from '../../syntax/shell/lines.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { workloadFacts } from '../../syntax/workload.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import type { DraftFact } from '../reader.ts';

/** Its lines are those of the file where they can be found again, else that of the patch. */
export function* patchFacts(patch: Tree, source: readonly string[]): Generator<DraftFact> {
  const stated = text(patch);
  if (stated === undefined) return;
  const lines = embeddedLines(patch, source);
  for (const document of parseYaml(stated).documents)
    for (const fact of documentFacts(document)) yield { ...fact, at: { line: lines[(fact.at.line ?? 1) - 1]?.line ?? patch.line } };
}

function* documentFacts(document: Tree): Generator<DraftFact> {
  if (document.kind !== 'list') {
    yield* workloadFacts(document, { address: '', grade: () => ({}) });
    return;
  }
  for (const operation of items(document)) {
    const value = at(operation, 'value');
    if (value !== undefined && /^(add|replace)$/.test(text(at(operation, 'op')) ?? ''))
      yield* valueFacts(text(at(operation, 'path')) ?? '', value);
  }
}

/** The value as the entry it becomes: `/spec/template/spec/containers/0/env/-` adds one to the list `env`. */
function* valueFacts(pointer: string, value: Tree): Generator<DraftFact> {
  const parts = pointer.split('/');
  const listed = /^(\d+|-)$/.test(parts.at(-1) ?? '');
  const key = parts.at(listed ? -2 : -1) ?? '';
  const { line } = value;
  const reference = key === 'image' ? imageReference(text(value) ?? '') : undefined;
  if (reference !== undefined) yield { kind: 'image', ...reference, at: { line } };
  else if (value.kind !== 'scalar') {
    const held: Tree = listed ? { kind: 'list', items: [value], line } : value;
    yield* workloadFacts({ kind: 'map', entries: [{ key, line, value: held }], line }, { address: '', grade: () => ({}) });
  }
}
