// SPDX-License-Identifier: EUPL-1.2
// Answers of Microsoft Graph: `managedDevices` and `detectedApps`, and exports in JSON of the same properties.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, type MapNode, type Tree, text } from '../../syntax/tree.ts';
import { DeviceCounts } from '../device-counts.ts';
import { ProgramCounts } from '../program-counts.ts';
import { type Draft, gap } from '../reader.ts';
import { isGone, managementOf } from './management.ts';

export function* graphFacts(source: string): Generator<Draft> {
  const { documents, failures } = parseJson(source);
  for (const failure of failures) yield failureGap('JSON', failure);
  const devices = new DeviceCounts();
  const programs = new ProgramCounts();
  const odd = { line: 0, count: 0 };
  for (const item of documents.flatMap(listOf)) {
    const value = property(item);
    if (value('operatingSystem', 'OS') !== undefined) addDevice(devices, item.line, value);
    else if (value('displayName') !== undefined && value('deviceCount') !== undefined) {
      const count = Number(value('deviceCount'));
      programs.add(
        { name: value('displayName'), publisher: value('publisher'), devices: Number.isSafeInteger(count) && count > 0 ? count : 1 },
        '',
        item.line,
      );
    } else if (odd.count++ === 0) odd.line = item.line;
  }
  yield* devices.drafts();
  yield* programs.drafts();
  if (odd.count > 0) yield gap('unparsable', 'gap.devices.element', { line: odd.line }, { count: odd.count });
}

function addDevice(devices: DeviceCounts, line: number, value: (...names: readonly string[]) => string | undefined): void {
  if (isGone(value('managementState'))) return;
  devices.add({
    line,
    system: value('operatingSystem', 'OS'),
    version: value('osVersion', 'OSVersion'),
    maker: value('manufacturer', 'Manufacturer'),
    chassis: value('chassisType', 'model', 'Model'),
    management: managementOf(value('managementAgent', 'ManagementAgents_loc', 'ManagementAgent')),
    personal: /^(personal|2$)/i.test(value('managedDeviceOwnerType', 'ownerType', 'OwnerType_loc', 'OwnerType') ?? ''),
  });
}

/** `value` of a collection or of one device (`"value": {…}` in documentation), `values` of an export job, pages put in one array. */
function listOf(tree: Tree): readonly MapNode[] {
  return itemsOf(tree).flatMap((item) => {
    const page = at(item, 'value');
    const all = page?.kind === 'list' ? page.items : [item];
    return all.filter((one) => one.kind === 'map');
  });
}

function itemsOf(tree: Tree): readonly Tree[] {
  const inner = at(tree, 'value') ?? at(tree, 'values') ?? at(tree, 'managedDevices') ?? tree;
  return inner.kind === 'list' ? inner.items : [inner];
}

function property(item: Tree): (...names: readonly string[]) => string | undefined {
  return (...names) => {
    for (const name of names) {
      const stated = text(at(item, name));
      if (stated !== undefined && stated !== '') return stated;
    }
    return undefined;
  };
}
