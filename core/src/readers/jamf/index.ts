// SPDX-License-Identifier: EUPL-1.2
// Jamf Pro: inventory and advanced searches exported as CSV, answers of the Jamf Pro API (JSON) and of the Classic API (JSON, XML).
import { slotsOf } from '../device-table.ts';
import type { Reader } from '../reader.ts';
import { answerFacts } from './answers.ts';
import { columns, tableFacts } from './table.ts';

export const reader = {
  id: 'jamf',
  title: { en: 'Jamf Pro inventory', fr: 'Inventaire Jamf Pro' },
  accepts: {
    globs: [
      '**/*.csv',
      '**/*jamf*.json',
      '**/*jamf*.xml',
      '**/jamf/*.json',
      '**/jamf/*.xml',
      '**/computers*.json',
      '**/computers*.xml',
      '**/mobile*devices*.json',
      '**/mobile*devices*.xml',
    ],
    sniff: (head) =>
      /<(computers?|mobile_devices?|advanced_(computer|mobile_device)_search)>|"(computers|computer|mobile_devices|mobile_device|advanced_computer_search)"\s*:/.test(
        head,
      ) ||
      (/"results"\s*:/.test(head) && /"(udid|managementId|remoteManagement|jamfBinaryVersion)"\s*:/.test(head)) ||
      isTable(head),
  },
  *read(file) {
    yield* isTable(file.text) ? tableFacts(file.text) : answerFacts(file.text);
  },
} satisfies Reader;

function isTable(head: string): boolean {
  if (/^\ufeff?\s*[[{<]/.test(head)) return false;
  const slots = slotsOf(head, columns);
  return slots.has('device') && slots.has('own') && (slots.has('system') || slots.has('version'));
}
