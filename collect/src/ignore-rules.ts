// SPDX-License-Identifier: EUPL-1.2
// One .gitignore file: applies to what lies below its folder.
import { readFileSync } from 'node:fs';
import ignore from 'ignore';

export interface IgnoreRules {
  /** `path` is relative to the root of the walk; folders end with `/`. `undefined`: these rules do not speak of it. */
  ignores(path: string): boolean | undefined;
}

/** The deepest rules that speak of a path decide (gitignore(5): lower level files take precedence). */
export function isIgnored(rules: readonly IgnoreRules[], path: string): boolean {
  for (let index = rules.length - 1; index >= 0; index--) {
    const answer = rules[index]?.ignores(path);
    if (answer !== undefined) return answer;
  }
  return false;
}

export function ignoreRules(file: string, folder: string): IgnoreRules {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // A .gitignore that cannot be read ignores nothing: too much evidence is better than too little.
    return { ignores: () => undefined };
  }
  // git itself reads rules line by line without bound; a hostile file must not make the walk slow.
  const lines = text.split('\n').slice(0, 5_000).filter(isCheap);
  const rules = ignore({ allowRelativePaths: true }).add(lines.join('\n'));
  return {
    ignores(path) {
      if (!path.startsWith(folder) || path.length === folder.length) return undefined;
      const { ignored, unignored } = rules.test(path.slice(folder.length));
      return ignored ? true : unignored ? false : undefined;
    },
  };
}

/** Each `**` more multiplies the ways in which a deep path can be cut; each `*` those in which a long name can. */
function isCheap(line: string): boolean {
  return line.length <= 1_000 && line.split('**').length <= 4 && line.split('/').every((part) => part.split('*').length <= 6);
}
