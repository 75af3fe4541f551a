// SPDX-License-Identifier: EUPL-1.2
// Intrinsic functions of a template, long (`Fn::Sub`) or short (`!Sub`), as far as the template itself tells their value:
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
import { filledIn, type Room, spent } from '../../syntax/filled.ts';
import { at, entries, items, type Tree, text } from '../../syntax/tree.ts';

export interface Scope {
  /** Defaults of parameters, and the pseudo parameters that are the same everywhere outside China and GovCloud. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Conditions by name, as soon as one is asked about. */
  readonly conditions: Map<string, boolean | undefined>;
  readonly room: Room;
}

export interface Call {
  readonly name: string;
  readonly argument: Tree;
}

const MAX_DEPTH = 20;
const MAX_TEXT = 50_000;

export function scopeOf(template: Tree, room: Room): Scope {
  const parameters = new Map([
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::Partition', 'aws'],
  ]);
  for (const { key, value } of entries(at(template, 'Parameters')).slice(0, 500)) {
    const stated = text(at(value, 'Default'));
    // A default of `AWS::SSM::Parameter::Value<…>` names where the value is kept; one of `NoEcho` is a secret.
    if (stated === undefined || text(at(value, 'NoEcho')) === 'true' || text(at(value, 'Type'))?.startsWith('AWS::SSM')) continue;
    if (stated.length <= 1_000) parameters.set(key, stated);
  }
  return { parameters, conditions: new Map(), room };
}

/** `{ "Fn::Join": […] }`, `{ Ref: x }`, `!Join […]`, `!Ref x` alike; anything else is no call. */
export function callOf(tree: Tree | undefined): Call | undefined {
  if (tree === undefined) return undefined;
  if (tree.kind === 'map') {
    const only = tree.entries.length === 1 ? tree.entries[0] : undefined;
    const name = only === undefined ? undefined : /^(?:Fn::(\w+)|(Ref|Condition))$/.exec(only.key);
    if (only === undefined || name === null || name === undefined) return undefined;
    // The condition of a right is a map of its own.
    if (name[2] !== undefined && only.value.kind !== 'scalar') return undefined;
    return { name: name[1] ?? name[2] ?? '', argument: only.value };
  }
  if (tree.tag === undefined) return undefined;
  const { tag, ...argument } = tree;
  return { name: tag.slice(1), argument };
}

/** The text of a value, with `${…}` for what the template does not tell; `undefined` for a map or a list. */
export function statedText(tree: Tree | undefined, scope: Scope, depth = 0): string | undefined {
  const call = callOf(tree);
  if (call === undefined) return text(tree)?.slice(0, MAX_TEXT);
  if (depth > MAX_DEPTH || scope.room.left <= 0) return '${PARAMETER}';
  return spent(called(call, scope, depth), scope.room);
}

function called({ name, argument }: Call, scope: Scope, depth: number): string | undefined {
  switch (name) {
    case 'Ref':
      return scope.parameters.get(text(argument) ?? '') ?? '${PARAMETER}';
    case 'Sub': {
      const own = argument.kind === 'list' ? argument.items[1] : undefined;
      const stated = text(argument.kind === 'list' ? argument.items[0] : argument) ?? '';
      const named = (kept?: string, key = '') =>
        kept === '!' ? undefined : (statedText(at(own, key), scope, depth + 1) ?? scope.parameters.get(key) ?? '${PARAMETER}');
      return filledIn(stated.slice(0, MAX_TEXT), /\$\{(!?)([\w:.]{1,256})\}/g, named, scope.room);
    }
    case 'Join': {
      const parts = items(items(argument)[1]).slice(0, 2_000);
      return parts
        .map((part) => spent(statedText(part, scope, depth + 1) ?? '${PARAMETER}', scope.room))
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
