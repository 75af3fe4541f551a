// SPDX-License-Identifier: EUPL-1.2
// Microsoft Intune: the export of “All devices”, reports of `exportJobs`, and `managedDevices` of Graph (learn.microsoft.com/graph).
import { slotsOf } from '../device-table.ts';
import type { Reader } from '../reader.ts';
import { columns, tableFacts } from './export.ts';
import { graphFacts } from './graph.ts';

export const reader = {
  id: 'intune',
  title: { en: 'Microsoft Intune devices', fr: 'Appareils Microsoft Intune' },
  accepts: {
    globs: [
      '**/*.csv',
      '**/*intune*.json',
      '**/intune/*.json',
      '**/*manageddevices*.json',
      '**/*managed-devices*.json',
      '**/*detectedapps*.json',
    ],
    sniff: (head) =>
      /managedDevices|managedDevice"|"managementAgent"\s*:|detectedApps|"managedDeviceOwnerType"/.test(head) || isTable(head),
  },
  *read(file) {
    yield* isTable(file.text) ? tableFacts(file.text) : graphFacts(file.text);
  },
} satisfies Reader;

function isTable(head: string): boolean {
  if (/^\ufeff?\s*[[{<]/.test(head)) return false;
  const slots = slotsOf(head, columns);
  return slots.has('system') && (slots.has('management') || slots.has('enrolled'));
}
