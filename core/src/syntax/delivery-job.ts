// SPDX-License-Identifier: EUPL-1.2
// What a job of delivery proves of what people use: less where it only tests, or where a service runs beside it.
import { type Said, said } from '../messages/index.ts';
import type { Draft } from '../readers/reader.ts';

/** Settings of a job that tests by its name: its database and its addresses are made for it. */
export function* ofJob(name: string, drafts: Iterable<Draft>): Generator<Draft> {
  const tests = /(^|[^a-z])(tests?|e2e|lint|check|specs?|unit|integration|essais?|verif\w*)([^a-z]|$)/i.test(name);
  const because = said('because.delivery.trial', { job: name.slice(0, 100) });
  for (const draft of drafts) {
    const setting = draft.kind === 'variable' || (draft.kind === 'endpoint' && draft.variable !== undefined);
    yield tests && setting ? weakened(draft, because) : draft;
  }
}

/** `services:` of a job start with it and end with it. */
export function* besideJob(drafts: Iterable<Draft>): Generator<Draft> {
  for (const draft of drafts) yield weakened(draft, said('because.delivery.beside'));
}

function weakened(draft: Draft, because: Said): Draft {
  return draft.kind === 'gap' || (draft.strength ?? 'firm') !== 'firm' ? draft : { ...draft, strength: 'weak', because };
}
