// SPDX-License-Identifier: EUPL-1.2
// Python: `import a.b as c, d`, `from a.b import (x as y, z)`. Only at the start of a line, as statements are.
import type { Lexer } from '../../syntax/code/lexer.ts';
import { FRESH, NAME } from '../../syntax/code/tokens.ts';
import { addModule, type Imports } from './found-imports.ts';
import { pythonModule } from './module-names.ts';

export function pythonImport(lexer: Lexer, found: Imports): boolean {
  if (lexer.kind() !== NAME || ((lexer.flags() & FRESH) === 0 && !lexer.isMark(59, 1))) return false;
  if (lexer.isName('import')) return plainImport(lexer, found);
  return lexer.isName('from') && fromImport(lexer, found);
}

const MAX_NAMES = 500;

function plainImport(lexer: Lexer, found: Imports): boolean {
  for (let count = 0; count < MAX_NAMES; count++) {
    const { name, offset, again } = dottedName(lexer);
    const module = pythonModule(name, undefined);
    addModule(found, module, offset);
    if (module !== undefined && (again || !lexer.isName('as'))) found.bound.set(name.split('.')[0] ?? name, module);
    if (again) return true;
    if (lexer.isName('as')) {
      if (!lexer.next()) return false;
      if (module !== undefined) found.bound.set(lexer.value(), module);
      if (!lexer.next()) return false;
      if ((lexer.flags() & FRESH) !== 0) return true;
    }
    if (!lexer.isMark(44)) return true;
  }
  return false;
}

function fromImport(lexer: Lexer, found: Imports): boolean {
  const { name, offset, again } = dottedName(lexer);
  // `from . import x`: the project itself.
  if (again || name === '' || !lexer.isName('import')) return true;
  let open = false;
  for (let count = 0; count < MAX_NAMES && lexer.next(); count++) {
    if (!open && (lexer.flags() & FRESH) !== 0) return true;
    if (lexer.isMark(40)) open = true;
    else if (lexer.isMark(41) || lexer.isMark(59)) return false;
    else if (lexer.kind() === NAME && !lexer.isName('as')) {
      const renamed = lexer.isName('as', 1);
      const module = renamed ? found.bound.get(lexer.value(2)) : pythonModule(name, lexer.value());
      if (module === undefined) continue;
      addModule(found, module, offset);
      found.bound.set(lexer.value(), module);
    }
  }
  return false;
}

/** Reads `a.b.c`; the lexer then stands on what follows. `again`: that is on a new line, or there is none. */
function dottedName(lexer: Lexer): { readonly name: string; readonly offset: number; readonly again: boolean } {
  let name = '';
  let offset = lexer.start();
  while (lexer.next()) {
    if ((lexer.flags() & FRESH) !== 0) return { name, offset, again: true };
    if (lexer.isMark(46)) name += '.';
    else if (lexer.kind() === NAME && (name === '' || name.endsWith('.')) && !lexer.isName('import')) {
      if (name === '') offset = lexer.start();
      name += lexer.value();
    } else return { name: name.startsWith('.') ? '' : name, offset, again: false };
  }
  return { name, offset, again: true };
}
