// SPDX-License-Identifier: EUPL-1.2
// The import statements of each language, as the tokens pass by: modules with their first place, and the names they are bound to.

import type { CodeForm } from '../../syntax/code/form.ts';
import type { Lexer } from '../../syntax/code/lexer.ts';
import { FRESH, NAME, STRING } from '../../syntax/code/tokens.ts';
import { addModule, type Imports } from './found-imports.ts';
import { csharpImport, javaImport } from './imports-of-namespaces.ts';
import { phpImport } from './imports-of-php.ts';
import { pythonImport } from './imports-of-python.ts';
import { goModule, npmModule, rubyModule } from './module-names.ts';

/** Looks at the last token. True: the lexer now stands on a token that was not looked at. */
export type ImportStep = (lexer: Lexer, found: Imports) => boolean;

export function importStepOf(form: CodeForm): ImportStep {
  switch (form.language) {
    case 'javascript':
      return javascriptImport;
    case 'python':
      return pythonImport;
    case 'go':
      return goImport;
    case 'ruby':
      return rubyImport;
    case 'php':
      return phpImport;
    case 'csharp':
      return csharpImport;
    default:
      return javaImport;
  }
}

/** `import a, { b as c } from 'x'`, `import 'x'`, `export … from 'x'`, `import('x')`, `const a = require('x')`. */
function javascriptImport(lexer: Lexer, found: Imports): boolean {
  if (lexer.kind() !== STRING) return false;
  const from = lexer.isName('from', 1);
  const called = lexer.isMark(40, 1) && (lexer.isName('require', 2) || lexer.isName('import', 2));
  if (!from && !called && !lexer.isName('import', 1)) return false;
  const module = npmModule(lexer.value());
  if (!addModule(found, module, lexer.start()) || module === undefined) return false;
  // Back over what is bound: to `import`, or to the start of the line of a `require`.
  for (let back = from ? 2 : 3; back < 200 && lexer.kind(back) !== 0; back++) {
    if (lexer.isName('import', back) || lexer.isName('export', back)) break;
    if (lexer.kind(back) === NAME) found.bound.set(lexer.value(back), module);
    if (!from && (lexer.flags(back) & FRESH) !== 0) break;
  }
  return false;
}

/** `import "x"`, `import a "x"`, `import ( … )`. */
function goImport(lexer: Lexer, found: Imports): boolean {
  if (found.open && lexer.isMark(41)) found.open = false;
  else if (lexer.isMark(40) && lexer.isName('import', 1)) found.open = true;
  else if (lexer.kind() === STRING) {
    const named = lexer.kind(1) === NAME && !lexer.isName('import', 1) && (lexer.flags() & FRESH) === 0;
    if (!found.open && !lexer.isName('import', 1) && !(named && lexer.isName('import', 2))) return false;
    const module = goModule(lexer.value());
    if (!addModule(found, module, lexer.start()) || module === undefined) return false;
    const last = module.split('/').findLast((part) => !/^v\d+$/.test(part)) ?? module;
    found.bound.set(named ? lexer.value(1) : last, module);
  }
  return false;
}

/** `require 'x'`, `require("x")`. */
function rubyImport(lexer: Lexer, found: Imports): boolean {
  if (lexer.kind() !== STRING) return false;
  if (lexer.isName('require', 1) || (lexer.isMark(40, 1) && lexer.isName('require', 2)))
    addModule(found, rubyModule(lexer.value()), lexer.start());
  return false;
}
