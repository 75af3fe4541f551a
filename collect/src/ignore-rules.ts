// SPDX-License-Identifier: EUPL-1.2
// One .gitignore file: applies to what lies below its folder.
import { readFileSync } from 'node:fs';
import ignore from 'ignore';

export interface IgnoreRules {
  /** `path` is relative to the root of the walk; folders end with `/`. */
  ignores(path: string): boolean;
}

export function ignoreRules(file: string, folder: string): IgnoreRules {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // A .gitignore that cannot be read ignores nothing: too much evidence is better than too little.
    return { ignores: () => false };
  }
  // git itself reads rules line by line without bound; a hostile file must not make the walk slow.
  const rules = ignore({ allowRelativePaths: true }).add(text.split('\n').slice(0, 5_000).join('\n'));
  return { ignores: (path) => path.startsWith(folder) && path.length > folder.length && rules.ignores(path.slice(folder.length)) };
}
