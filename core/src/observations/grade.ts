// SPDX-License-Identifier: EUPL-1.2
// Evidence is not equal (design §16): where a file stands says how much its facts prove.
import type { Strength } from '../domain.ts';
import { type Said, said } from '../messages/index.ts';
import type { DraftFact } from '../readers/reader.ts';

const order: Readonly<Record<Strength, number>> = { possible: 0, weak: 1, firm: 2 };

export function weaker(one: Strength, other: Strength): Strength {
  return order[one] <= order[other] ? one : other;
}
export function stronger(one: Strength, other: Strength): Strength {
  return order[one] >= order[other] ? one : other;
}

const trialFolder =
  /^(tests?|__tests__|testing|specs?|fixtures?|__fixtures__|testdata|test[-_]data|mocks?|__mocks__|examples?|samples?|e2e|demos?|benchmarks?|testsuite|acceptance)$/i;

/** The folder that makes a file a trial, not the organisation's running system; `undefined` when there is none. */
export function trialFolderOf(uri: string): string | undefined {
  return uri
    .split('/')
    .slice(0, -1)
    .find((segment) => trialFolder.test(segment));
}

export interface Grade {
  readonly strength: Strength;
  readonly because?: Said;
}

/** The strength of one fact: what the reader says, lowered by where the file stands and by what kind of need it is. */
export function gradeOf(draft: DraftFact, trial: string | undefined): Grade {
  if (trial !== undefined) return { strength: 'possible', because: said('because.test-path', { folder: trial }) };
  const stated: Grade = { strength: draft.strength ?? 'firm', ...(draft.because === undefined ? {} : { because: draft.because }) };
  if (draft.kind !== 'component') return stated;
  if (!draft.direct) return { strength: weaker(stated.strength, 'possible'), because: stated.because ?? said('because.transitive') };
  if (draft.scope === 'development')
    return { strength: weaker(stated.strength, 'possible'), because: stated.because ?? said('because.development') };
  return stated;
}
