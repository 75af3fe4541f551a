// SPDX-License-Identifier: EUPL-1.2
// Lines of the keys, tables and array items of a valid TOML document, by path. Values are smol-toml's business.

/** Path (see `step`) → line. */
export type KeyLines = ReadonlyMap<string, number>;

/** One step down a path: a key or an index. NUL cannot stand in a TOML document. */
export function step(path: string, next: string | number): string {
  return `${path}\u0000${next}`;
}

export function keyLines(text: string): KeyLines {
  const scan: Scan = { text, offset: 0, line: 1, lines: new Map(), counts: new Map() };
  let table = '';
  while (scan.offset < text.length) {
    skipBlank(scan, true);
    if (scan.offset >= text.length) break;
    const before = scan.offset;
    if (text[scan.offset] === '[') table = header(scan);
    else statement(scan, table);
    // A document that smol-toml accepts always advances; this guards against any that does not.
    if (scan.offset === before) scan.offset++;
  }
  return scan.lines;
}

interface Scan {
  readonly text: string;
  offset: number;
  line: number;
  readonly lines: Map<string, number>;
  /** Array-of-tables path → number of its tables so far. */
  readonly counts: Map<string, number>;
}

/** `[a.b]` or `[[a.b]]`; a path through an array of tables goes through its last table (TOML 1.0, array of tables). */
function header(scan: Scan): string {
  const array = scan.text.startsWith('[[', scan.offset);
  scan.offset += array ? 2 : 1;
  const keys = keyPath(scan, ']');
  scan.offset += array ? 2 : 1;
  let path = '';
  for (const [index, key] of keys.entries()) {
    path = step(path, key);
    if (!scan.lines.has(path)) scan.lines.set(path, scan.line);
    const count = scan.counts.get(path);
    if (array && index === keys.length - 1) {
      scan.counts.set(path, (count ?? 0) + 1);
      path = step(path, count ?? 0);
    } else if (count !== undefined) path = step(path, count - 1);
    if (index === keys.length - 1) scan.lines.set(path, scan.line);
  }
  return path;
}

function statement(scan: Scan, table: string): void {
  let path = table;
  for (const key of keyPath(scan, '=')) {
    path = step(path, key);
    if (!scan.lines.has(path)) scan.lines.set(path, scan.line);
  }
  scan.offset++;
  skipBlank(scan, false);
  value(scan, path, 0);
}

/** Dotted keys up to a closing sign. */
function keyPath(scan: Scan, close: string): readonly string[] {
  const keys: string[] = [];
  const { text } = scan;
  for (let guard = 0; guard < 1000 && scan.offset < text.length; guard++) {
    skipBlank(scan, false);
    const sign = text[scan.offset];
    if (sign === close || sign === '\n' || sign === undefined) break;
    if (sign === '.') scan.offset++;
    else if (sign === '"' || sign === "'") keys.push(quoted(scan));
    else {
      const start = scan.offset;
      while (/[\w-]/.test(text[scan.offset] ?? '')) scan.offset++;
      if (scan.offset === start) scan.offset++;
      else keys.push(text.slice(start, scan.offset));
    }
  }
  return keys;
}

function value(scan: Scan, path: string, depth: number): void {
  const { text } = scan;
  const sign = text[scan.offset];
  if (sign === '"' || sign === "'") quoted(scan);
  else if (sign === '[' || sign === '{') {
    if (depth > 250) return;
    const close = sign === '[' ? ']' : '}';
    scan.offset++;
    for (let index = 0; scan.offset < text.length; ) {
      skipBlank(scan, true);
      if (text[scan.offset] === close) {
        scan.offset++;
        break;
      }
      const before = scan.offset;
      if (text[scan.offset] === ',') scan.offset++;
      else if (sign === '{') statement(scan, path);
      else {
        const here = step(path, index++);
        scan.lines.set(here, scan.line);
        value(scan, here, depth + 1);
      }
      if (scan.offset === before) scan.offset++;
    }
  } else while (scan.offset < text.length && !/[,\]}#\n]/.test(text[scan.offset] ?? '')) scan.offset++;
}

/** Steps over a string of any of the four kinds; gives what stands between its quotes, escapes undone where it is a key. */
function quoted(scan: Scan): string {
  const { text } = scan;
  const quote = text[scan.offset] ?? '"';
  const long = text.startsWith(quote.repeat(3), scan.offset);
  const mark = long ? quote.repeat(3) : quote;
  const start = scan.offset + mark.length;
  let end = start;
  while (end < text.length && !text.startsWith(mark, end)) {
    if (text[end] === '\\' && quote === '"') end++;
    if (text[end] === '\n') scan.line++;
    end++;
  }
  // Up to two quotes may stand right before the closing three (TOML 1.0, string).
  while (long && text[end + 3] === quote) end++;
  scan.offset = end + mark.length;
  const inside = text.slice(start, end);
  return quote === '"' && inside.includes('\\') && !long ? unescaped(inside) : inside;
}

function unescaped(inside: string): string {
  try {
    const parsed: unknown = JSON.parse(`"${inside}"`);
    return typeof parsed === 'string' ? parsed : inside;
  } catch {
    // `\e`, `\U0001F600`: only the line of this key is lost, not its value.
    return inside;
  }
}

function skipBlank(scan: Scan, lineEnds: boolean): void {
  const { text } = scan;
  for (;;) {
    const code = text.charCodeAt(scan.offset);
    if (code === 10 && lineEnds) scan.line++;
    else if (code === 35 && lineEnds) {
      const end = text.indexOf('\n', scan.offset);
      scan.offset = end < 0 ? text.length : end;
      continue;
    } else if (code !== 32 && code !== 9 && code !== 13) return;
    scan.offset++;
  }
}
