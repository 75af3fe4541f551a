// SPDX-License-Identifier: EUPL-1.2
// Headers of one file as facts, each host once.
import { headerDrafts } from '../../syntax/response-headers.ts';
import type { Draft } from '../reader.ts';

export interface Stated {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

const MAX_HEADERS = 2_000;

export function* statedDrafts(stated: Iterable<Stated | Draft>, options: { readonly inDocument?: boolean } = {}): Generator<Draft> {
  const seen = new Set<string>();
  let headers = 0;
  for (const one of stated) {
    if ('kind' in one) {
      yield one;
      continue;
    }
    // A site states the same policy for many paths.
    const header = `${one.name}\n${one.value}`;
    if (seen.has(header) || ++headers > MAX_HEADERS) continue;
    seen.add(header);
    for (const draft of headerDrafts(one.name, one.value, { at: { line: one.line }, ...options })) {
      const { at: _at, ...fact } = draft;
      const key = JSON.stringify(fact);
      if (draft.kind !== 'gap' && seen.has(key)) continue;
      seen.add(key);
      yield draft;
    }
  }
}
