// SPDX-License-Identifier: EUPL-1.2
// The directives of a go.mod file, one a line or in a block (go.dev/ref/mod#go-mod-file-grammar).
import { numberedLines } from '../../syntax/lines.ts';

export interface Requirement {
  readonly path: string;
  readonly version: string;
  /** Needed by another module only. */
  readonly indirect: boolean;
  readonly line: number;
}
export interface Directives {
  readonly requirements: readonly Requirement[];
  /** `path` or `path@version` → what stands in for it; without a version it is a folder. */
  readonly replacements: ReadonlyMap<string, { readonly path: string; readonly version?: string }>;
  /** Packages that `go tool` runs (Go 1.24). */
  readonly tools: readonly string[];
  readonly strangeLines: readonly number[];
}

const known = new Set(['module', 'go', 'toolchain', 'godebug', 'require', 'tool', 'exclude', 'replace', 'retract', 'ignore']);
/** A tool’s module is looked for in all requirements. */
const MAX_TOOLS = 200;

export function directives(text: string): Directives {
  const requirements: Requirement[] = [];
  const replacements = new Map<string, { path: string; version?: string }>();
  const tools: string[] = [];
  const strangeLines: number[] = [];
  let block: string | undefined;
  for (const { line, text: whole } of numberedLines(text)) {
    const slashes = /(^|\s)\/\//.exec(whole);
    const words = tokens(slashes === null ? whole : whole.slice(0, slashes.index));
    const comment = slashes === null ? '' : whole.slice(slashes.index).trim();
    if (words.length === 0) continue;
    if (words[0] === ')' && words.length === 1) {
      block = undefined;
      continue;
    }
    const verb = block ?? words.shift() ?? '';
    if (block === undefined && words.length === 1 && words[0] === '(') {
      block = verb;
      if (!known.has(verb)) strangeLines.push(line);
      continue;
    }
    if (verb === 'require') {
      const [path, version] = words;
      if (path === undefined || version === undefined || words.length > 2 || !/^[\w.~][\w.~!/-]*$/.test(path)) strangeLines.push(line);
      else requirements.push({ path, version, indirect: /^\/\/\s*indirect\b/.test(comment), line });
    } else if (verb === 'replace') {
      const arrow = words.indexOf('=>');
      const [path, version] = words.slice(arrow + 1);
      const old = words.slice(0, arrow);
      if (arrow < 1 || path === undefined) strangeLines.push(line);
      else replacements.set(old.join('@'), { path, ...(version === undefined ? {} : { version }) });
    } else if (verb === 'tool') {
      if (words[0] !== undefined && tools.length < MAX_TOOLS) tools.push(words[0]);
    } else if (!known.has(verb)) strangeLines.push(line);
  }
  return { requirements, replacements, tools, strangeLines: strangeLines.slice(0, 3) };
}

/** Words, or strings in double quotes or backquotes. */
function tokens(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|`([^`]*)`|[()]|[^\s()]+/g)].map((match) => match[1] ?? match[2] ?? match[0]);
}
