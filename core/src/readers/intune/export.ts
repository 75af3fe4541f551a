// SPDX-License-Identifier: EUPL-1.2
// Exports of Intune as tables: of the portal (in the language of whoever exports) and of `exportJobs` (names of properties).
import { deviceRows } from '../device-table.ts';
import type { Draft } from '../reader.ts';
import { isGone, managementOf } from './management.ts';

export const columns = {
  system: ['OS', 'Operating system', 'OperatingSystem', 'DeviceType_loc', 'SE', 'Système d’exploitation', 'Système d exploitation'],
  version: ['OS version', 'OSVersion', 'Version du SE', 'Version du système d’exploitation', 'Version de l’OS', 'Version OS', 'Version SE'],
  maker: ['Manufacturer', 'Fabricant'],
  model: ['Model', 'Modèle'],
  management: ['Managed by', 'ManagedBy', 'Management agent', 'ManagementAgents_loc', 'ManagementAgent_loc', 'ManagementAgent', 'Géré par'],
  owner: ['Ownership', 'OwnerType_loc', 'OwnerType', 'ManagedDeviceOwnerType', 'Propriété', 'Propriétaire'],
  state: ['Device state', 'ManagementState', 'DeviceState', 'État de l’appareil'],
  // Columns that only Intune has, to know its exports by where the tool is not among them.
  enrolled: ['Intune registered', 'Primary user UPN', 'Azure AD Device ID', 'Microsoft Entra Device ID', 'Inscrit dans Intune'],
} as const;

export function tableFacts(text: string): Generator<Draft> {
  return deviceRows(text, columns, (cell) =>
    isGone(cell('state'))
      ? undefined
      : {
          system: cell('system'),
          version: cell('version'),
          maker: cell('maker'),
          chassis: cell('model'),
          management: managementOf(cell('management')),
          // `OwnerType` of exportJobs: 1 the company, 2 a person.
          personal: /^(personal|personnel|2$)/i.test(cell('owner') ?? ''),
        },
  );
}
