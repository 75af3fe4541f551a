// SPDX-License-Identifier: EUPL-1.2
// Intrinsic functions of a template, long (`Fn::Sub`) or short (`!Sub`), as far as the template itself tells their value:
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';

/** Defaults of parameters, and the pseudo parameters that are the same everywhere outside China and GovCloud. */
export type Scope = ReadonlyMap<string, string>;

export interface Call {
  readonly name: string;
  readonly argument: Tree;
}

const MAX_DEPTH = 20;
const MAX_TEXT = 50_000;

export function scopeOf(template: Tree): Scope {
  const scope = new Map([
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::Partition', 'aws'],
  ]);
  for (const { key, value } of entries(at(template, 'Parameters')).slice(0, 500)) {
    const stated = text(at(value, 'Default'));
    // A default of `AWS::SSM::Parameter::Value<…>` names where the value is kept; one of `NoEcho` is a secret.
    if (stated === undefined || text(at(value, 'NoEcho')) === 'true' || text(at(value, 'Type'))?.startsWith('AWS::SSM')) continue;
    if (stated.length <= 1_000) scope.set(key, stated);
  }
  return scope;
}

/** `{ "Fn::Join": […] }`, `{ Ref: x }`, `!Join […]`, `!Ref x` alike; anything else is no call. */
export function callOf(tree: Tree | undefined): Call | undefined {
  if (tree === undefined) return undefined;
  if (tree.kind === 'map') {
    const only = tree.entries.length === 1 ? tree.entries[0] : undefined;
    const name = only === undefined ? undefined : /^(?:Fn::(\w+)|(Ref|Condition))$/.exec(only.key);
    return only === undefined || name === null || name === undefined ? undefined : { name: name[1] ?? name[2] ?? '', argument: only.value };
  }
  if (tree.tag === undefined) return undefined;
  const { tag, ...argument } = tree;
  return { name: tag.slice(1), argument };
}

/** The text of a value, with `${…}` for what the template does not tell; `undefined` for a map or a list. */
export function statedText(tree: Tree | undefined, scope: Scope, depth = 0): string | undefined {
  const call = callOf(tree);
  if (call === undefined) return text(tree)?.slice(0, MAX_TEXT);
  if (depth > MAX_DEPTH) return '${DEPTH}';
  const { name, argument } = call;
  switch (name) {
    case 'Ref': {
      const named = text(argument) ?? '';
      return scope.get(named) ?? '${PARAMETER}';
    }
    case 'Sub': {
      const own = argument.kind === 'list' ? argument.items[1] : undefined;
      const stated = text(argument.kind === 'list' ? argument.items[0] : argument) ?? '';
      return stated
        .slice(0, MAX_TEXT)
        .replace(/\$\{(!?)([\w:.]{1,256})\}/g, (whole, kept: string, key: string) =>
          kept === '!' ? whole : (statedText(at(own, key), scope, depth + 1) ?? scope.get(key) ?? '${PARAMETER}'),
        );
    }
    case 'Join': {
      const parts = items(items(argument)[1]).slice(0, 2_000);
      return parts
        .map((part) => statedText(part, scope, depth + 1) ?? '${PARAMETER}')
        .join(text(items(argument)[0]) ?? '')
        .slice(0, MAX_TEXT);
    }
    case 'Base64':
      return statedText(argument, scope, depth + 1);
    case 'If':
    case 'Transform':
      return undefined;
    default:
      return '${ATTRIBUTE}';
  }
}

/** A value that the template tells in whole. */
export function literalOf(tree: Tree | undefined, scope: Scope): string | undefined {
  const value = statedText(tree, scope);
  return value === undefined || value.includes('${') ? undefined : value;
}
