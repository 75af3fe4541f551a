// SPDX-License-Identifier: EUPL-1.2
// Java and Kotlin `import a.b.C;`, C# `using A.B;`, `global using`, `using X = A.B;`.
import type { Lexer } from '../../syntax/code/lexer.ts';
import { FRESH, NAME } from '../../syntax/code/tokens.ts';
import { addModule, type Imports } from './found-imports.ts';
import { csharpModule, javaModule } from './module-names.ts';

export function javaImport(lexer: Lexer, found: Imports): boolean {
  if ((lexer.flags() & FRESH) === 0 || !lexer.isName('import')) return false;
  const offset = lexer.start();
  const { names, again } = pathOf(lexer);
  const module = javaModule(names);
  const last = names.at(-1);
  if (addModule(found, module, offset) && module !== undefined && last !== undefined) found.bound.set(last, module);
  return again;
}

export function csharpImport(lexer: Lexer, found: Imports): boolean {
  if (!lexer.isName('using') || ((lexer.flags() & FRESH) === 0 && !lexer.isName('global', 1))) return false;
  const offset = lexer.start();
  const { names, again } = pathOf(lexer);
  // `using var x = …`, `using (…)`: a block, not an import.
  if (lexer.isMark(59)) addModule(found, csharpModule(names), offset);
  return again;
}

/** The dotted path up to `;` or the end of the line; the lexer stands on what ended it. */
function pathOf(lexer: Lexer): { readonly names: readonly string[]; readonly again: boolean } {
  let names: string[] = [];
  for (let count = 0; count < 60 && lexer.next(); count++) {
    if ((lexer.flags() & FRESH) !== 0) return { names, again: true };
    if (lexer.kind() === NAME) {
      if (lexer.isName('static') || lexer.isName('as')) continue;
      // Kotlin: `import a.B as C`. Two names without a dot between are no path.
      if (names.length > 0 && !lexer.isMark(46, 1) && !lexer.isName('as', 1) && !lexer.isName('static', 1))
        return { names: [], again: true };
      if (!lexer.isName('as', 1)) names.push(lexer.value());
    } else if (lexer.isMark(61)) names = [];
    else if (!lexer.isMark(46) && !lexer.isMark(42)) return { names: lexer.isMark(59) ? names : [], again: !lexer.isMark(59) };
  }
  return { names, again: false };
}
