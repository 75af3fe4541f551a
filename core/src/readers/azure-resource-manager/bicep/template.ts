// SPDX-License-Identifier: EUPL-1.2
// A Bicep file as the template it compiles to, with its lines: `parameters`, `variables`, `resources`. Expressions stay closed.

import { type Token, tokensOf } from '../../../syntax/tokens.ts';
import type { ListNode, MapEntry, MapNode, Tree } from '../../../syntax/tree.ts';
import { Cursor } from './cursor.ts';
import { bicep } from './language.ts';

const MAX_DEPTH = 100;
/** What is no literal, in the form of ARM’s own expressions. */
const EXPRESSION = '[expression()]';

export function bicepTemplate(source: string): Tree {
  return new Parser(tokensOf(source, bicep)).template();
}

class Parser extends Cursor {
  #depth = 0;

  template(): Tree {
    const parameters: MapEntry[] = [];
    const variables: MapEntry[] = [];
    const resources: Tree[] = [];
    let secret = false;
    while (this.position < this.tokens.length) {
      const { text, line } = this.next();
      if (text === '@') secret = this.#decorator() || secret;
      else if (text === 'param' || text === 'var') {
        const name = this.next().text;
        const value = this.#afterEquals();
        const entry = { key: name, line, value: mapOf(line, [{ key: 'defaultValue', line, value }]) };
        if (text === 'var') variables.push({ key: name, line, value });
        else if (!secret) parameters.push(entry);
        secret = false;
      } else if (text === 'resource' || text === 'module') resources.push(...this.#resource(text, line));
      else if (text !== '\n') this.restOfLine();
    }
    return mapOf(1, [
      { key: 'parameters', line: 1, value: mapOf(1, parameters) },
      { key: 'variables', line: 1, value: mapOf(1, variables) },
      { key: 'resources', line: 1, value: listOf(1, resources) },
    ]);
  }

  /** `resource name 'type@version' [existing] = [if (…)] [[for … :] {…}`; the body gets its type, its name and its condition. */
  #resource(keyword: string, line: number): readonly Tree[] {
    const symbol = this.next().text;
    const type = this.peek();
    if (type?.kind !== 'string') {
      this.restOfLine();
      // A resource without a type, for whoever reads the template to report.
      return [mapOf(line, [])];
    }
    this.position++;
    const existing = this.peek()?.text === 'existing';
    const body = this.#afterEquals();
    const own: MapEntry[] = [
      { key: keyword === 'module' ? 'module' : 'type', line: type.line, value: scalar(type.text, type.line) },
      { key: 'symbol', line, value: scalar(symbol, line) },
      ...(existing ? [{ key: 'existing', line, value: scalar('true', line) }] : []),
    ];
    return [mapOf(line, [...own, ...(body.kind === 'map' ? body.entries : [])])];
  }

  #afterEquals(): Tree {
    let line = this.peek()?.line ?? 1;
    for (let token = this.peek(); token !== undefined && token.kind !== 'newline'; token = this.peek()) {
      this.position++;
      line = token.line;
      if (token.text === '=' && token.kind === 'mark') return this.#value();
    }
    return scalar(EXPRESSION, line);
  }

  #value(): Tree {
    this.newlines();
    const token = this.peek();
    if (token === undefined || this.#depth >= MAX_DEPTH) {
      this.expression();
      return scalar(EXPRESSION, token?.line ?? 1);
    }
    this.#depth++;
    const value = this.#valueFrom(token);
    this.#depth--;
    return value;
  }

  #valueFrom(token: Token): Tree {
    const start = this.position;
    if (token.kind === 'mark' && token.text === '{') return this.#object();
    if (token.kind === 'mark' && token.text === '[') return this.#array();
    if (token.text === 'if' && token.kind === 'word') {
      this.position++;
      const condition = this.#condition();
      const body = this.#value();
      return body.kind === 'map' ? { ...body, entries: [{ key: 'condition', line: token.line, value: condition }, ...body.entries] } : body;
    }
    this.position++;
    if (this.ends()) {
      if (token.kind === 'string') return scalar(token.text, token.line);
      if (token.kind === 'word')
        return scalar(/^(true|false|\d+)$/.test(token.text) ? token.text : `[variables('${token.text}')]`, token.line);
    }
    this.position = start;
    this.expression();
    return scalar(EXPRESSION, token.line);
  }

  #object(): MapNode {
    const { line } = this.next();
    const entries: MapEntry[] = [];
    const resources: Tree[] = [];
    for (;;) {
      this.separators();
      const token = this.peek();
      if (token === undefined) break;
      this.position++;
      if (token.text === '}' && token.kind === 'mark') break;
      if (token.text === '@') this.#decorator();
      else if (token.text === 'resource' && this.peek()?.kind === 'word') resources.push(...this.#resource('resource', token.line));
      else if (token.kind === 'mark') this.expression();
      else if (this.peek()?.text === ':') {
        this.position++;
        entries.push({ key: token.text, line: token.line, value: this.#value() });
      } else this.expression();
    }
    if (resources.length > 0) entries.push({ key: 'resources', line, value: listOf(line, resources) });
    return mapOf(line, entries);
  }

  /** A list, or what a loop makes: its body once. */
  #array(): Tree {
    const { line } = this.next();
    this.newlines();
    const first = this.peek();
    if (first?.kind === 'word' && first.text === 'for') {
      this.until(':');
      const body = this.#value();
      this.until(']');
      return body;
    }
    const found: Tree[] = [];
    for (;;) {
      this.separators();
      const token = this.peek();
      if (token === undefined || (token.text === ']' && token.kind === 'mark')) break;
      const before = this.position;
      found.push(this.#value());
      if (this.position === before) this.position++;
    }
    this.position++;
    return listOf(line, found);
  }

  #condition(): Tree {
    const open = this.peek();
    const start = this.position;
    this.expression(true);
    const inner = this.tokens.slice(start + 1, this.position - 1);
    const only = inner.length === 1 ? inner[0] : undefined;
    const value = only?.kind === 'word' ? (/^(true|false)$/.test(only.text) ? only.text : `[variables('${only.text}')]`) : EXPRESSION;
    return scalar(value, open?.line ?? 1);
  }

  /** `@secure()` keeps the next parameter out. */
  #decorator(): boolean {
    const secure = this.peek()?.text === 'secure';
    this.restOfLine();
    return secure;
  }
}

function scalar(value: string, line: number): Tree {
  return { kind: 'scalar', value, line };
}
function mapOf(line: number, entries: readonly MapEntry[]): MapNode {
  return { kind: 'map', entries, line };
}
function listOf(line: number, items: readonly Tree[]): ListNode {
  return { kind: 'list', items, line };
}
