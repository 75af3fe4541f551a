// SPDX-License-Identifier: EUPL-1.2
// Conditions of a template with the default values of its parameters:
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { callOf, literalOf, type Scope } from './intrinsic.ts';

const MAX_DEPTH = 20;

/** `undefined`: it depends on what is given when the stack is made. */
export function conditionHolds(name: string, template: Tree, scope: Scope, depth = 0): boolean | undefined {
  const { conditions } = scope;
  if (conditions.has(name)) return conditions.get(name);
  // Until it is known: conditions may name each other in a circle.
  conditions.set(name, undefined);
  const known = holds(at(template, 'Conditions', name), template, scope, depth + 1);
  conditions.set(name, known);
  return known;
}

function holds(tree: Tree | undefined, template: Tree, scope: Scope, depth: number): boolean | undefined {
  const call = callOf(tree);
  if (call === undefined || depth > MAX_DEPTH) return undefined;
  const parts = items(call.argument).slice(0, 10);
  const each = () => parts.map((part) => holds(part, template, scope, depth + 1));
  switch (call.name) {
    case 'Equals': {
      const [left, right] = [literalOf(parts[0], scope), literalOf(parts[1], scope)];
      return left === undefined || right === undefined ? undefined : left === right;
    }
    case 'Not': {
      const [first] = each();
      return first === undefined ? undefined : !first;
    }
    case 'And': {
      const all = each();
      return all.includes(false) ? false : all.includes(undefined) ? undefined : true;
    }
    case 'Or': {
      const all = each();
      return all.includes(true) ? true : all.includes(undefined) ? undefined : false;
    }
    case 'Condition':
      return conditionHolds(text(call.argument) ?? '', template, scope, depth + 1);
    default:
      return undefined;
  }
}
