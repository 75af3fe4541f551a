// SPDX-License-Identifier: EUPL-1.2
// YAML 1.2 to a positioned tree. js-yaml's event stream carries offsets and is about ten times faster than
// a full concrete syntax tree (docs/decisions.md); custom tags are ignored and nothing is constructed.
import { getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { lineAt, lineStarts } from './lines.ts';
import { MAX_DEPTH, MAX_NODES, type MapEntry, type Parsed, type SyntaxFailure, type Tree } from './tree.ts';

/** Parses a YAML stream. A broken document is read up to its last whole top-level entry, the others in full. */
export function parseYaml(source: string): Parsed {
  try {
    return { documents: build(source, 0), failures: [] };
  } catch (error) {
    const mended = indented(source, error);
    return mended === undefined ? recover(source, error) : { documents: mended, failures: [] };
  }
}

const MAX_INDENTED = 60;
const MAX_REREAD = 10_000_000;

/**
 * YAML 1.2.2 §7.4 wants every line of a flow collection or of a long scalar deeper than its parent; libyaml, and so most programs, does not.
 * Such lines are moved to the right, which changes no value; `undefined` unless the whole then reads.
 */
function indented(source: string, first: unknown): readonly Tree[] | undefined {
  let error = first;
  const lines = source.split('\n');
  for (let turn = 0; turn < MAX_INDENTED && turn * source.length < MAX_REREAD; turn++) {
    if (!(error instanceof YAMLException) || error.mark === undefined || error.mark === null || !/indentation/.test(error.reason))
      return undefined;
    const line = error.mark.line;
    const before = lines.slice(0, line).findLast((one) => one.trim() !== '');
    if (before === undefined || lines[line] === undefined) return undefined;
    lines[line] = ' '.repeat(before.search(/\S/) + 1) + lines[line];
    try {
      return build(lines.join('\n'), 0);
    } catch (next) {
      error = next;
    }
  }
  return undefined;
}

function recover(source: string, first: unknown): Parsed {
  const documents: Tree[] = [];
  const failures: SyntaxFailure[] = [];
  for (const part of splitDocuments(source)) {
    try {
      documents.push(...build(part.text, part.line - 1));
    } catch (error) {
      const failure = asFailure(error, part.line - 1);
      failures.push(failure);
      if (failure.kind !== 'syntax') continue;
      documents.push(...whatStands(part, failure.line - part.line + 1));
    }
  }
  return { documents, failures: failures.length > 0 ? failures : [asFailure(first, 0)] };
}

/** A break is often noticed after its cause (a bracket never closed), so the cut moves back entry by entry, a few times. */
const CUTS = 12;

function whatStands(part: { readonly text: string; readonly line: number }, failureLine: number): readonly Tree[] {
  let text = part.text;
  let line = failureLine;
  for (let cuts = 0; cuts < CUTS; cuts++) {
    const kept = beforeFailure(text, line);
    if (kept === undefined) return [];
    try {
      return build(kept, part.line - 1);
    } catch (error) {
      // The failure reported already says where the document breaks.
      if (!(error instanceof YAMLException)) throw error;
      text = kept;
      line = kept.split('\n').length;
    }
  }
  return [];
}

/** Cuts at `---` lines, which end any block document whatever state it is in (YAML 1.2.2 §9.1.2). */
function splitDocuments(source: string): { readonly text: string; readonly line: number }[] {
  const parts: { text: string; line: number }[] = [];
  const lines = source.split('\n');
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && !/^---(\s|$)/.test(lines[index] ?? '')) continue;
    const text = lines.slice(start, index).join('\n');
    if (text.trim() !== '' && text.trim() !== '---') parts.push({ text, line: start + 1 });
    start = index;
  }
  return parts;
}

