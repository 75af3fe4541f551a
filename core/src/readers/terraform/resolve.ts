// SPDX-License-Identifier: EUPL-1.2
// Values as far as one folder tells them: variables with a value, locals, attributes of other blocks, templates of these.
import { attribute } from '../../syntax/hcl/access.ts';
import { parseHclValue } from '../../syntax/hcl/hcl.ts';
import type { HclExpression, HclTemplate, HclValue } from '../../syntax/hcl/model.ts';
import { templateParts } from '../../syntax/hcl/template.ts';
import type { Configuration } from './configuration.ts';

export interface Resolver {
  readonly configuration: Configuration;
  /** `each.key`, `each.value` while a resource is repeated. */
  readonly bound: ReadonlyMap<string, HclValue>;
  /** Values followed before: each is followed once, so that values built of each other cost no more than their length. */
  readonly memo: Map<HclValue, HclValue>;
}

export function resolverOf(configuration: Configuration, bound: ReadonlyMap<string, HclValue> = new Map()): Resolver {
  return { configuration, bound, memo: new Map() };
}

const MAX_STEPS = 12;
const MAX_TEXT = 4_096;

/** The value behind references; an expression that cannot be followed comes back as it is. */
export function resolved(value: HclValue, resolver: Resolver, steps = 0): HclValue {
  if (value.kind !== 'template' && value.kind !== 'expression') return value;
  const before = resolver.memo.get(value);
  if (before !== undefined) return before;
  const untold: HclValue = { kind: 'expression', text: '', line: value.line };
  if (steps > MAX_STEPS) return untold;
  // Met again while it is followed, it refers to itself.
  resolver.memo.set(value, untold);
  const found = follow(value, resolver, steps);
  resolver.memo.set(value, found);
  return found;
}

function follow(value: HclTemplate | HclExpression, resolver: Resolver, steps: number): HclValue {
  if (value.kind === 'template') {
    const parts = templateParts(value);
    const only = parts.length === 1 ? parts[0] : undefined;
    if (only !== undefined && 'expression' in only)
      return resolved({ kind: 'expression', text: only.expression, line: value.line }, resolver, steps + 1);
    const whole = templateText(value, resolver, steps);
    return whole === undefined ? value : { kind: 'string', value: whole, line: value.line };
  }
  if (value.text.length > 400) return value;
  const found = followed(value.text.trim(), value.line, resolver, steps);
  return found === undefined ? value : resolved(found, resolver, steps + 1);
}

/** Text of a value that is known whole; numbers and booleans as written. */
export function textOf(value: HclValue | undefined, resolver: Resolver, steps = 0): string | undefined {
  if (value === undefined) return undefined;
  const held = resolved(value, resolver, steps);
  return held.kind === 'string' || held.kind === 'number' || held.kind === 'bool' ? String(held.value) : undefined;
}

/** Text with `${…}` in place of what is not known: enough to see a host. */
export function textWithHoles(value: HclValue, resolver: Resolver): string | undefined {
  const whole = textOf(value, resolver);
  if (whole !== undefined || value.kind !== 'template') return whole;
  let text = '';
  for (const part of templateParts(value)) {
    text +=
      'text' in part ? part.text : (textOf({ kind: 'expression', text: part.expression, line: value.line }, resolver) ?? '${unknown}');
    if (text.length > MAX_TEXT * 4) break;
  }
  return text;
}

function templateText(value: HclValue & { readonly kind: 'template' }, resolver: Resolver, steps: number): string | undefined {
  let text = '';
  for (const part of templateParts(value)) {
    const held = 'text' in part ? part.text : textOf({ kind: 'expression', text: part.expression, line: value.line }, resolver, steps + 1);
    if (held === undefined || text.length + held.length > MAX_TEXT) return undefined;
    text += held;
  }
  return text;
}

