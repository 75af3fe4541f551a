// SPDX-License-Identifier: EUPL-1.2
// The lines of a yarn.lock: entries at the margin, fields two spaces in, lists of dependencies four spaces in.
import { numberedLines } from '../../syntax/lines.ts';

export interface YarnEntry {
  readonly line: number;
  /** `name@range`, all that this one version satisfies. */
  readonly descriptors: readonly string[];
  version?: string;
  /** Yarn 1: the address of the archive. */
  resolved?: string;
  /** Yarn 2 and later: `name@npm:1.2.3`. */
  resolution?: string;
  resolvedLine?: number;
  /** Name and range of what it needs. */
  readonly needs: (readonly [string, string])[];
}

export interface YarnLock {
  readonly entries: readonly YarnEntry[];
  readonly berry: boolean;
  /** The first lines that follow no rule. */
  readonly strangeLines: readonly number[];
}

export function readEntries(text: string): YarnLock {
  const entries: YarnEntry[] = [];
  const strangeLines: number[] = [];
  let berry = false;
  let current: YarnEntry | undefined;
  let section = '';
  for (const { line, text: whole } of numberedLines(text)) {
    const trimmed = whole.trim();
    if (trimmed === '' || trimmed[0] === '#') continue;
    const indent = whole.length - whole.trimStart().length;
    if (indent === 0) {
      current = undefined;
      section = '';
      if (trimmed === '__metadata:') berry = true;
      else if (trimmed.endsWith(':') && trimmed.includes('@')) {
        current = { line, descriptors: descriptorsOf(trimmed.slice(0, -1)), needs: [] };
        entries.push(current);
      } else if (strangeLines.length < 3) strangeLines.push(line);
      continue;
    }
    // Fields of `__metadata`, and of an entry that could not be read.
    if (current === undefined) continue;
    const pair = keyValue(trimmed);
    if (pair === undefined) {
      if (strangeLines.length < 3) strangeLines.push(line);
    } else if (indent === 2) {
      section = pair[1] === '' ? pair[0] : '';
      field(current, pair[0], pair[1], line);
    } else if (indent === 4 && (section === 'dependencies' || section === 'optionalDependencies')) current.needs.push(pair);
  }
  return { entries, berry, strangeLines };
}

function field(entry: YarnEntry, key: string, value: string, line: number): void {
  if (key === 'version') entry.version = value;
  else if (key === 'resolved' || key === 'resolution') {
    entry[key] = value;
    entry.resolvedLine = line;
  }
}

/** `a@^1, "@b/c@^2"` (1) or `"a@npm:^1, a@npm:^2"` (2 and later). */
function descriptorsOf(stated: string): readonly string[] {
  return stated
    .replaceAll('"', '')
    .split(/,\s+/)
    .filter((one) => one !== '');
}

/** `key "value"` (1) or `key: value` (2 and later); either side may be quoted. */
function keyValue(trimmed: string): readonly [string, string] | undefined {
  let end: number;
  let key: string;
  if (trimmed[0] === '"') {
    end = trimmed.indexOf('"', 1);
    if (end < 0) return undefined;
    key = trimmed.slice(1, end++);
  } else {
    end = trimmed.search(/:(\s|$)|\s/);
    if (end < 0) return undefined;
    key = trimmed.slice(0, end);
  }
  const rest = trimmed.slice(trimmed[end] === ':' ? end + 1 : end).trim();
  return [key, rest.length > 1 && rest[0] === '"' && rest.endsWith('"') ? rest.slice(1, -1) : rest];
}

/** The name of a descriptor or locator, `@scope/name` included. */
export function nameOf(reference: string): string {
  const at = reference.indexOf('@', 1);
  return at < 0 ? reference : reference.slice(0, at);
}

/** Percent-encoding undone, where it is one. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
