// SPDX-License-Identifier: EUPL-1.2
// GLPI: lists exported as CSV, and inventories of its agents (glpi-project/inventory_format; FusionInventory and OCS as XML).
import { slotsOf } from '../device-table.ts';
import type { Reader } from '../reader.ts';
import { agentFacts } from './agent.ts';
import { columns, tableFacts } from './table.ts';

export const reader = {
  id: 'glpi',
  title: { en: 'GLPI inventory', fr: 'Inventaire GLPI' },
  accepts: {
    globs: [
      '**/*.csv',
      '**/*glpi*.json',
      '**/*inventory*.json',
      '**/*inventaire*.json',
      '**/glpi/*.json',
      '**/*.ocs',
      '**/*glpi*.xml',
      '**/*inventory*.xml',
      '**/*inventaire*.xml',
      '**/glpi/*.xml',
    ],
    sniff: (head) =>
      /<REQUEST>|"versionclient"\s*:|"deviceid"\s*:|"itemtype"\s*:\s*"(Computer|Phone)"/.test(head) ||
      (/^\s*\{/.test(head) && /"content"\s*:\s*\{/.test(head) && /"(accesslog|bios|hardware)"\s*:/.test(head)) ||
      isTable(head),
  },
  *read(file) {
    yield* isTable(file.text) ? tableFacts(file.text) : agentFacts(file.text);
  },
} satisfies Reader;

/** Two products have a column “Operating system”: GLPI’s lists know entities, places and components, and name a property of a part with a dash. */
function isTable(head: string): boolean {
  if (/^\ufeff?\s*[[{<]/.test(head)) return false;
  const slots = slotsOf(head, columns);
  return slots.has('ownSystem') || (slots.has('system') && slots.has('place')) || (slots.has('publisher') && slots.has('installations'));
}
