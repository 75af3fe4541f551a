// SPDX-License-Identifier: EUPL-1.2
// Exports of Jamf Pro as CSV: columns are the display fields that were chosen (Jamf Pro documentation, “Computer Inventory Display”).
import { deviceRows } from '../device-table.ts';
import type { Draft } from '../reader.ts';
import { systemOfModel } from './model.ts';

export const columns = {
  device: ['Computer Name', 'Display Name', 'Device Name', 'Mobile Device Name'],
  system: ['Operating System', 'Operating System Name', 'OS Type'],
  version: ['Operating System Version', 'OS Version', 'iOS Version'],
  maker: ['Make'],
  model: ['Model', 'Model Identifier'],
  managed: ['Managed', 'Managed By'],
  // Columns of Jamf alone, to know its exports by.
  own: [
    'Managed',
    'Last Inventory Update',
    'Jamf Binary Version',
    'Jamf Pro Computer ID',
    'JSS Computer ID',
    'Jamf Pro Mobile Device ID',
    'JSS Mobile Device ID',
    'UDID',
  ],
} as const;

export function tableFacts(text: string): Generator<Draft> {
  return deviceRows(text, columns, (cell) => {
    const system = cell('system');
    return {
      // The field holds a name, a name with its version, or a version alone.
      system: system !== undefined && /[a-z]/i.test(system) ? system : systemOfModel(cell('model')),
      version: cell('version') ?? system,
      maker: cell('maker') ?? 'Apple',
      management: /^(unmanaged|no|false|0)$/i.test(cell('managed') ?? '') ? undefined : 'Jamf',
    };
  });
}
