// SPDX-License-Identifier: EUPL-1.2
// Which readers may read a file, by its name alone: hash lookups on the base name and its endings, one regular expression per hit.
import type { Reader } from '../readers/reader.ts';

export type Select = (uri: string) => readonly Reader[];

interface Candidate {
  readonly reader: Reader;
  /** `undefined`: the key under which it is found is all of its glob. */
  readonly fits: ((path: string, name: string) => boolean) | undefined;
}

/**
 * Compiles the globs of all readers. Readers come back in registry order, each once. A file the user pointed at (`named`)
 * may have any name: when no glob fits, every reader that can tell by the content may try.
 */
export function selectReaders(readers: readonly Reader[], named: ReadonlySet<string> = new Set()): Select {
  const tellingByContent = readers.filter(({ accepts }) => accepts.sniff !== undefined);
  const byName = new Map<string, Candidate[]>();
  const byEnding = new Map<string, Candidate[]>();
  const others: Candidate[] = [];
  for (const reader of readers) {
    for (const glob of reader.accepts.globs) {
      const name = glob.slice(glob.lastIndexOf('/') + 1);
      const ending = /\.[a-z0-9]+$/.exec(name)?.[0];
      const whole = glob === `**/${name}` && (!name.includes('*') || name === `*${ending}`);
      const candidate = { reader, fits: whole ? undefined : predicateOf(glob) };
      if (!name.includes('*')) append(byName, name, candidate);
      else if (ending !== undefined) append(byEnding, ending, candidate);
      else others.push(candidate);
    }
  }
  const rank = new Map(readers.map((reader, index) => [reader, index]));

  // The walk, the file and the observation ask in turn for the same file.
  let last: { readonly uri: string; readonly found: readonly Reader[] } | undefined;
  const select = (uri: string): readonly Reader[] => {
    const path = uri.toLowerCase();
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    const found = new Set<Reader>();
    for (const list of [byName.get(name), dot < 0 ? undefined : byEnding.get(name.slice(dot)), others]) {
      if (list === undefined) continue;
      for (const { reader, fits } of list) if (!found.has(reader) && (fits === undefined || fits(path, name))) found.add(reader);
    }
    if (found.size === 0 && named.has(uri)) return tellingByContent;
    return found.size < 2 ? [...found] : [...found].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  };
  return (uri) => {
    if (last?.uri !== uri) last = { uri, found: select(uri) };
    return last.found;
  };
}

function append(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [candidate]);
  else list.push(candidate);
}

/** A leading double star is any folder or none; `*` any characters but `/`. Globs of a bare name need no regular expression. */
function predicateOf(glob: string): (path: string, name: string) => boolean {
  const body = glob.replace(/^\*\*\//, '');
  if (body.includes('/')) {
    const pattern = new RegExp(`(?:^|/)${body.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replaceAll('*', '[^/]*')}$`);
    return (path) => pattern.test(path);
  }
  const [start = '', ...rest] = body.split('*');
  const end = rest.pop() ?? '';
  return (_, name) => {
    if (!name.startsWith(start) || !name.endsWith(end) || name.length < start.length + end.length) return false;
    let from = start.length;
    for (const part of rest) {
      const found = name.indexOf(part, from);
      if (found < 0) return false;
      from = found + part.length;
    }
    return from <= name.length - end.length;
  };
}
