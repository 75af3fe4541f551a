// SPDX-License-Identifier: EUPL-1.2
// Expressions of templates as far as the template tells: parameters by their default, variables, `concat`, `format`.
// https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions
import { filledIn, type Room, roomOfFile, spent } from '../../syntax/filled.ts';
import { at, entries, type Tree, text } from '../../syntax/tree.ts';

export interface Scope {
  readonly named: ReadonlyMap<string, Tree>;
  readonly room: Room;
}

const MAX_DEPTH = 12;
const MAX_TEXT = 20_000;

export function emptyScope(): Scope {
  return { named: new Map(), room: roomOfFile() };
}

/** Parameters marked as secrets stay out. Names have no case. */
export function scopeOf(template: Tree, outer: Scope): Scope {
  const named = new Map(outer.named);
  for (const { key, value } of entries(at(template, 'variables')).slice(0, 1_000)) named.set(key.toLowerCase(), value);
  for (const { key, value } of entries(at(template, 'parameters')).slice(0, 1_000)) {
    named.delete(key.toLowerCase());
    const stated = at(value, 'defaultValue');
    if (stated !== undefined && !/^secure/i.test(text(at(value, 'type')) ?? '')) named.set(key.toLowerCase(), stated);
  }
  return { named, room: outer.room };
}

/** The text, with `${…}` for what is not told; `undefined` for a map or a list. */
export function statedText(tree: Tree | undefined, scope: Scope, depth = 0): string | undefined {
  const whole = text(tree)?.slice(0, MAX_TEXT);
  if (whole === undefined || depth > MAX_DEPTH) return depth > MAX_DEPTH ? '${EXPRESSION}' : undefined;
  const expression = /^\[(?!\[)(.*)\]$/s.exec(whole)?.[1];
  // Bicep: `'${name}-suffix'`.
  if (expression === undefined)
    return filledIn(whole, /\$\{(\w{1,100})\}/g, (name = '') => named(name, scope, depth + 1), scope.room).slice(0, MAX_TEXT);
  return evaluated(expression.trim(), scope, depth);
}

function named(name: string, scope: Scope, depth: number): string | undefined {
  const tree = scope.named.get(name.toLowerCase());
  if (tree === undefined || scope.room.left <= 0) return undefined;
  spent(text(tree), scope.room);
  return spent(statedText(tree, scope, depth), scope.room);
}

function evaluated(expression: string, scope: Scope, depth: number): string {
  if (depth > MAX_DEPTH) return '${EXPRESSION}';
  const literal = /^'((?:[^']|'')*)'$/.exec(expression)?.[1];
  if (literal !== undefined) return literal.replaceAll("''", "'");
  const reference = /^(?:parameters|variables)\('(\w{1,100})'\)$/i.exec(expression)?.[1];
  if (reference !== undefined) return named(reference, scope, depth + 1) ?? '${PARAMETER}';
  const [, name, inner = ''] = /^(concat|format|toLower)\((.*)\)$/is.exec(expression) ?? [];
  if (name === undefined) return '${EXPRESSION}';
  const [first = '', ...rest] = argumentsOf(inner).map((one) => evaluated(one, scope, depth + 1));
  if (/^toLower$/i.test(name)) return first.includes('${') ? first : first.toLowerCase();
  if (/^concat$/i.test(name)) return [first, ...rest].join('').slice(0, MAX_TEXT);
  return filledIn(first, /\{(\d{1,3})(?::[^{}]{0,40})?\}/g, (index) => rest[Number(index)] ?? '', scope.room).slice(0, MAX_TEXT);
}

/** Arguments at the top: commas inside brackets and strings do not count. */
function argumentsOf(inner: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let at_ = 0; at_ < inner.length; at_++) {
    const one = inner[at_];
    if (one === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (one === '(' || one === '[') depth++;
    else if (one === ')' || one === ']') depth--;
    else if (one === ',' && depth === 0) {
      found.push(inner.slice(start, at_).trim());
      start = at_ + 1;
    }
  }
  return [...found, inner.slice(start).trim()].slice(0, 200);
}

export function literalOf(tree: Tree | undefined, scope: Scope): string | undefined {
  const stated = statedText(tree, scope);
  return stated === undefined || stated.includes('${') ? undefined : stated;
}

/** `West Europe` and `westeurope` are one place; `global` is none. Every region of Azure is named by where it lies in its country. */
export function locationOf(tree: Tree | undefined, scope: Scope): string | undefined {
  const stated = literalOf(tree, scope)?.toLowerCase().replaceAll(' ', '');
  return stated !== undefined && /^[a-z]{6,30}\d?(euap|stg)?$/.test(stated) && /east|west|north|south|central|^usgov/.test(stated)
    ? stated
    : undefined;
}
