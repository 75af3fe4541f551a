// SPDX-License-Identifier: EUPL-1.2
// A pnpm lockfile by lines: pnpm writes two spaces a level, one key a line, and nothing else of YAML that matters here.
import { numberedLines } from '../../syntax/lines.ts';
import type { Scope } from '../packages.ts';

export interface Lockfile {
  readonly line: number;
  version?: { readonly stated: string; readonly major: number; readonly line: number };
  registry?: { readonly url: string; readonly line: number };
  /** What the projects of the workspace ask for. */
  readonly asked: { readonly key: string; readonly scope: Scope }[];
  readonly packages: Map<string, LockedPackage>;
  /** Package key, peers included → keys of what it needs. */
  readonly needs: Map<string, string[]>;
  /** The first lines that follow no rule. */
  readonly strangeLines: number[];
}
export interface LockedPackage {
  readonly line: number;
  name?: string;
  version?: string;
  dev?: Scope;
  address?: { readonly url: string; readonly purpose: 'git' | 'package-registry'; readonly line: number };
}

/** One per YAML document: since version 10 pnpm may put its own tools in a document of their own. */
export function* lockfiles(text: string): Generator<Lockfile> {
  let lockfile = empty(1);
  let used = false;
  const keys: string[] = [];
  let opaqueAbove = Number.POSITIVE_INFINITY;
  for (const { line, text: whole } of numberedLines(text)) {
    if (whole.startsWith('---')) {
      if (used) yield lockfile;
      lockfile = empty(line);
      used = false;
      continue;
    }
    const indent = whole.length - whole.trimStart().length;
    if (indent === whole.length || whole[indent] === '#' || indent > opaqueAbove) continue;
    // A list, and a text opened by `>-` or `|` (a deprecation notice): their deeper lines are no keys of ours.
    opaqueAbove = whole[indent] === '-' ? indent : Number.POSITIVE_INFINITY;
    if (whole[indent] === '-') continue;
    const pair = keyValue(whole, indent);
    used = true;
    if (pair === undefined || indent % 2 === 1 || indent / 2 > keys.length) {
      if (lockfile.strangeLines.length < 3) lockfile.strangeLines.push(line);
      continue;
    }
    if (/^[>|]/.test(pair.value) || (/^['"]/.test(pair.value) && !/['"]$/.test(pair.value))) opaqueAbove = indent;
    keys.length = indent / 2;
    keys.push(pair.key);
    take(lockfile, keys, pair.value, line);
  }
  if (used || lockfile.line === 1) yield lockfile;
}

function empty(line: number): Lockfile {
  return { line, asked: [], packages: new Map(), needs: new Map(), strangeLines: [] };
}

/** `key: value`; keys may be quoted and may hold colons (`name@https://…:`). */
function keyValue(whole: string, indent: number): { readonly key: string; readonly value: string } | undefined {
  const quote = whole[indent];
  if (quote === "'" || quote === '"') {
    const end = whole.indexOf(`${quote}:`, indent + 1);
    return end < 0 ? undefined : { key: whole.slice(indent + 1, end), value: unquoted(whole.slice(end + 2)) };
  }
  const colon = whole.indexOf(': ', indent);
  if (colon >= 0) return { key: whole.slice(indent, colon), value: unquoted(whole.slice(colon + 2)) };
  const trimmed = whole.trimEnd();
  return trimmed.endsWith(':') ? { key: trimmed.slice(indent, -1), value: '' } : undefined;
}

function unquoted(value: string): string {
  const trimmed = value.trim();
  return trimmed.length > 1 && (trimmed[0] === "'" || trimmed[0] === '"') && trimmed.endsWith(trimmed[0]) ? trimmed.slice(1, -1) : trimmed;
}

function take(lockfile: Lockfile, keys: readonly string[], value: string, line: number): void {
  const [section, second, third, fourth] = keys;
  if (section === 'lockfileVersion') lockfile.version = { stated: value.slice(0, 20), major: Number.parseInt(value, 10) || 0, line };
  else if (section === 'registry' && value !== '') lockfile.registry = { url: value, line };
  else if (section === 'importers' && keys.length >= 4) askedFor(lockfile, third, fourth, keys.slice(4), value);
  else if (section !== undefined && section in scopes && keys.length >= 2) askedFor(lockfile, section, second, keys.slice(2), value);
  else if (section === 'packages' && second !== undefined) {
    if (keys.length === 2) lockfile.packages.set(packageKey(lockfile, second), { line });
    else packageDetail(lockfile, packageKey(lockfile, second), keys.slice(2), value, line);
  } else if (section === 'snapshots' && second !== undefined && keys.length === 4) need(lockfile, second, third, fourth, value);
}

const scopes: Readonly<Record<string, Scope>> = {
  dependencies: 'runtime',
  optionalDependencies: 'runtime',
  devDependencies: 'development',
  configDependencies: 'build',
  packageManagerDependencies: 'build',
};

/** Before version 6 `name: version`, since then a block with `specifier` and `version`. */
function askedFor(lockfile: Lockfile, section: string | undefined, name: string | undefined, rest: readonly string[], value: string): void {
  const scope = scopes[section ?? ''];
  if (scope === undefined || name === undefined || value === '' || (rest.length > 0 && rest[0] !== 'version')) return;
  const key = reference(lockfile, name, value);
  if (key !== undefined) lockfile.asked.push({ key, scope });
}

function packageDetail(lockfile: Lockfile, key: string, rest: readonly string[], value: string, line: number): void {
  const found = lockfile.packages.get(key);
  if (found === undefined) return;
  const [name, child] = rest;
  if (rest.length === 1 && name === 'dev') found.dev = value === 'true' ? 'development' : 'runtime';
  else if (rest.length === 1 && name === 'name') found.name = value;
  else if (rest.length === 1 && name === 'version') found.version = value;
  else if (name === 'resolution') {
    // `{integrity: …, tarball: https://…}` or `{type: git, repo: …}`, in one line or one key a line.
    const flow = child === undefined ? value : `${child}: ${value}`;
    const match = /(?:^|[{,]\s*)(tarball|repo): ['"]?([^\s,'"}]+)/.exec(flow);
    if (match?.[2] !== undefined && !match[2].startsWith('file:')) {
      const purpose =
        match[1] === 'repo' || /^https:\/\/(codeload\.github\.com|gitlab\.com|bitbucket\.org)\//.test(match[2])
          ? 'git'
          : 'package-registry';
      found.address = { url: match[2], purpose, line };
    }
  } else if (rest.length === 2) need(lockfile, key, name, child, value);
}

function need(lockfile: Lockfile, key: string, section: string | undefined, name: string | undefined, value: string): void {
  if ((section !== 'dependencies' && section !== 'optionalDependencies') || name === undefined) return;
  const target = reference(lockfile, name, value);
  if (target === undefined) return;
  const needs = lockfile.needs.get(key);
  if (needs === undefined) lockfile.needs.set(key, [target]);
  else needs.push(target);
}

/** Key of the package that `name: value` points at; an alias states the whole key. */
function reference(lockfile: Lockfile, name: string, value: string): string | undefined {
  if (/^(link|file|workspace):/.test(value)) return undefined;
  if (value.startsWith('/')) return packageKey(lockfile, value);
  if (lockfile.version !== undefined && lockfile.version.major < 6 && /^\d/.test(value)) return packageKey(lockfile, `/${name}/${value}`);
  const bare = withoutPeers(value);
  const at = bare.indexOf('@', 1);
  const scheme = bare.indexOf('://');
  if (at > 0 && (scheme < 0 || at < scheme)) return value;
  // A git or tarball dependency before version 9: the key is the address itself.
  if (lockfile.version !== undefined && lockfile.version.major < 9 && bare.includes('/')) return packageKey(lockfile, value);
  return `${name}@${value}`;
}

/** `/name/1.0.0_peer` (5), `/name@1.0.0(peer@2)` (6), `name@1.0.0` (9) → `name@1.0.0(peer…)`. */
function packageKey(lockfile: Lockfile, key: string): string {
  if (!key.startsWith('/')) return key;
  const path = key.slice(1);
  if (lockfile.version === undefined || lockfile.version.major >= 6) return path;
  const parts = path.split('/');
  const length = path.startsWith('@') ? 2 : 1;
  const version = parts.slice(length).join('/');
  const peers = version.indexOf('_');
  return `${parts.slice(0, length).join('/')}@${peers < 0 ? version : `${version.slice(0, peers)}(${version.slice(peers + 1)})`}`;
}

export function withoutPeers(key: string): string {
  const open = key.indexOf('(');
  return open < 0 ? key : key.slice(0, open);
}
