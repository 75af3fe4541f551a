// SPDX-License-Identifier: EUPL-1.2
// Where our reading and another reader's JSON (the shape of hcl2json) disagree on blocks and literal attributes. For the tests and the bench.
import type { HclBlock, HclBody, HclEntry, HclValue } from './model.ts';

/** Paths that differ, at most `limit` of them. What either side keeps as an expression must be one for the other, whatever its text. */
export function differences(ours: HclBody, theirs: unknown, limit = 20): readonly string[] {
  const found: string[] = [];
  body(ours, theirs, '', found);
  return found.slice(0, limit);
}

type Json = Readonly<Record<string, unknown>>;

function body(ours: HclBody, theirs: unknown, path: string, found: string[]): void {
  if (!isObject(theirs)) {
    found.push(`${path}: a body for us only`);
    return;
  }
  const names = new Set([...ours.attributes.map(({ name }) => name), ...ours.blocks.map(({ type }) => type)]);
  for (const name of Object.keys(theirs)) if (!names.has(name)) found.push(`${path}.${name}: theirs only`);
  for (const { name, value: held } of ours.attributes) value(held, theirs[name], `${path}.${name}`, found);
  for (const [type, group] of grouped(ours.blocks)) blocks(group, 0, theirs[type], `${path}.${type}`, found);
}

function grouped(all: readonly HclBlock[]): Map<string, HclBlock[]> {
  const groups = new Map<string, HclBlock[]>();
  for (const block of all) groups.set(block.type, [...(groups.get(block.type) ?? []), block]);
  return groups;
}

/** Labels are levels of nested objects; the bodies of equal labels are a list. */
function blocks(group: readonly HclBlock[], level: number, theirs: unknown, path: string, found: string[]): void {
  const labels = new Set(group.flatMap((block) => block.labels[level] ?? []));
  if (labels.size === 0) {
    if (!Array.isArray(theirs) || theirs.length !== group.length) found.push(`${path}: ${group.length} blocks for us`);
    else for (const [index, block] of group.entries()) body(block, theirs[index], `${path}[${index}]`, found);
    return;
  }
  if (!isObject(theirs)) {
    found.push(`${path}: labels for us only`);
    return;
  }
  for (const label of Object.keys(theirs)) if (!labels.has(label)) found.push(`${path}.${label}: theirs only`);
  for (const label of labels)
    blocks(
      group.filter((block) => block.labels[level] === label),
      level + 1,
      theirs[label],
      `${path}.${label}`,
      found,
    );
}

function value(ours: HclValue, theirs: unknown, path: string, found: string[]): void {
  const differs = () => found.push(`${path}: ${ours.kind} for us, ${JSON.stringify(theirs)?.slice(0, 60)} for them`);
  switch (ours.kind) {
    case 'string':
      if (isExpression(theirs) || typeof theirs !== 'string' || unescaped(theirs) !== ours.value) differs();
      return;
    case 'number':
    case 'bool':
      if (theirs !== ours.value) differs();
      return;
    case 'null':
      if (theirs !== null) differs();
      return;
    case 'template':
    case 'expression':
      if (!isExpression(theirs)) differs();
      return;
    case 'list':
      if (!Array.isArray(theirs) || theirs.length !== ours.items.length) differs();
      else for (const [index, item] of ours.items.entries()) value(item, theirs[index], `${path}[${index}]`, found);
      return;
    case 'object':
      if (isObject(theirs)) entries(ours.entries, theirs, path, found);
      else differs();
      return;
    default:
      ours satisfies never;
  }
}

/** The last of equal keys wins. Computed keys have no literal name to compare; their number must agree. */
function entries(ours: readonly HclEntry[], theirs: Json, path: string, found: string[]): void {
  const literal = new Map(ours.flatMap((one) => (one.computed ? [] : [[one.key, one.value] as const])));
  const computed = new Set(ours.flatMap((one) => (one.computed ? [one.key] : [])));
  const others = Object.keys(theirs).filter((key) => !literal.has(unescaped(key)));
  if (others.length !== computed.size) found.push(`${path}: keys ${others.slice(0, 3).join(', ')} for them`);
  for (const [key, held] of literal) value(held, Object.hasOwn(theirs, key) ? theirs[key] : theirs[escaped(key)], `${path}.${key}`, found);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** hcl2json gives templates back as template source: what is literal in it keeps its doubled escapes. */
function isExpression(value: unknown): boolean {
  return typeof value === 'string' && /[$%]\{/.test(value.replaceAll('$${', '_').replaceAll('%%{', '_'));
}
function unescaped(text: string): string {
  return text.replaceAll('$${', '${').replaceAll('%%{', '%{');
}
function escaped(text: string): string {
  return text.replaceAll('${', '$${').replaceAll('%{', '%%{');
}
