// SPDX-License-Identifier: EUPL-1.2
// The JSON syntax of HCL (“JSON Configuration Syntax” of Terraform) to the same bodies as the native one.
import { parseJson } from '../json.ts';
import type { MapEntry, Tree } from '../tree.ts';
import { isTemplate } from './heredoc.ts';
import type { HclAttribute, HclBlock, HclBody, HclValue, ParsedHcl } from './model.ts';

/** Which keys are blocks, and how many labels they have, depends on what they stand in. Everything else is an attribute. */
interface Schema {
  readonly [type: string]: { readonly labels: number; readonly inside?: Schema };
}
const terraformSchema: Schema = {
  resource: { labels: 2 },
  data: { labels: 2 },
  ephemeral: { labels: 2 },
  module: { labels: 1 },
  provider: { labels: 1 },
  variable: { labels: 1 },
  output: { labels: 1 },
  locals: { labels: 0 },
  terraform: { labels: 0, inside: { backend: { labels: 1 }, cloud: { labels: 0 }, required_providers: { labels: 0 } } },
};

export function parseHclJson(source: string, schema: Schema = terraformSchema): ParsedHcl {
  const { documents, failures } = parseJson(source);
  const root = documents[0];
  return { body: root === undefined ? { attributes: [], blocks: [] } : jsonBody(root, schema), failures };
}

/** A body of attributes alone: a file of values, the attributes of a state. */
export function jsonBody(tree: Tree, schema: Schema = {}): HclBody {
  const attributes: HclAttribute[] = [];
  const blocks: HclBlock[] = [];
  for (const { key, line, value } of tree.kind === 'map' ? tree.entries : []) {
    const rule = Object.hasOwn(schema, key) ? schema[key] : undefined;
    if (key === '//') continue;
    if (rule === undefined) attributes.push({ name: key, value: jsonValue(value), line });
    else
      for (const found of labelled({ key, line, value }, rule.labels))
        blocks.push({ type: key, labels: found.labels, line: found.line, ...jsonBody(found.value, rule.inside) });
  }
  return { attributes, blocks };
}

interface Labelled {
  readonly labels: readonly string[];
  readonly line: number;
  readonly value: Tree;
}

function* labelled({ line, value }: MapEntry, levels: number, labels: readonly string[] = []): Generator<Labelled> {
  if (value.kind === 'list') {
    for (const item of value.items) if (item.kind === 'map') yield* labelled({ key: '', line: item.line, value: item }, levels, labels);
  } else if (value.kind !== 'map') return;
  else if (levels === 0) yield { labels, line, value };
  else for (const one of value.entries) if (one.key !== '//') yield* labelled(one, levels - 1, [...labels, one.key]);
}

/** `literal`: text is what it says, as in states and plans; else it may be a template. */
export function jsonValue(tree: Tree, text: 'template' | 'literal' = 'template'): HclValue {
  const { line } = tree;
  if (tree.kind === 'list') return { kind: 'list', items: tree.items.map((item) => jsonValue(item, text)), line };
  if (tree.kind === 'map')
    return {
      kind: 'object',
      entries: tree.entries.map((one) => ({ key: one.key, value: jsonValue(one.value, text), line: one.line })),
      line,
    };
  const { value } = tree;
  if (value === null) return { kind: 'null', line };
  if (typeof value === 'number') return { kind: 'number', value, line };
  if (typeof value === 'boolean') return { kind: 'bool', value, line };
  return text === 'template' && isTemplate(value)
    ? { kind: 'template', text: value, form: 'heredoc', line }
    : { kind: 'string', value, line };
}
