// SPDX-License-Identifier: EUPL-1.2
// Evidence is not equal (design §16): where a file stands says how much its facts prove.
import type { Strength } from '../domain.ts';
import { type Said, said } from '../messages/index.ts';
import type { DraftFact } from '../readers/reader.ts';
import { isTrialFile, isTrialFolder } from '../syntax/trial-path.ts';

const order: Readonly<Record<Strength, number>> = { possible: 0, weak: 1, firm: 2 };

export function weaker(one: Strength, other: Strength): Strength {
  return order[one] <= order[other] ? one : other;
}
export function stronger(one: Strength, other: Strength): Strength {
  return order[one] >= order[other] ? one : other;
}

// An environment that is not the one people use: `env.d/dev/`, `.env.development`, `compose.local.yaml`.
const developmentName = /(^|[._-])(dev|devel|development|local|localhost|sandbox)([._-]|$)/i;

/** What the place of a file says of its facts. */
export interface Standing {
  /** Of all of them: a folder of tests. */
  readonly folder: Grade | undefined;
  /** Of what depends on the environment: a file of tests, an environment of development. */
  readonly file: Grade | undefined;
}

export function standingOf(uri: string): Standing {
  const segments = uri.split('/');
  const name = segments.pop() ?? '';
  const folder = segments.find(isTrialFolder);
  const development = [...segments, name].find((segment) => developmentName.test(segment));
  return {
    folder: folder === undefined ? undefined : { strength: 'possible', because: said('because.test-path', { folder }) },
    file: isTrialFile(name)
      ? { strength: 'possible', because: said('because.test-file', { file: name }) }
      : development === undefined
        ? undefined
        : { strength: 'weak', because: said('because.development-environment', { name: development }) },
  };
}

export interface Grade {
  readonly strength: Strength;
  readonly because?: Said;
}

/** The strength of one fact: what the reader says, lowered by where the file stands and by what kind of need it is. */
export function gradeOf(draft: DraftFact, standing: Standing): Grade {
  if (standing.folder !== undefined) return standing.folder;
  const place = namesMatter(draft) ? standing.file : undefined;
  if (place?.strength === 'possible') return place;
  const stated: Grade = { strength: draft.strength ?? 'firm', ...(draft.because === undefined ? {} : { because: draft.because }) };
  const own = draft.kind === 'component' ? needed(draft, stated) : stated;
  return place === undefined || weaker(own.strength, place.strength) === own.strength ? own : place;
}

/** What runs, or where it calls, depends on the environment; a zone, a bill or a cloud resource is real in each. */
function namesMatter(draft: DraftFact): boolean {
  return (
    draft.kind === 'endpoint' ||
    draft.kind === 'image' ||
    draft.kind === 'variable' ||
    draft.kind === 'component' ||
    draft.kind === 'import'
  );
}

function needed(draft: DraftFact & { readonly kind: 'component' }, stated: Grade): Grade {
  if (!draft.direct) return { strength: weaker(stated.strength, 'possible'), because: stated.because ?? said('because.transitive') };
  if (draft.scope === 'development')
    return { strength: weaker(stated.strength, 'possible'), because: stated.because ?? said('because.development') };
  return stated;
}
