// SPDX-License-Identifier: EUPL-1.2
// Management channels of Intune, by their names in Graph (`managementAgentType`) and in exports, to the tool that holds the device.
const byAgent: Readonly<Record<string, string>> = {
  mdm: 'Microsoft Intune',
  easmdm: 'Microsoft Intune',
  intune: 'Microsoft Intune',
  intuneclient: 'Microsoft Intune',
  easintuneclient: 'Microsoft Intune',
  intuneaosp: 'Microsoft Intune',
  microsoft365managedmdm: 'Microsoft Intune',
  windowsmanagementcloudapi: 'Microsoft Intune',
  googleclouddevicepolicycontroller: 'Microsoft Intune',
  // Co-management: both hold it, Intune is the one in the cloud.
  comanaged: 'Microsoft Intune',
  cogere: 'Microsoft Intune',
  configurationmanagerclientmdm: 'Microsoft Intune',
  configurationmanagerclientmdmeas: 'Microsoft Intune',
  configurationmanagerclient: 'Microsoft Configuration Manager',
  configmgr: 'Microsoft Configuration Manager',
  jamf: 'Jamf',
};

/** `undefined`: only mail (EAS), security (MDE) or nothing holds it. Unstated: it is in Intune’s own list. */
export function managementOf(agent: string | undefined): string | undefined {
  if (agent === undefined) return 'Microsoft Intune';
  return byAgent[
    agent
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase()
  ];
}

/** Devices that were asked to forget the organisation are no longer its own. */
export function isGone(state: string | undefined): boolean {
  return state !== undefined && /^(retire|wipe|delete|discovered)/i.test(state) && !/failed|canceled|cancelled/i.test(state);
}
