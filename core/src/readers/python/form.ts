// SPDX-License-Identifier: EUPL-1.2
// Which of Python’s formats a file is, by its name.
import { baseName } from '../packages.ts';

export type Form = 'requirements' | 'constraints' | 'pyproject' | 'lockfile' | 'pipfile' | 'pipfile-lock' | 'setup-cfg' | 'setup-py';

const names: Readonly<Record<string, Form>> = {
  'pyproject.toml': 'pyproject',
  'poetry.lock': 'lockfile',
  'uv.lock': 'lockfile',
  'pdm.lock': 'lockfile',
  pipfile: 'pipfile',
  'pipfile.lock': 'pipfile-lock',
  'setup.cfg': 'setup-cfg',
  'setup.py': 'setup-py',
};

export function formOf(uri: string): Form | undefined {
  const name = baseName(uri);
  // Names of files come from the evidence: `constructor` is no key of ours.
  if (Object.hasOwn(names, name)) return names[name];
  if (!/\.(txt|in)$/.test(name)) return undefined;
  if (/^constraints/.test(name)) return 'constraints';
  return /requirements/.test(name) || /(^|\/)requirements\/[^/]+$/i.test(uri) ? 'requirements' : undefined;
}
