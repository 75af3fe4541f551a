// SPDX-License-Identifier: EUPL-1.2
// `count` and `for_each`: how often a block is made, and with what.
import { attribute } from '../../syntax/hcl/access.ts';
import type { HclBlock, HclValue } from '../../syntax/hcl/model.ts';
import { type Resolver, resolved, resolverOf, textOf } from './resolve.ts';

export interface Repetition {
  /** Absent: not told. */
  readonly count?: number;
  /** The number follows from the default of a variable: whoever calls the module may give another. */
  readonly byDefault?: true;
  /** One resolver per instance, with `each` bound; one without where the instances are not told. */
  readonly instances: readonly Resolver[];
}

/** Past this many the values are read once, unexpanded. */
const MAX_INSTANCES = 500;

export function repetition(block: HclBlock, resolver: Resolver): Repetition {
  const counted = attribute(block, 'count')?.value;
  if (counted !== undefined) {
    const text = textOf(counted, resolver);
    const count =
      text !== undefined && /^(\d{1,6}|true|false)$/.test(text) ? Number(text === 'true' ? 1 : text === 'false' ? 0 : text) : undefined;
    const certain = count === undefined || textOf(counted, withoutDefaults(resolver)) !== undefined;
    return { ...(count === undefined ? {} : { count }), ...(certain ? {} : { byDefault: true }), instances: [resolver] };
  }
  const each = attribute(block, 'for_each')?.value;
  if (each === undefined) return { instances: [resolver] };
  const over = resolved(each, resolver);
  const pairs =
    over.kind === 'object'
      ? over.entries.map(({ key, line, value }) => [text(key, line), value] as const)
      : over.kind === 'list'
        ? over.items.map((item) => [item, item] as const)
        : undefined;
  if (pairs === undefined) return { instances: [resolver] };
  const byDefault =
    pairs.length === 0 && resolved(each, withoutDefaults(resolver)).kind === 'expression' ? { byDefault: true as const } : {};
  if (pairs.length > MAX_INSTANCES || (over.kind === 'object' && over.entries.some(({ computed }) => computed)))
    return { count: pairs.length, instances: [resolver] };
  return {
    count: pairs.length,
    ...byDefault,
    instances: pairs.map(([key, value]) =>
      resolverOf(
        resolver.configuration,
        new Map([
          ['each.key', key],
          ['each.value', value],
        ]),
      ),
    ),
  };
}

function text(value: string, line: number): HclValue {
  return { kind: 'string', value, line };
}

function withoutDefaults(resolver: Resolver): Resolver {
  const { variables, defaulted } = resolver.configuration;
  const given = new Map([...variables].filter(([name]) => !defaulted.has(name)));
  return resolverOf({ ...resolver.configuration, variables: given }, resolver.bound);
}
