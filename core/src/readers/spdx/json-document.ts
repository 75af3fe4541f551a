// SPDX-License-Identifier: EUPL-1.2
// SPDX 2 as JSON.
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { describedBy, type Link, linkOf, type SpdxDocument, type SpdxPackage, type Stated, supplierIn } from './document.ts';

export function jsonDocument(root: Tree): SpdxDocument {
  const described = new Set<string>();
  const links: Link[] = [];
  for (const id of items(at(root, 'documentDescribes'))) described.add(text(id) ?? '');
  for (const relationship of items(at(root, 'relationships'))) {
    const element = text(at(relationship, 'spdxElementId'));
    const related = text(at(relationship, 'relatedSpdxElement'));
    const type = text(at(relationship, 'relationshipType'))?.toUpperCase();
    if (element === undefined || related === undefined || type === undefined) continue;
    const subject = describedBy(element, type, related);
    if (subject !== undefined) described.add(subject);
    const link = linkOf(element, type, related);
    if (link !== undefined) links.push(link);
  }
  return { packages: items(at(root, 'packages')).flatMap(packageOf), described, links };
}

function packageOf(tree: Tree): readonly SpdxPackage[] {
  if (tree.kind !== 'map') return [];
  return [
    {
      id: text(at(tree, 'SPDXID')) ?? '',
      line: tree.line,
      name: text(at(tree, 'name')) ?? '',
      version: text(at(tree, 'versionInfo')),
      purl: purlOf(tree),
      download: stated(at(tree, 'downloadLocation')),
      supplier: supplierIn(stated(at(tree, 'supplier'))),
      isContainer: text(at(tree, 'primaryPackagePurpose')) === 'CONTAINER',
    },
  ];
}

function purlOf(tree: Tree): Stated | undefined {
  const reference = items(at(tree, 'externalRefs')).find((one) => /(^|\/)purl$/.test(text(at(one, 'referenceType')) ?? ''));
  return stated(at(reference, 'referenceLocator'));
}

export function stated(tree: Tree | undefined): Stated | undefined {
  const value = text(tree);
  return tree === undefined || value === undefined || value === '' ? undefined : { text: value, line: tree.line };
}
