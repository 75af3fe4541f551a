// SPDX-License-Identifier: EUPL-1.2
// One device as an agent sends it: JSON of GLPI Agent, XML `REQUEST` of FusionInventory, GLPI Agent and OCS Inventory. Same words, other case.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, entries, entry, items, type Tree, text } from '../../syntax/tree.ts';
import { parseXml } from '../../syntax/xml.ts';
import { treeOf } from '../../syntax/xml-tree.ts';
import { DeviceCounts } from '../device-counts.ts';
import { isDistribution, isOrganisation, ProgramCounts } from '../program-counts.ts';
import { type Draft, gap } from '../reader.ts';

export function* agentFacts(source: string): Generator<Draft> {
  const { root, failures, format } = parse(source);
  for (const failure of failures) yield failureGap(format, failure);
  const content = at(root, 'content');
  if (root === undefined || content?.kind !== 'map') {
    if (failures.length === 0) yield gap('unparsable', 'gap.devices.no-devices', { line: root?.line ?? 1 });
    return;
  }
  // Printers, switches and what was found on the network run no system that is told here.
  if (entry(content, 'network_device') !== undefined || !/^(computer|phone|)$/i.test(text(at(root, 'itemtype')) ?? '')) {
    yield gap('unsupported', 'gap.devices.no-devices', { line: content.line });
    return;
  }
  const devices = new DeviceCounts();
  devices.add({ line: systemLine(content), ...deviceOf(content) });
  yield* devices.drafts();
  const programs = new ProgramCounts();
  for (const one of several(at(content, 'softwares'))) {
    const publisher = text(at(one, 'publisher'));
    // Of a distribution’s packages only those of a firm: the others are the system itself, or name a volunteer.
    const packaged = /^(deb|rpm|apk|pacman|android)$/i.test(text(at(one, 'from')) ?? '');
    if (packaged && (publisher === undefined || isDistribution(publisher) || !isOrganisation(publisher))) continue;
    programs.add({ name: text(at(one, 'name')), publisher }, '', one.line);
  }
  yield* programs.drafts();
}

function parse(source: string) {
  if (/^\ufeff?\s*</.test(source)) {
    const { root, failures } = parseXml(source);
    return { root: root === undefined ? undefined : treeOf(root), failures, format: 'XML' };
  }
  const { documents, failures } = parseJson(source);
  return { root: documents[0], failures, format: 'JSON' };
}

function deviceOf(content: Tree) {
  const of = (...path: readonly string[]) => text(at(content, ...path)) || undefined;
  const agent = of('versionclient') ?? of('versionprovider', 'name') ?? '';
  const system = of('operatingsystem', 'full_name') ?? of('operatingsystem', 'name') ?? of('hardware', 'osname');
  return {
    system,
    version: of('operatingsystem', 'version') ?? of('operatingsystem', 'kernel_version') ?? of('hardware', 'osversion'),
    maker: of('bios', 'smanufacturer') ?? of('bios', 'mmanufacturer'),
    chassis: of('hardware', 'chassis_type') ?? of('bios', 'type'),
    management: /fusioninventory/i.test(agent) ? 'FusionInventory' : /^ocs/i.test(agent) ? 'OCS Inventory' : 'GLPI',
  };
}

function systemLine(content: Tree): number {
  return (entry(content, 'operatingsystem') ?? entry(content, 'hardware') ?? entries(content)[0])?.line ?? content.line;
}

/** One program is an element of its own in XML, and no list. */
function several(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'map' ? [tree] : items(tree);
}
