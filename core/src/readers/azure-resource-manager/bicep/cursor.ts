// SPDX-License-Identifier: EUPL-1.2
// A place among the tokens of a Bicep file, and how far what stands there goes.
import type { Token } from '../../../syntax/tokens.ts';

export class Cursor {
  readonly tokens: readonly Token[];
  position = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** Up to the end of an expression: a new line, a comma or a closing bracket outside its own brackets. */
  expression(parenthesis = false): void {
    let depth = 0;
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      const mark = token.kind === 'mark' ? token.text : '';
      if (/[([{]/.test(mark)) depth++;
      else if (/[)\]}]/.test(mark)) {
        if (depth === 0) return;
        depth--;
        if (depth === 0 && parenthesis) {
          this.position++;
          return;
        }
      } else if (depth === 0 && (mark === ',' || (token.kind === 'newline' && !this.goesOn()))) return;
      this.position++;
    }
  }

  /** A ternary may stand on several lines. */
  goesOn(): boolean {
    let at = this.position;
    if (this.tokens[at]?.kind === 'newline') at++;
    return this.tokens[at]?.kind === 'mark' && /^[?:&|]$/.test(this.tokens[at]?.text ?? '');
  }

  /** Is what came before the whole of an expression? */
  ends(): boolean {
    const token = this.peek();
    if (token === undefined) return true;
    return token.kind === 'newline' ? !this.goesOn() : token.kind === 'mark' && /^[,\]})]$/.test(token.text);
  }

  /** Past the next such mark outside brackets. */
  until(mark: string): void {
    let depth = 0;
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      this.position++;
      if (token.kind !== 'mark') continue;
      if (depth === 0 && token.text === mark) return;
      if (/[([{]/.test(token.text)) depth++;
      else if (/[)\]}]/.test(token.text)) depth--;
    }
  }

  restOfLine(): void {
    do this.expression();
    while (this.peek() !== undefined && this.next().kind !== 'newline');
  }

  separators(): void {
    while (this.peek()?.kind === 'newline' || this.peek()?.text === ',') this.position++;
  }

  newlines(): void {
    while (this.peek()?.kind === 'newline') this.position++;
  }

  peek(): Token | undefined {
    return this.tokens[this.position];
  }

  next(): Token {
    return this.tokens[this.position++] ?? { kind: 'newline', text: '\n', line: this.tokens.at(-1)?.line ?? 1 };
  }
}
