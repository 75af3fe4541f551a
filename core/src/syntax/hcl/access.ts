// SPDX-License-Identifier: EUPL-1.2
// Looking into bodies. The same setting may be written as a block, as an object or as a list of objects.
import type { HclAttribute, HclBody, HclValue } from './model.ts';

export function attribute(body: HclBody, name: string): HclAttribute | undefined {
  return body.attributes.findLast((one) => one.name === name);
}

/** Nested blocks of that name, and objects assigned to it, as bodies. */
export function bodies(body: HclBody, name: string): readonly HclBody[] {
  const assigned = attribute(body, name)?.value;
  return [...body.blocks.filter(({ type }) => type === name), ...(assigned === undefined ? [] : bodiesOf(assigned))];
}

function bodiesOf(value: HclValue): readonly HclBody[] {
  if (value.kind === 'object') return [asBody(value)];
  return value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'object' ? [asBody(item)] : [])) : [];
}

export function asBody(value: HclValue & { readonly kind: 'object' }): HclBody {
  return { attributes: value.entries.map((one) => ({ name: one.key, value: one.value, line: one.line })), blocks: [] };
}
