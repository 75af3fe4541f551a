// SPDX-License-Identifier: EUPL-1.2
// Answers of Jamf’s APIs: `computers-inventory`, `mobile-devices` (developer.jamf.com/jamf-pro) and the Classic ones, in JSON or XML.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';
import { parseXml } from '../../syntax/xml.ts';
import { treeOf } from '../../syntax/xml-tree.ts';
import { DeviceCounts } from '../device-counts.ts';
import { ProgramCounts } from '../program-counts.ts';
import { type Draft, gap } from '../reader.ts';
import { systemOfModel } from './model.ts';

export function* answerFacts(source: string): Generator<Draft> {
  const { root, failures, format } = parse(source);
  for (const failure of failures) yield failureGap(format, failure);
  const devices = new DeviceCounts();
  const programs = new ProgramCounts();
  const odd = { line: 0, count: 0 };
  for (const [index, item] of listOf(root).entries()) {
    if (item.kind !== 'map') {
      if (odd.count++ === 0) odd.line = item.line;
      continue;
    }
    devices.add({ line: item.line, ...deviceOf(item) });
    for (const one of [...items(at(item, 'applications')), ...applications(at(item, 'software', 'applications'))]) {
      programs.add({ name: text(at(one, 'name')) }, String(index), one.line);
    }
  }
  yield* devices.drafts();
  yield* programs.drafts();
  if (odd.count > 0) yield gap('unparsable', 'gap.devices.element', { line: odd.line }, { count: odd.count });
}

function parse(source: string) {
  if (/^\ufeff?\s*</.test(source)) {
    const { root, failures } = parseXml(source);
    if (root === undefined) return { root: undefined, failures, format: 'XML' };
    // `<computer>` at the root is one device, `<computers>` holds many: as in JSON, a map under its name.
    const tree: Tree = { kind: 'map', entries: [{ key: root.name.toLowerCase(), line: root.line, value: treeOf(root) }], line: root.line };
    return { root: tree, failures, format: 'XML' };
  }
  const { documents, failures } = parseJson(source);
  return { root: documents[0], failures, format: 'JSON' };
}

function listOf(root: Tree | undefined): readonly Tree[] {
  if (root?.kind === 'list') return root.items;
  const search = at(root, 'advanced_computer_search') ?? at(root, 'advanced_mobile_device_search') ?? root;
  for (const [many, one] of [
    ['results', ''],
    ['computers', 'computer'],
    ['mobile_devices', 'mobile_device'],
  ] as const) {
    const list = at(search, many);
    if (list !== undefined) return list.kind === 'list' ? list.items : several(at(list, one));
    const single = at(search, one);
    if (single !== undefined) return several(single);
  }
  return root === undefined ? [] : [root];
}

function several(tree: Tree | undefined): readonly Tree[] {
  return tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree];
}

function applications(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : several(at(tree, 'application'));
}

function deviceOf(item: Tree) {
  const of = (...paths: readonly string[]) => {
    for (const path of paths) {
      const stated = text(at(item, ...path.split('.')));
      if (stated !== undefined && stated !== '') return stated;
    }
    return undefined;
  };
  const model = of(
    'hardware.modelIdentifier',
    'hardware.model_identifier',
    'hardware.model',
    'general.model',
    'model',
    'Model',
    'modelIdentifier',
  );
  const system = of('operatingSystem.name', 'hardware.os_name', 'general.os_type', 'Operating_System', 'operating_system', 'type');
  const named = system !== undefined && /[a-z]/i.test(system) && !/^ipad|^unknown/i.test(system) ? systemOfKind(system, model) : undefined;
  const managed = of('general.remoteManagement.managed', 'general.remote_management.managed', 'general.managed', 'managed', 'Managed');
  return {
    system: named ?? systemOfModel(model) ?? (isComputer(item) ? 'macOS' : undefined),
    version: of(
      'operatingSystem.version',
      'hardware.os_version',
      'general.osVersion',
      'general.os_version',
      'Operating_System_Version',
      'osVersion',
      'os_version',
    ),
    maker: of('hardware.make', 'general.make') ?? 'Apple',
    management: managed !== undefined && /^(false|unmanaged|no)$/i.test(managed) ? undefined : 'Jamf',
  };
}

/** A section of `computers-inventory`, or the platform that is stated: Jamf’s computers are Macs. */
function isComputer(item: Tree): boolean {
  return at(item, 'operatingSystem', 'version') !== undefined || text(at(item, 'general', 'platform')) === 'Mac';
}

/** Jamf says `ios` of an iPad too. */
function systemOfKind(kind: string, model: string | undefined): string {
  return /^ios$/i.test(kind) ? (systemOfModel(model) ?? 'iOS') : kind;
}
