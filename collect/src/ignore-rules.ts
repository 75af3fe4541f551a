// SPDX-License-Identifier: EUPL-1.2
// One .gitignore file: applies to what lies below its folder.
import { readFileSync } from 'node:fs';
import ignore from 'ignore';

export interface IgnoreRules {
  /** `path` is relative to the root of the walk; folders end with `/`. `undefined`: these rules do not speak of it. */
  ignores(path: string): boolean | undefined;
  /** Whether a rule names just this; `false` says nothing of rules with a path or a pattern. */
  names(name: string): boolean;
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
    return { ignores: () => undefined, names: () => false };
  }
  // git itself reads rules line by line without bound; a hostile file must not make the walk slow.
  const lines = text.split('\n').slice(0, 5_000).filter(isCheap);
  const plain = plainRules(lines);
  const rules = ignore({ allowRelativePaths: true }).add(plain.rest.join('\n'));
  return {
    names: plain.names,
    ignores(path) {
      if (!path.startsWith(folder) || path.length === folder.length) return undefined;
      const relative = path.slice(folder.length);
      if (plain.ignores(relative)) return true;
      if (plain.rest.length === 0) return undefined;
      const { ignored, unignored } = rules.test(relative);
      return ignored ? true : unignored ? false : undefined;
    },
  };
}

/**
 * Most rules are a bare name (`dist`, `.env`), a folder (`build/`) or an ending (`*.log`): a set answers those at once, and a walk
 * asks for every folder. Only where no rule takes another back (`!`), since then their order counts.
 */
function plainRules(lines: readonly string[]): {
  readonly rest: readonly string[];
  ignores(relative: string): boolean;
  names(name: string): boolean;
} {
  const names = new Set<string>();
  const folders = new Set<string>();
  const endings = new Set<string>();
  const written = lines.map((line) => line.replace(/\r$/, '')).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const rest = written.filter((line) => {
    if (/^[\w.@+-]+$/.test(line)) names.add(line);
    else if (/^[\w.@+-]+\/$/.test(line)) folders.add(line.slice(0, -1));
    else if (/^\*\.[\w-]+$/.test(line)) endings.add(line.slice(1));
    else return true;
    return false;
  });
  const namesIt = (name: string) => names.has(name) || folders.has(name);
  if (written.some((line) => line.startsWith('!'))) return { rest: lines, ignores: () => false, names: namesIt };
  return {
    rest,
    names: namesIt,
    ignores(relative) {
      const isFolder = relative.endsWith('/');
      const path = isFolder ? relative.slice(0, -1) : relative;
      const name = path.slice(path.lastIndexOf('/') + 1);
      return names.has(name) || (isFolder && folders.has(name)) || (endings.size > 0 && endings.has(name.slice(name.lastIndexOf('.'))));
    },
  };
}

/** Each `**` more multiplies the ways in which a deep path can be cut; each `*` those in which a long name can. */
function isCheap(line: string): boolean {
  return line.length <= 1_000 && line.split('**').length <= 4 && line.split('/').every((part) => part.split('*').length <= 6);
}
