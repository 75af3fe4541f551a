// SPDX-License-Identifier: EUPL-1.2
// Walks a folder and gives the files a reader may use, one read each; says what it left out. Links are never followed.
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type DraftGap, type EvidenceFile, gap, type Reader, type Select, type Skipped } from '@vigie/core';
import { billForm, type DeferredBill } from './bills/deferral.ts';
import { FileReader } from './file-reader.ts';
import { type IgnoreRules, ignoreRules, isIgnored } from './ignore-rules.ts';

export interface WalkLimits {
  readonly depth: number;
  readonly files: number;
  readonly bytesPerFile: number;
  readonly milliseconds: number;
}
export const defaultLimits: WalkLimits = { depth: 64, files: 2_000_000, bytesPerFile: 64 * 1024 * 1024, milliseconds: 30 * 60_000 };

export interface WalkOptions {
  readonly select: Select;
  readonly limits?: Partial<WalkLimits>;
  /** Put before each uri when several sources are read. */
  readonly prefix?: string;
  readonly onFile?: (seen: number) => void;
  readonly now?: () => number;
}

export interface Walk {
  readonly files: Iterable<EvidenceFile>;
  /** To be read when `files` is spent. */
  skipped(): readonly Skipped[];
  unread(): readonly { readonly uri: string; readonly gap: DraftGap }[];
  /** Bills that a database must sum (bills/read-bills.ts): it is asked later, this walk waits for nobody. */
  deferred(): readonly DeferredBill[];
  seen(): number;
}

const versionControl = new Set(['.git', '.hg', '.svn', '.jj', 'CVS']);
/** Copies of what others wrote, brought by a tool: their manifests are not the organisation's. */
const vendored = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'vendor',
  '.terraform',
  '.venv',
  'venv',
  'site-packages',
  '__pypackages__',
  '.yarn',
  '.pnpm-store',
  '.bundle',
  'Pods',
  'Carthage',
  '.m2',
  '.cargo-vendor',
]);
/** Made by a tool from what is read elsewhere. */
const generated = new Set([
  '__pycache__',
  '.next',
  '.nuxt',
  '.svelte-kit',
  '.gradle',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.turbo',
  '.parcel-cache',
  '.vigie',
  'vigie-report',
  'htmlcov',
  '.nyc_output',
  '.serverless',
  'cdk.out',
  '.terragrunt-cache',
]);

export function walk(root: string, options: WalkOptions): Walk {
  const state = new WalkState(options);
  return {
    files: files(root, state),
    skipped: () => state.skipped(),
    unread: () => state.unread,
    deferred: () => state.deferred,
    seen: () => state.seen,
  };
}

function* files(root: string, state: WalkState): Generator<EvidenceFile> {
  const { options, reader } = state;
  const prefix = options.prefix === undefined ? '' : `${options.prefix}/`;
  let rootIsFile: boolean;
  try {
    rootIsFile = statSync(root).isFile();
  } catch (error) {
    state.failed(`${prefix}${basename(root)}`, error);
    return;
  }
  if (rootIsFile) {
    state.seen++;
    const file = reader.read(root, `${prefix}${basename(root)}`, { named: true });
    if (file !== undefined) yield* state.given(file);
    return;
  }
  const started = (options.now ?? Date.now)();
  const stack: Folder[] = [{ path: root, uri: prefix, depth: 0, rules: [], ignored: false }];
  for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
    if ((options.now ?? Date.now)() - started > state.limits.milliseconds) {
      state.skip('too-many', folder.uri, stack.length + 1);
      return;
    }
    let entries: Dirent[];
    try {
      entries = readdirSync(folder.path, { withFileTypes: true });
    } catch (error) {
      state.failed(folder.uri, error);
      continue;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const relative = folder.uri.slice(prefix.length);
    const rules = entries.some(({ name }) => name === '.gitignore')
      ? [...folder.rules, ignoreRules(`${folder.path}/.gitignore`, relative)]
      : folder.rules;
    const below: typeof stack = [];
    for (const entry of entries) {
      const uri = folder.uri + entry.name;
      if (entry.isDirectory()) {
        const reason = leftOut(entry.name);
        if (reason !== undefined) state.skip(reason, `${uri}/`);
        else if (folder.depth + 1 > state.limits.depth) state.skip('too-deep', `${uri}/`);
        else if (rules.some((rule) => rule.names(entry.name)) && isIgnored(rules, `${relative}${entry.name}/`))
          state.skip('ignored', `${uri}/`);
        else below.push({ path: `${folder.path}/${entry.name}`, uri: `${uri}/`, depth: folder.depth + 1, rules, parent: folder });
        continue;
      }
      state.seen++;
      options.onFile?.(state.seen);
      if (state.seen > state.limits.files) {
        state.skip('too-many', uri);
        continue;
      }
      if (options.select(uri).length === 0 && billForm(uri) === undefined) {
        state.notEvidence++;
        continue;
      }
      const leftAside = placeReason(options.select(uri), uri);
      if (leftAside !== undefined) state.skip(leftAside, uri);
      else if (entry.isSymbolicLink()) state.skip('link', uri);
      else if (!entry.isFile()) state.skip('unreadable', uri);
      else {
        const file = reader.read(`${folder.path}/${entry.name}`, uri, { named: false });
        if (file === undefined) continue;
        // Asked last: most files are no evidence, and a rule costs more than a look at their head.
        if (isExcluded(folder, prefix.length) || isIgnored(rules, `${relative}${entry.name}`)) state.skip('ignored', uri);
        else yield* state.given(file);
      }
    }
    for (let index = below.length - 1; index >= 0; index--) {
      const next = below[index];
      if (next !== undefined) stack.push(next);
    }
  }
}

