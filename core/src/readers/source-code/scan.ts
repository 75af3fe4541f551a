// SPDX-License-Identifier: EUPL-1.2
// One source file: imports and addresses. What cannot hold either is not lexed, and lexing ends where the last of them stands.
import type { CodeForm } from '../../syntax/code/form.ts';
import { Lexer } from '../../syntax/code/lexer.ts';
import { FRESH, HOLES, LONG, RAW, STRING } from '../../syntax/code/tokens.ts';
import type { DraftFact } from '../reader.ts';
import { contextOf } from './context.ts';
import { endpointsOf } from './endpoints.ts';
import type { Imports } from './found-imports.ts';
import { importStepOf } from './imports.ts';
import { isAddress, isBareHost, unescaped } from './literal.ts';

export interface Scan {
  readonly imports: Imports;
  readonly endpoints: readonly DraftFact[];
  readonly unclosed: number | undefined;
}

export function scan(text: string, form: CodeForm, lineOf: (offset: number) => number, from = 0): Scan {
  const imports: Imports = { modules: new Map(), bound: new Map(), open: false };
  const endpoints: DraftFact[] = [];
  const lastUrl = Math.max(text.lastIndexOf('://'), text.lastIndexOf(':\\/\\/'));
  // Hosts without a scheme are looked for only where a word says that there may be one.
  const bare = text.includes('ndpoint') || text.includes('NDPOINT') || text.includes('HOST') || text.includes('smtp.');
  const stop = bare ? text.length : Math.max(lastUrl, lastImport(text, form));
  if (stop < from) return { imports, endpoints, unclosed: undefined };
  const lexer = new Lexer(text, form, from, stop);
  const step = importStepOf(form);
  const seen = new Set<string>();
  let nextUrl = lastUrl < 0 ? text.length : urlFrom(text, from);
  let again = false;
  while (again || lexer.next()) {
    if (lexer.kind() === STRING) {
      const start = lexer.start();
      const end = lexer.end();
      if (nextUrl < start) nextUrl = urlFrom(text, start);
      const url = nextUrl < end;
      if (url || (bare && end - start < 254 && end - start > 3)) {
        const literal = literalOf(lexer, url);
        if (literal !== undefined) {
          const bound = (name: string) => {
            const module = imports.bound.get(name);
            return module === undefined ? undefined : `${form.language}:${module}`;
          };
          for (const fact of endpointsOf(literal, contextOf(lexer), bound, { line: lineOf(start) })) {
            const key = JSON.stringify({ ...fact, at: 0 });
            if (!seen.has(key)) endpoints.push(fact);
            seen.add(key);
          }
        }
      }
    }
    // At the end of the text a step has nothing left to stand on.
    const { count } = lexer;
    again = step(lexer, imports) && lexer.count > count;
  }
  return { imports, endpoints, unclosed: lexer.unclosed };
}

function literalOf(lexer: Lexer, url: boolean): { readonly value: string; readonly url: boolean } | undefined {
  const flags = lexer.flags();
  // A text that begins its line is documentation (Python), one over several lines is a document.
  if (lexer.end() - lexer.start() > 2_100 || ((flags & LONG) !== 0 && (flags & FRESH) !== 0)) return undefined;
  const written = lexer.value().trim();
  const value = (flags & RAW) === 0 && (flags & HOLES) === 0 ? unescaped(written) : written;
  if (url) return isAddress(value) ? { value, url } : undefined;
  return isBareHost(value) ? { value, url } : isAddress(value) ? { value, url: true } : undefined;
}

function urlFrom(text: string, from: number): number {
  const plain = text.indexOf('://', from);
  const escaped = text.indexOf(':\\/\\/', from);
  const found = plain < 0 ? escaped : escaped < 0 ? plain : Math.min(plain, escaped);
  return found < 0 ? text.length : found;
}

/** Where the last import may stand; -1 where there is none. */
function lastImport(text: string, form: CodeForm): number {
  switch (form.language) {
    case 'javascript':
      return Math.max(quotedAfter(text, 'from'), quotedAfter(text, 'import'), quotedAfter(text, 'require'));
    case 'python': {
      const last = text.lastIndexOf('import ');
      const end = endOf(text, last, '\n');
      return text.slice(last, end).includes('(') ? endOf(text, last, ')') : end;
    }
    case 'ruby':
      return endOf(text, text.lastIndexOf('require'), '\n');
    case 'php':
      return endOf(text, text.lastIndexOf('use '), ';');
    case 'csharp':
      return endOf(text, text.lastIndexOf('using '), ';');
    case 'go': {
      const first = text.indexOf('import');
      const close = first < 0 ? -1 : text.indexOf('\n)', first);
      return Math.max(close, endOf(text, text.lastIndexOf('\nimport '), '\n'));
    }
    default:
      return endOf(text, text.lastIndexOf('import '), '\n');
  }
}

function endOf(text: string, last: number, mark: string): number {
  if (last < 0) return -1;
  const end = text.indexOf(mark, last + 1);
  return end < 0 ? text.length : end;
}

/** The last `word` that a quote follows, brackets and spaces aside, with room for what is quoted. */
function quotedAfter(text: string, word: string): number {
  for (let at = text.lastIndexOf(word), tries = 0; at >= 0 && tries < 200; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1), tries++) {
    let next = at + word.length;
    while (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 40) next++;
    const code = text.charCodeAt(next);
    if (code === 34 || code === 39) return next;
    if (code === 96) return next;
  }
  return -1;
}
