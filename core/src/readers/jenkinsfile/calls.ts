// SPDX-License-Identifier: EUPL-1.2
// Steps of a pipeline as calls: `sh 'make'`, `git url: '…', branch: 'x'`, `docker.image('…').inside { … }`, with the blocks they stand in.
import type { Token } from '../../syntax/tokens.ts';

export interface Argument {
  /** `url` of `url: '…'`. */
  readonly name?: string;
  /** Absent where the value is no literal. */
  readonly text?: string;
  readonly line: number;
}

export interface Call {
  /** `docker.image`, `sh`, `agent.docker.image` is `image` inside `agent`, `docker`. */
  readonly name: string;
  readonly line: number;
  readonly arguments: readonly Argument[];
  /** Names of the blocks around it, the outermost first. */
  readonly inside: readonly Block[];
}

export interface Block {
  readonly name: string;
  readonly arguments: readonly Argument[];
}

export interface Assignment {
  readonly name: string;
  readonly value: string | undefined;
  readonly line: number;
  readonly inside: readonly Block[];
}

const MAX_BLOCKS = 60;
const MAX_ARGUMENTS = 500;
/** Deeper brackets are those of calls inside, which are looked at by themselves. */
const MAX_BRACKETS = 20;

/** Calls and assignments in order. Arguments are looked into as well: calls may stand in them. */
export function* statements(tokens: readonly Token[]): Generator<{ readonly call: Call } | { readonly assignment: Assignment }> {
  const blocks: Block[] = [];
  let last: Block | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'mark' && token.text === '{') {
      blocks.push(last ?? { name: '', arguments: [] });
      last = undefined;
      if (blocks.length > MAX_BLOCKS) return;
    } else if (token.kind === 'mark' && token.text === '}') {
      blocks.pop();
      last = undefined;
    } else if (token.kind === 'newline' || token.text === ';') {
      // `stage('x')` may open its block on the next line.
      if (tokens[index + 1]?.text !== '{') last = undefined;
    } else if (token.kind === 'word' && tokens[index - 1]?.text !== '.') {
      const { name, next } = nameFrom(tokens, index);
      const after = tokens[next];
      if (after?.text === '=' && tokens[next + 1]?.text !== '=' && after.kind === 'mark') {
        yield { assignment: { name, value: valueFrom(tokens, next + 1), line: token.line, inside: [...blocks] } };
        continue;
      }
      if (after?.text === ':' && after.kind === 'mark') continue;
      const given = argumentsFrom(tokens, next);
      last = { name, arguments: given };
      if (given.length > 0 || after?.text === '(') yield { call: { name, line: token.line, arguments: given, inside: [...blocks] } };
      index = next - 1;
    }
  }
}

function nameFrom(tokens: readonly Token[], start: number): { readonly name: string; readonly next: number } {
  let name = tokens[start]?.text ?? '';
  let next = start + 1;
  while (tokens[next]?.text === '.' && tokens[next + 1]?.kind === 'word' && name.length < 200) {
    name += `.${tokens[next + 1]?.text}`;
    next += 2;
  }
  return { name, next };
}

/** A literal that ends its statement, or is an argument of one: `credentials('x')` and sums are not told. */
function valueFrom(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  const after = tokens[at + 1];
  const ends = after === undefined || after.kind === 'newline' || /^[;,})\]]$/.test(after.text);
  return ends && (token?.kind === 'string' || /^\d/.test(token?.text ?? '')) ? token?.text : undefined;
}

/** Strings of `(…)`, or of the rest of the statement where the parentheses are left out; those of inner brackets too. */
function argumentsFrom(tokens: readonly Token[], start: number): readonly Argument[] {
  const first = tokens[start];
  const enclosed = first?.kind === 'mark' && first.text === '(';
  if (
    !enclosed &&
    !(
      first?.kind === 'string' ||
      (first?.kind === 'word' && tokens[start + 1]?.text === ':') ||
      (first?.text === '[' && first.kind === 'mark')
    )
  )
    return [];
  const found: Argument[] = [];
  let depth = 0;
  let name: string | undefined;
  for (let index = start; index < tokens.length && found.length < MAX_ARGUMENTS; index++) {
    const token = tokens[index];
    if (token === undefined) break;
    const mark = token.kind === 'mark' ? token.text : '';
    if (mark === '(' || mark === '[') {
      if (++depth > MAX_BRACKETS) break;
    } else if (mark === ')' || mark === ']') {
      depth--;
      if (depth < 0 || (enclosed && depth === 0)) break;
    } else if (mark === '{' || mark === '}' || mark === ';') break;
    else if (token.kind === 'newline') {
      const before = tokens[index - 1];
      if (depth === 0 && before?.text !== ',') break;
    } else if (token.kind === 'word' && tokens[index + 1]?.text === ':') name = token.text;
    else if (token.kind === 'string' || token.kind === 'word') {
      if (mark === ':') continue;
      const joined = tokens[index + 1]?.text === '+' || tokens[index - 1]?.text === '+';
      found.push({
        ...(name === undefined ? {} : { name }),
        ...(token.kind === 'string' ? { text: joined ? `${token.text}\${EXPRESSION}` : token.text } : {}),
        line: token.line,
      });
      name = undefined;
    }
  }
  return found;
}
