// SPDX-License-Identifier: EUPL-1.2
// Components of a bill, nested ones included, with what the root asks for itself.
import { said } from '../../messages/index.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import type { Listed, Origin } from '../inventory.ts';

/** `known`: the bill says what its subject depends on. */
export function listed(root: Tree): { readonly entries: readonly Listed[]; readonly known: boolean } {
  const subject = at(root, 'metadata', 'component');
  // Parts of the subject (modules of one build) ask on behalf of the organisation too.
  const subjects = [...unfolded(subject === undefined ? [] : [subject])];
  const { direct, known } = asked(root, subjects);
  const entries = subjects.flatMap((one) => entryOf(one, true, direct));
  for (const one of unfolded(items(at(root, 'components')))) entries.push(...entryOf(one, false, direct));
  return { entries, known };
}

/** In document order, without recursion: nesting is as deep as the document says. */
function* unfolded(trees: readonly Tree[]): Generator<Tree> {
  const waiting = trees.toReversed();
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    yield one;
    for (const part of items(at(one, 'components')).toReversed()) waiting.push(part);
  }
}

function asked(root: Tree, subjects: readonly Tree[]): { readonly direct: ReadonlySet<string>; readonly known: boolean } {
  // Tools of version 1.2 name the root by its package URL.
  const own = new Set(subjects.flatMap((one) => [refOf(one), text(at(one, 'purl'))]).filter((ref) => ref !== undefined));
  const direct = new Set<string>();
  let known = false;
  for (const dependency of items(at(root, 'dependencies'))) {
    const ref = text(at(dependency, 'ref'));
    if (ref === undefined || !own.has(ref)) continue;
    known = true;
    for (const on of items(at(dependency, 'dependsOn'))) {
      const wanted = text(on);
      if (wanted !== undefined) direct.add(wanted);
    }
  }
  return { direct, known };
}

function refOf(component: Tree): string | undefined {
  return text(at(component, 'bom-ref'));
}

function entryOf(component: Tree, isSubject: boolean, direct: ReadonlySet<string>): readonly Listed[] {
  if (component.kind !== 'map') return [];
  const type = text(at(component, 'type'));
  const purl = at(component, 'purl');
  const stated = text(purl);
  // Files, algorithms, devices and data have no package and are not missing one.
  if (stated === undefined && type !== undefined && !packaged.has(type)) return [];
  const ref = refOf(component);
  const group = text(at(component, 'group'));
  const name = text(at(component, 'name')) ?? '';
  return [
    {
      line: component.line,
      name: group === undefined || group === '' || name.includes('/') ? name : `${group}/${name}`,
      version: text(at(component, 'version')),
      purl: purl === undefined || stated === undefined || stated === '' ? undefined : { text: stated, line: purl.line },
      isContainer: type === 'container',
      isSubject,
      direct: (ref !== undefined && direct.has(ref)) || (stated !== undefined && direct.has(stated)),
      ...scopeOf(text(at(component, 'scope'))),
      supplier: supplierOf(component),
      origins: items(at(component, 'externalReferences')).flatMap(originOf),
    },
  ];
}

/** Who hands the component over: its maker, or who resells it. Authors and publishers may be persons, and are not read. */
function supplierOf(component: Tree): Listed['supplier'] {
  const name = at(component, 'supplier', 'name');
  const stated = text(name)?.trim();
  return name === undefined || stated === undefined || stated === '' ? undefined : { name: stated, line: name.line };
}

const packaged = new Set(['application', 'framework', 'library', 'container', 'platform']);

function scopeOf(stated: string | undefined): Pick<Listed, 'scope' | 'because'> {
  switch (stated) {
    case 'optional':
      return { scope: 'build', because: said('because.sbom.optional') };
    case 'excluded':
      return { scope: 'development', because: said('because.sbom.excluded') };
    default:
      return { scope: 'runtime' };
  }
}

function originOf(reference: Tree): readonly Origin[] {
  const type = text(at(reference, 'type'));
  const url = at(reference, 'url');
  const address = text(url);
  if (url === undefined || address === undefined || (type !== 'distribution' && type !== 'vcs')) return [];
  return [{ address, purpose: type === 'vcs' ? 'git' : 'package-registry', line: url.line }];
}
