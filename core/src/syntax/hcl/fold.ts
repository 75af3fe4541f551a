// SPDX-License-Identifier: EUPL-1.2
// Templates that hold only literals are literals: `"${true}"` and `"${["a"]}"` were how Terraform 0.11 wrote them.
import { type Cursor, HclFailure } from './cursor.ts';
import type { HclTemplate, HclValue } from './model.ts';
import { templateParts } from './template.ts';

type ReadValue = (cursor: Cursor, setting: 'item') => HclValue;

/** Most templates have no interpolation that starts like a literal and are left alone. */
const literalHead = /\$\{\s*(?:["[{\d-]|true\b|false\b|null\b)/;

/** `value` reads one: it is handed in, since reading values folds templates. */
export function folded(template: HclTemplate, depth: number, value: ReadValue): HclValue {
  if (!literalHead.test(template.text)) return template;
  const parts = templateParts(template, depth);
  const only = parts.length === 1 ? parts[0] : undefined;
  // A template that is one interpolation has its value, whatever its type (HCL native syntax, “Template Interpolation Unwrapping”).
  if (only !== undefined && 'expression' in only && template.form === 'quoted') {
    const held = literal(only.expression, template.line, depth, value);
    return held === undefined || held.kind === 'expression' ? template : held;
  }
  let text = '';
  for (const part of parts) {
    const held = 'text' in part ? part.text : scalar(literal(part.expression, template.line, depth, value));
    if (held === undefined) return template;
    text += held;
  }
  return { kind: 'string', value: text, line: template.line };
}

function literal(source: string, line: number, depth: number, value: ReadValue): HclValue | undefined {
  const cursor: Cursor = { text: source, pos: 0, line, depth: depth + 1 };
  try {
    const read = value(cursor, 'item');
    return cursor.pos >= source.length ? read : undefined;
  } catch (error) {
    if (error instanceof HclFailure) return undefined;
    throw error;
  }
}

function scalar(held: HclValue | undefined): string | undefined {
  return held?.kind === 'string' || held?.kind === 'number' || held?.kind === 'bool' ? String(held.value) : undefined;
}
