// SPDX-License-Identifier: EUPL-1.2
// What readers of package manifests and lockfiles share: components, registries, git hosts, each fact once per file.
import { said } from '../messages/index.ts';
import { type Host, hostsOf } from '../syntax/host.ts';
import { type PurlType, purl } from '../syntax/purl.ts';
import { type Draft, type DraftFact, type DraftGap, gap } from './reader.ts';

export type Scope = 'runtime' | 'development' | 'build';
export interface Wanted {
  readonly direct: boolean;
  readonly scope: Scope;
  /** Weaker than the scope alone says, and why. */
  readonly grade?: Pick<DraftFact, 'strength' | 'because'>;
}

/** A package as one fact; nothing when it has no valid name. */
export function* component(type: PurlType, name: string, version: string | undefined, line: number, use: Wanted): Generator<Draft> {
  const id = purl(type, name, version);
  if (id === undefined) return;
  const grade = use.grade ?? (use.scope === 'development' ? { strength: 'weak', because: said('because.development') } : {});
  yield { kind: 'component', purl: id, direct: use.direct, scope: use.scope, at: { line }, ...grade };
}

type Purpose = 'package-registry' | 'git';

/** Hosts of an address as a manifest writes it: a URL, `git+ssh://…`, `registry+https://…`, `git@host:path`. */
export function* remote(address: string, purpose: Purpose, line: number, grade: Wanted['grade'] = {}): Generator<Draft> {
  const url = address.trim().replace(/^(registry|sparse|git|svn|hg|bzr)\+/, '');
  for (const { host, port, scheme } of hosts(url)) {
    yield {
      kind: 'endpoint',
      host,
      ...(port === undefined ? {} : { port }),
      ...(scheme === undefined ? {} : { scheme }),
      purpose,
      at: { line },
      ...grade,
    };
  }
}

/** Lockfiles repeat a few origins thousands of times: each plain one is looked at once. */
const plainOrigins = new Map<string, readonly Host[]>();
const MAX_ORIGINS = 1_000;

function hosts(url: string): readonly Host[] {
  const origin = /^https?:\/\/[a-z0-9.-]+(?=\/)/.exec(url)?.[0];
  if (origin === undefined) {
    // scp-like syntax, git-clone(1) “GIT URLS”: no scheme, a colon before the first slash.
    const scp = /^[\w.-]+@([\w.-]+):(?!\/\/)/.exec(url)?.[1];
    return hostsOf(scp === undefined ? url : `ssh://${scp}`);
  }
  const known = plainOrigins.get(origin);
  if (known !== undefined) return known;
  const found = hostsOf(origin);
  if (plainOrigins.size >= MAX_ORIGINS) plainOrigins.clear();
  plainOrigins.set(origin, found);
  return found;
}

/** The registry a tool goes to when nothing says otherwise; weak, since a configuration elsewhere may say otherwise. */
export function* impliedRegistry(host: string, tool: string, line: number): Generator<Draft> {
  yield {
    kind: 'endpoint',
    host,
    scheme: 'https',
    purpose: 'package-registry',
    at: { line },
    strength: 'weak',
    because: said('because.software.default-registry', { tool, host }),
  };
}

/** A dependency whose text the format does not allow. Names only: an address may hold a secret. */
export function unreadable(name: string, line: number): DraftGap {
  return gap('unparsable', 'gap.software.dependency', { line }, { name: name.slice(0, 80) });
}

const MAX_FACTS = 200_000;
const MAX_GAPS = 50;

/** Each fact once: one per package, directness and scope; one per host and purpose. The first place stays. */
export function* distinct(drafts: Iterable<Draft>): Generator<Draft> {
  const seen = new Set<string>();
  let gaps = 0;
  for (const draft of drafts) {
    if (draft.kind === 'gap') {
      if (++gaps <= MAX_GAPS) yield draft;
      continue;
    }
    const key = keyOf(draft);
    if (seen.has(key)) continue;
    if (seen.size >= MAX_FACTS) {
      yield gap('limit', 'gap.too-many-facts', draft.at, { limit: MAX_FACTS });
      return;
    }
    seen.add(key);
    yield draft;
  }
}

function keyOf(draft: DraftFact): string {
  if (draft.kind === 'component') return `${draft.purl} ${draft.direct} ${draft.scope}`;
  if (draft.kind === 'endpoint') return `${draft.host} ${draft.purpose}`;
  return JSON.stringify(draft);
}

/** What can be reached from the roots. A package is only needed in development when nothing else reaches it. */
export function reached(roots: Iterable<string>, next: (id: string) => Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>(roots);
  // A Set is walked in order of insertion, what is added meanwhile included.
  for (const id of seen) for (const one of next(id)) seen.add(one);
  return seen;
}

/** Groups and files by whose name packages are only asked for while developing. */
export function developmentName(name: string): boolean {
  return /(^|[^a-z])(dev|devel|development|tests?|testing|lint|linting|linters?|docs?|documentation|ci|qa|e2e|typing|types|mypy|debug|build|bench|benchmarks?|tools?)([^a-z]|$)/i.test(
    name,
  );
}

/** The file of this name in the same folder. */
export function beside<F extends { readonly uri: string }>(folder: readonly F[], ...names: readonly string[]): F | undefined {
  return folder.find((file) => names.includes(baseName(file.uri)));
}

export function baseName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
}
