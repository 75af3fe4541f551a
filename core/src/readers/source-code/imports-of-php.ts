// SPDX-License-Identifier: EUPL-1.2
// PHP: `use A\B\C;`, `use A\B\{C, D as E};`, `use function A\b;`. A name without `\` is a global class or a trait beside.
import type { Lexer } from '../../syntax/code/lexer.ts';
import { FRESH, NAME } from '../../syntax/code/tokens.ts';
import { addModule, type Imports } from './found-imports.ts';
import { phpModule } from './module-names.ts';

export function phpImport(lexer: Lexer, found: Imports): boolean {
  if (!lexer.isName('use') || (lexer.flags() & FRESH) === 0) return false;
  const offset = lexer.start();
  let path = '';
  let group = '';
  const take = () => {
    const module = phpModule(group + path);
    if (addModule(found, module, offset) && module !== undefined) found.bound.set(path.slice(path.lastIndexOf('\\') + 1), module);
    path = '';
  };
  for (let count = 0; count < 400 && lexer.next(); count++) {
    if (lexer.isMark(92)) path += '\\';
    else if (lexer.isMark(123)) {
      group = path;
      path = '';
    } else if (lexer.isMark(44)) take();
    else if (lexer.isMark(59) || lexer.isMark(125)) {
      take();
      return false;
    } else if (lexer.kind() !== NAME) return true;
    else if (lexer.isName('as', 1)) {
      const module = phpModule(group + path);
      if (module !== undefined) found.bound.set(lexer.value(), module);
    } else if (!lexer.isName('as') && !lexer.isName('function') && !lexer.isName('const')) path += lexer.value();
  }
  return false;
}