function beforeFailure(text: string, failureLine: number): string | undefined {
  const lines = text.split('\n');
  let end = Math.min(failureLine - 1, lines.length - 1);
  while (end > 0 && !/^[^\s#-]/.test(lines[end] ?? '')) end--;
  return end > 0 ? lines.slice(0, end).join('\n') : undefined;
}

function asFailure(error: unknown, lineOffset: number): SyntaxFailure {
  if (error instanceof TooMany) return { kind: 'nodes', message: error.message, line: lineOffset + error.line };
  if (error instanceof YAMLException) {
    const message = error.reason;
    const line = (error.mark?.line ?? 0) + 1 + lineOffset;
    return { kind: /depth|nest/i.test(message) ? 'depth' : 'syntax', message, line };
  }
  if (error instanceof RangeError) return { kind: 'depth', message: error.message, line: lineOffset + 1 };
  throw error;
}

class TooMany extends Error {
  readonly line: number;
  constructor(line: number) {
    super('too many values');
    this.line = line;
  }
}

interface Open {
  readonly kind: 'document' | 'map' | 'list';
  readonly line: number;
  readonly column: number;
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
  readonly nodes: Tree[];
  readonly keyLines: number[];
  size: number;
}

/** Folds events into trees. `size` counts a node with its aliases unfolded, which is what a walk will cost. */
function build(source: string, lineOffset: number): Tree[] {
  const starts = lineStarts(source);
  const documents: Tree[] = [];
  const stack: Open[] = [];
  let anchors = new Map<string, { node: Tree; size: number }>();
  const position = (offset: number) => {
    const line = lineAt(starts, offset);
    return { line: line + lineOffset, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
  const add = (node: Tree, size: number, anchor: string | undefined) => {
    if (anchor !== undefined) anchors.set(anchor, { node, size });
    const parent = stack.at(-1);
    if (parent === undefined) return;
    parent.nodes.push(node);
    parent.keyLines.push(node.line);
    parent.size += size;
    if (parent.size > MAX_NODES) throw new TooMany(node.line - lineOffset);
  };
  for (const event of parseEvents(source, { maxDepth: MAX_DEPTH })) {
    switch (event.type) {
      case 1:
        anchors = new Map();
        stack.push({ kind: 'document', ...position(0), anchor: undefined, tag: undefined, nodes: [], keyLines: [], size: 0 });
        break;
      case 2:
      case 3: {
        const anchor = event.anchorStart < 0 ? undefined : source.slice(event.anchorStart, event.anchorEnd);
        stack.push({
          kind: event.type === 3 ? 'map' : 'list',
          ...position(Math.max(0, event.start)),
          anchor,
          tag: localTag(source, event.tagStart, event.tagEnd),
          nodes: [],
          keyLines: [],
          size: 1,
        });
        break;
      }
      case 4: {
        const anchor = event.anchorStart < 0 ? undefined : source.slice(event.anchorStart, event.anchorEnd);
        const raw = getScalarValue(source, event);
        const value = event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0 ? resolvePlain(raw) : raw;
        const tag = localTag(source, event.tagStart, event.tagEnd);
        add({ kind: 'scalar', value, ...(tag === undefined ? {} : { tag }), ...position(Math.max(0, event.valueStart)) }, 1, anchor);
        break;
      }
      case 5: {
        const target = anchors.get(source.slice(event.anchorStart, event.anchorEnd));
        add(target?.node ?? { kind: 'scalar', value: null, ...position(event.anchorStart) }, target?.size ?? 1, undefined);
        break;
      }
      case 6: {
        const closed = stack.pop();
        if (closed === undefined) break;
        if (closed.kind === 'document') {
          const root = closed.nodes[0];
          if (root !== undefined) documents.push(root);
        } else add(close(closed), closed.size, closed.anchor);
        break;
      }
      default:
        event satisfies never;
    }
  }
  return documents;
}

/** `!Ref` and the like; `!!str` and `!<tag:…>` are not local (YAML 1.2.2 §6.9.1). */
function localTag(source: string, start: number, end: number): string | undefined {
  const tag = start < 0 ? '' : source.slice(start, end);
  return /^![A-Za-z][\w:.-]{0,100}$/.test(tag) ? tag : undefined;
}

function close(open: Open): Tree {
  const { line, column, tag } = open;
  if (open.kind === 'list') return { kind: 'list', items: open.nodes, ...(tag === undefined ? {} : { tag }), line, column };
  const entries: MapEntry[] = [];
  for (let index = 0; index + 1 < open.nodes.length; index += 2) {
    const key = open.nodes[index];
    const value = open.nodes[index + 1];
    if (key?.kind !== 'scalar' || value === undefined) continue;
    // YAML 1.1 merge keys, still used by compose and GitLab files: the merged entries come first, so that own keys win.
    if (key.value === '<<') entries.unshift(...merged(value));
    else entries.push({ key: String(key.value), line: key.line, value });
  }
  return { kind: 'map', entries, line, column };
}

function merged(value: Tree): readonly MapEntry[] {
  if (value.kind === 'map') return value.entries;
  return value.kind === 'list' ? value.items.flatMap((item) => (item.kind === 'map' ? item.entries : [])) : [];
}

/** YAML 1.2 core schema, §10.3.2. Numbers that JavaScript would change (`1.10`, `007`) stay text. */
function resolvePlain(raw: string): string | number | boolean | null {
  if (raw === '' || raw === '~' || /^null$/i.test(raw)) return null;
  if (/^true$/i.test(raw)) return true;
  if (/^false$/i.test(raw)) return false;
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(raw)) {
    const number = Number(raw);
    if (String(number) === raw) return number;
  }
  return raw;
}