interface Folder {
  readonly path: string;
  readonly uri: string;
  readonly depth: number;
  /** Those that apply in it, its own aside. */
  readonly rules: readonly IgnoreRules[];
  readonly parent?: Folder;
  /** Found out when a piece of evidence in it asks. */
  ignored?: boolean;
}

/**
 * Whether a folder is ignored, itself or by one above. Folders that a rule names are never entered; patterns and paths cost
 * too much to be asked of every folder, so they are asked of those that hold evidence.
 */
function isExcluded(folder: Folder, prefix: number): boolean {
  folder.ignored ??=
    (folder.parent !== undefined && isExcluded(folder.parent, prefix)) || isIgnored(folder.rules, folder.uri.slice(prefix));
  return folder.ignored;
}

/** Why no reader wants what stands there; `undefined` when one does, or when none is asked (a bill for the database). */
function placeReason(readers: readonly Reader[], uri: string): Skipped['reason'] | undefined {
  let reason: Skipped['reason'] | undefined;
  for (const { accepts } of readers) {
    reason = accepts.leavesOutPlace?.(uri);
    if (reason === undefined) return undefined;
  }
  return reason;
}

function leftOut(name: string): Skipped['reason'] | undefined {
  if (versionControl.has(name)) return 'version-control';
  if (vendored.has(name)) return 'vendored';
  return generated.has(name) ? 'generated' : undefined;
}

const EXAMPLES = 5;

/** What one walk has met so far. */
class WalkState {
  readonly options: WalkOptions;
  readonly limits: WalkLimits;
  readonly reader: FileReader;
  readonly unread: { uri: string; gap: DraftGap }[] = [];
  readonly deferred: DeferredBill[] = [];
  readonly #skips = new Map<Skipped['reason'], { count: number; examples: string[] }>();
  seen = 0;
  notEvidence = 0;

  constructor(options: WalkOptions) {
    this.options = options;
    this.limits = { ...defaultLimits, ...options.limits };
    this.reader = new FileReader(options.select, this.limits.bytesPerFile, {
      skip: (reason, uri) => this.skip(reason, uri),
      failed: (uri, error) => this.failed(uri, error),
      gap: (uri, found) => this.unread.push({ uri, gap: found }),
    });
  }

  *given(file: EvidenceFile | DeferredBill): Generator<EvidenceFile> {
    if ('form' in file) this.deferred.push(file);
    else yield file;
  }

  skip(reason: Skipped['reason'], uri: string, count = 1): void {
    const known = this.#skips.get(reason) ?? { count: 0, examples: [] };
    this.#skips.set(reason, known);
    known.count += count;
    if (known.examples.length < EXAMPLES) known.examples.push(uri);
  }

  failed(uri: string, error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    this.skip('unreadable', uri);
    this.unread.push({ uri, gap: gap('unreadable', 'gap.unreadable', { line: 1 }, { error: code }) });
  }

  skipped(): readonly Skipped[] {
    const rest: Skipped[] = this.notEvidence === 0 ? [] : [{ reason: 'not-evidence', count: this.notEvidence, examples: [] }];
    return [...[...this.#skips].map(([reason, { count, examples }]) => ({ reason, count, examples })), ...rest].sort((a, b) =>
      a.reason < b.reason ? -1 : 1,
    );
  }
}