const reference = /^([A-Za-z_][\w-]*)((?:\.[A-Za-z_0-9][\w-]*|\["[^"\]]{1,100}"\]|\[\d{1,4}\])*)$/;
/** Functions that give their first argument back, as far as its text goes. */
const passing = /^(?:tostring|tolist|toset|tomap|trimspace|nonsensitive|sensitive|try|coalesce|one)\((.*)\)$/s;

function followed(text: string, line: number, resolver: Resolver, steps: number): HclValue | undefined {
  const named = reference.exec(text);
  if (named?.[1] !== undefined) return referred(named[1], named[2] ?? '', resolver, steps);
  const argument = passing.exec(text)?.[1];
  if (argument !== undefined) {
    const read = parseHclValue(argument, line);
    return read?.kind === 'list' ? read.items[0] : undefined;
  }
  const lower = /^lower\((.*)\)$/s.exec(text)?.[1];
  if (lower !== undefined) {
    const held = textOf(first(parseHclValue(lower, line)), resolver, steps + 1)?.toLowerCase();
    return held === undefined ? undefined : { kind: 'string', value: held, line };
  }
  return chosen(text, line, resolver, steps);
}

function first(value: HclValue | undefined): HclValue | undefined {
  return value?.kind === 'list' && value.items.length === 1 ? value.items[0] : undefined;
}

function referred(root: string, path: string, resolver: Resolver, steps: number): HclValue | undefined {
  const keys = [...path.matchAll(/\.([\w-]+)|\["([^"]+)"\]|\[(\d+)\]/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const { variables, locals, addresses } = resolver.configuration;
  const [name = '', ...rest] = keys;
  if (root === 'each') return inside(resolver.bound.get(`each.${name}`), rest, resolver, steps);
  if (root === 'var') return inside(variables.get(name), rest, resolver, steps);
  if (root === 'local') return inside(locals.get(name), rest, resolver, steps);
  const block = addresses.get(root === 'data' ? `data.${name}.${rest[0] ?? ''}` : `${root}.${name}`);
  // `[0]` and `[each.key]` of a repeated block say which one of them, not what.
  const attributes = (root === 'data' ? rest.slice(1) : rest).filter((key, index) => index > 0 || !/^\d+$/.test(key));
  const held = block === undefined ? undefined : attribute(block, attributes[0] ?? '')?.value;
  return inside(held, attributes.slice(1), resolver, steps);
}

function inside(value: HclValue | undefined, keys: readonly string[], resolver: Resolver, steps: number): HclValue | undefined {
  let held = value;
  for (const key of keys) {
    if (held === undefined) return undefined;
    const whole: HclValue = resolved(held, resolver, steps + 1);
    if (whole.kind === 'object') held = whole.entries.findLast((one) => one.key === key)?.value;
    else held = whole.kind === 'list' ? whole.items[Number(key)] : undefined;
  }
  return held;
}

/** `condition ? a : b` where the condition is known. */
function chosen(text: string, line: number, resolver: Resolver, steps: number): HclValue | undefined {
  const mark = text.indexOf('?');
  const colon = text.indexOf(':', mark);
  if (mark < 0 || colon < 0 || text.indexOf('?', mark + 1) >= 0 || text.indexOf(':', colon + 1) >= 0) return undefined;
  const known = condition(text.slice(0, mark).trim(), line, resolver, steps);
  return known === undefined ? undefined : first(parseHclValue(known ? text.slice(mark + 1, colon) : text.slice(colon + 1), line));
}

function condition(text: string, line: number, resolver: Resolver, steps: number): boolean | undefined {
  const plain = text.replace(/^\((.*)\)$/, '$1').trim();
  const compared = /^([^=!<>&|]{1,200})(==|!=)([^=!<>&|]{1,200})$/.exec(plain);
  const side = (source: string) => textOf(first(parseHclValue(source.trim(), line)), resolver, steps + 1);
  if (compared !== null) {
    const [left, right] = [side(compared[1] ?? ''), side(compared[3] ?? '')];
    return left === undefined || right === undefined ? undefined : (left === right) === (compared[2] === '==');
  }
  const negated = plain.startsWith('!');
  const held = side(negated ? plain.slice(1) : plain);
  return held === 'true' || held === 'false' || held === '1' || held === '0' ? (held === 'true' || held === '1') !== negated : undefined;
}
