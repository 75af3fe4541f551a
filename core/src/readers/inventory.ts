// SPDX-License-Identifier: EUPL-1.2
// What readers of software inventories (SBOM) share: listed packages and images as facts, where they are published, each once.
import { type Said, said } from '../messages/index.ts';
import { type ImageReference, imageReference, joinedReference } from '../syntax/image-reference.ts';
import { type PackageUrl, readPackageUrl } from '../syntax/package-url.ts';
import { entry, items, type Tree } from '../syntax/tree.ts';
import { distinct, remote, type Scope, unreadable } from './packages.ts';
import { type Draft, type DraftFact, gap } from './reader.ts';

/** One entry of an inventory. */
export interface Listed {
  readonly line: number;
  readonly name: string;
  readonly version?: string | undefined;
  readonly purl?: { readonly text: string; readonly line: number } | undefined;
  readonly isContainer: boolean;
  /** What the inventory is about: no dependency of itself. */
  readonly isSubject: boolean;
  readonly direct: boolean;
  readonly scope: Scope;
  /** Why it is less than firm. */
  readonly because?: Said | undefined;
  /** An organisation that handed it over; never a person. */
  readonly supplier?: { readonly name: string; readonly line: number } | undefined;
  readonly origins: readonly Origin[];
}
export interface Origin {
  readonly address: string;
  readonly purpose: 'package-registry' | 'git';
  readonly line: number;
}

/** What of a section does not have its shape: the whole of it, or single entries. */
export function* misshapen(root: Tree, section: string): Generator<Draft> {
  const found = entry(root, section);
  if (found === undefined) return;
  if (found.value.kind !== 'list') yield gap('unparsable', 'gap.software.section', { line: found.line }, { section });
  const odd = items(found.value).filter(({ kind }) => kind !== 'map');
  for (const { line } of odd.slice(0, MAX_GAPS)) yield unreadable('', line);
}
const MAX_GAPS = 50;

/** `own`: who makes what the inventory is about, in comparable form: it does not supply itself. */
export function inventoryFacts(listed: Iterable<Listed>, own: ReadonlySet<string> = new Set()): Iterable<Draft> {
  return distinct(facts(listed, own));
}

function* facts(listed: Iterable<Listed>, own: ReadonlySet<string>): Generator<Draft> {
  const images = new Set<string>();
  const origins = new Map<string, DraftFact>();
  const suppliers = new Map<string, DraftFact>();
  let unnamed: { line: number; count: number } | undefined;
  for (const one of listed) {
    for (const origin of one.origins) keepOrigin(origins, origin, one.direct || one.isSubject);
    keepSupplier(suppliers, one, own);
    const read = one.purl === undefined ? undefined : readPackageUrl(one.purl.text);
    const image = imageOf(one, read);
    if (image !== undefined) {
      const key = `${image.registry}/${image.repository}:${image.tag ?? ''}`;
      if (!images.has(key)) yield { kind: 'image', ...image, at: { line: one.line }, ...imageGrade(one, image) };
      images.add(key);
    } else if (one.isSubject) continue;
    else if (one.purl === undefined) unnamed = { line: unnamed?.line ?? one.line, count: (unnamed?.count ?? 0) + 1 };
    else if (read === undefined) yield gap('unparsable', 'gap.sbom.purl', { line: one.purl.line }, { name: one.name.slice(0, 80) });
    else {
      const grade = one.because === undefined ? {} : ({ strength: 'weak', because: one.because } as const);
      yield { kind: 'component', purl: read.canonical, direct: one.direct, scope: one.scope, at: { line: one.purl.line }, ...grade };
    }
  }
  if (unnamed !== undefined) yield gap('incomplete', 'gap.sbom.unnamed', { line: unnamed.line }, { count: unnamed.count });
  yield* origins.values();
  yield* suppliers.values();
}

/** An image by its package URL (purl-spec types/oci, types/docker), else by the name of a container. */
function imageOf(one: Listed, read: PackageUrl | undefined): ImageReference | undefined {
  if (read?.type === 'oci') {
    // types/oci: there is no default registry; without one the name of the container may tell.
    const repository = read.qualifiers.get('repository_url')?.replace(/^https?:\/\//, '');
    if (repository !== undefined) return joinedReference({ repository, tag: read.qualifiers.get('tag') });
  }
  if (read?.type === 'docker') {
    const registry = read.qualifiers.get('repository_url')?.replace(/^https?:\/\//, '');
    const tag = read.version?.startsWith('sha256:') ? undefined : read.version;
    return joinedReference({ registry, repository: [...read.namespace, read.name].join('/'), tag });
  }
  if (!one.isContainer || (one.purl !== undefined && read?.type !== 'oci')) return undefined;
  // A digest as version is no tag.
  const tag = one.version === undefined || /^(sha256:)?[0-9a-f]{32,}$/i.test(one.version) ? undefined : one.version;
  return /[:@]/.test(one.name.slice(one.name.lastIndexOf('/') + 1))
    ? imageReference(one.name)
    : joinedReference({ repository: one.name, tag });
}

function imageGrade(one: Listed, image: ImageReference): Pick<DraftFact, 'strength' | 'because'> {
  if (one.isSubject) return { strength: 'weak', because: said('because.sbom.subject') };
  if (one.because !== undefined) return { strength: 'weak', because: one.because };
  return image.registryStated ? {} : { strength: 'weak', because: said('because.sbom.registry') };
}

/** One endpoint per host: upstream’s forge is rarely where the organisation goes, and the forge of a transitive package hardly ever. */
function keepOrigin(origins: Map<string, DraftFact>, origin: Origin, asked: boolean): void {
  const strength = asked ? 'weak' : 'possible';
  for (const draft of remote(origin.address.replace(/^scm:[a-z]+[:|]/, ''), origin.purpose, origin.line)) {
    if (draft.kind !== 'endpoint') continue;
    const known = origins.get(draft.host);
    if (known === undefined || (known.strength === 'possible' && asked)) {
      origins.set(draft.host, { ...draft, strength, because: said('because.sbom.origin') });
    }
  }
}

const MAX_SUPPLIERS = 1_000;

/** Of what is asked for directly, and of what no registry gives: who supplies a package of a package is unknown to the organisation. */
function keepSupplier(suppliers: Map<string, DraftFact>, one: Listed, own: ReadonlySet<string>): void {
  if (one.supplier === undefined || one.isSubject || (!one.direct && one.purl !== undefined)) return;
  const { name, line } = one.supplier;
  const key = name.toLowerCase();
  if (own.has(key) || suppliers.has(key) || suppliers.size >= MAX_SUPPLIERS) return;
  suppliers.set(key, {
    kind: 'contract',
    supplier: name.slice(0, 200),
    use: 'supply-chain',
    at: { line },
    strength: 'possible',
    because: said('because.sbom.supplier'),
  });
}
