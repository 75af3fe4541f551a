// SPDX-License-Identifier: EUPL-1.2
// A place in the tokens of a script, and the statement that begins there.
import type { Token } from './tokens.ts';

export interface Scan {
  readonly tokens: readonly Token[];
  index: number;
  /** Names of the blocks around, outermost first. */
  readonly blocks: string[];
}

/** Tokens after the current word to the end of the statement: a line, or more while a parenthesis or comma is open. */
export function statement(scan: Scan): readonly Token[] {
  const line: Token[] = [];
  let depth = 0;
  for (let index = scan.index + 1; index < scan.tokens.length && line.length < 200; index++) {
    const token = scan.tokens[index];
    if (token === undefined || token.text === '{' || token.text === '}' || token.text === ';') break;
    if (token.kind === 'line' && depth <= 0 && line.findLast((one) => one.kind !== 'line')?.text !== ',') break;
    if (token.kind === 'sign' && token.text === '(') depth++;
    else if (token.kind === 'sign' && token.text === ')') depth--;
    if (depth < 0) break;
    line.push(token);
  }
  return line;
}
