// SPDX-License-Identifier: EUPL-1.2
// Python: requirements, pyproject.toml, setup.cfg, setup.py, Pipfile, and the lockfiles of Poetry, uv, PDM and Pipenv.
import { distinct } from '../packages.ts';
import type { Draft, Reader, TextFile } from '../reader.ts';
import { formOf } from './form.ts';
import { lockfileFacts } from './lockfile.ts';
import { pipfileFacts, pipfileLockFacts } from './pipfile.ts';
import { pyprojectFacts } from './pyproject.ts';
import { requirementsFacts } from './requirements.ts';
import { setupCfgFacts, setupPyFacts } from './setup.ts';

export const reader = {
  id: 'python',
  title: { en: 'Python manifest or lockfile', fr: 'Manifeste ou verrou Python' },
  accepts: {
    globs: [
      '**/*requirements*.txt',
      '**/*requirements*.in',
      '**/requirements/*.txt',
      '**/requirements/*.in',
      '**/constraints*.txt',
      '**/pyproject.toml',
      '**/poetry.lock',
      '**/uv.lock',
      '**/pdm.lock',
      '**/pipfile',
      '**/pipfile.lock',
      '**/setup.cfg',
      '**/setup.py',
    ],
  },
  // Lockfiles other than uv’s do not say what the organisation asked for itself: the manifest beside them does.
  folder: true,
  *read(file, folder) {
    yield* distinct(facts(file, folder));
  },
} satisfies Reader;

function* facts(file: TextFile, folder: readonly TextFile[]): Generator<Draft> {
  const form = formOf(file.uri);
  switch (form) {
    case 'requirements':
    case 'constraints':
      yield* requirementsFacts(file, folder, form);
      break;
    case 'pyproject':
      yield* pyprojectFacts(file.text);
      break;
    case 'lockfile':
      yield* lockfileFacts(file, folder);
      break;
    case 'pipfile':
      yield* pipfileFacts(file.text);
      break;
    case 'pipfile-lock':
      yield* pipfileLockFacts(file.text, folder);
      break;
    case 'setup-cfg':
      yield* setupCfgFacts(file.text);
      break;
    case 'setup-py':
      yield* setupPyFacts(file.text);
      break;
    case undefined:
      break;
    default:
      form satisfies never;
  }
}
