// SPDX-License-Identifier: EUPL-1.2
// Packages of an SPDX document as entries of an inventory: what it is about, what that needs directly, and when.
import { said } from '../../messages/index.ts';
import type { Listed, Origin } from '../inventory.ts';
import type { Link, SpdxDocument, Stated } from './document.ts';

/** `known`: the document says what its subject depends on. */
export function listed({ packages, described, links }: SpdxDocument): { readonly entries: readonly Listed[]; readonly known: boolean } {
  const reaching = new Map<string, Link[]>();
  const needing = new Set<string>();
  for (const link of links) {
    needing.add(link.from);
    const known = reaching.get(link.to);
    if (known === undefined) reaching.set(link.to, [link]);
    else known.push(link);
  }
  const top = packages.filter(({ id }) => described.has(id));
  // One described package is the product; of several, those that need others are, and the rest is a plain list.
  const subjects = new Set(top.filter(({ id }) => top.length === 1 || needing.has(id)).map(({ id }) => id));
  const entries = packages.map((one): Listed => {
    const to = reaching.get(one.id) ?? [];
    return {
      line: one.line,
      name: one.name,
      version: one.version,
      purl: one.purl,
      isContainer: one.isContainer,
      supplier: one.supplier === undefined ? undefined : { name: one.supplier.text, line: one.supplier.line },
      isSubject: subjects.has(one.id),
      direct: described.has(one.id) || to.some(({ from }) => subjects.has(from)),
      ...needOf(to),
      origins: originOf(one.download),
    };
  });
  return { entries, known: top.length > 1 || [...subjects].some((id) => needing.has(id)) };
}

/** Needed to run as soon as one link says so, or none says otherwise. */
function needOf(links: readonly Link[]): Pick<Listed, 'scope' | 'because'> {
  const scopes = links.map(({ scope }) => scope);
  if (scopes.length === 0 || scopes.includes('runtime')) return { scope: 'runtime' };
  if (!scopes.includes('build')) return { scope: 'development', because: said('because.sbom.excluded') };
  const optional = links.every((link) => link.optional === true);
  return { scope: 'build', because: said(optional ? 'because.sbom.optional' : 'because.sbom.build') };
}

/** `NOASSERTION`, `NONE`, a URL, or `git+https://…@revision#path` (spdx-spec v2.3 §7.7). */
function originOf(download: Stated | undefined): readonly Origin[] {
  if (download === undefined || !/^[a-z+]+:\/\//i.test(download.text)) return [];
  return [
    { address: download.text, purpose: /^(git|svn|hg|bzr)\b/i.test(download.text) ? 'git' : 'package-registry', line: download.line },
  ];
}
