// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceLines } from '../../../test/device-facts.ts';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const lines = (name: string) => deviceLines(reader, name, fixture(name));

describe('Microsoft Intune', () => {
  it('sums the portal’s export by system, maker and tool; a personal phone is weak, a device being retired is no longer one', () => {
    expect(lines('appareils.csv')).toEqual([
      '2 2 computer Windows 11 by HP held by Microsoft Intune',
      '4 1 computer Windows 10 by HP held by Microsoft Intune',
      '5 1 mobile iOS 17 by Apple held by Microsoft Intune weak',
      '6 1 mobile Android 14 by samsung held by Microsoft Intune',
    ]);
  });

  it('reads an export in French, with semicolons', () => {
    expect(lines('export-fr.csv')).toEqual([
      '2 2 computer Windows 11 by LENOVO held by Microsoft Intune',
      '4 1 mobile Android 15 by Google held by Microsoft Intune weak',
    ]);
  });

  it('reads managedDevices of Graph; what only Defender knows is not managed by Intune', () => {
    expect(lines('manageddevices.json')).toEqual([
      '5 1 computer macOS 14 by Apple held by Microsoft Intune',
      '20 1 computer Windows 10',
      '30 gap unparsable gap.devices.element 1',
    ]);
  });

  it('reads discovered apps with their number of devices', () => {
    expect(lines('detectedapps.json')).toEqual(['3 41 × Google Chrome (Google LLC)', '4 12 × Client VPN Exemple (Exemple GmbH)']);
  });

  it('says which rows are cut and which have no system, and never takes an address for one', () => {
    expect(lines('broken.csv')).toEqual([
      '3 gap unparsable gap.devices.fields 1',
      '2 1 computer Windows 11 held by Microsoft Intune',
      '4 gap incomplete gap.devices.no-system 2',
    ]);
  });

  it('keeps a device whose retirement failed', () => {
    const rows = ['retirePending', 'retireFailed', 'wipeCanceled'].map((state) => `Windows,10.0.22631,${state},mdm`);

    expect(deviceLines(reader, 'export.csv', ['OS,OSVersion,ManagementState,ManagementAgent', ...rows].join('\n'))).toEqual([
      '3 2 computer Windows 11 held by Microsoft Intune',
    ]);
  });

  it('says of a phone that it is one, whatever its model is called', () => {
    expect(deviceLines(reader, 'export.csv', 'OS,OSVersion,Model,ManagementAgent\nAndroid,14,Tough Tower Server,mdm\n')).toEqual([
      '2 1 mobile Android 14 held by Microsoft Intune',
    ]);
  });

  it('keeps no person, device name, serial or phone number', () => {
    for (const name of ['appareils.csv', 'export-fr.csv', 'manageddevices.json', 'broken.csv']) {
      const all = JSON.stringify([...reader.read({ uri: name, text: fixture(name) })]);
      expect(all).not.toMatch(/camille|VILLE-|POSTE-|5CD1234|3360000|ville\.example|C02XX/i);
    }
  });

  it('is told from other tables by its header', () => {
    expect(reader.accepts.sniff('Device name,Managed by,Ownership,Compliance,OS,OS version\n')).toBe(true);
    expect(reader.accepts.sniff('name,os,version\n')).toBe(false);
    expect(reader.accepts.sniff('"Nom";"Entité";"Système d\'exploitation - Nom";\n')).toBe(false);
  });

  it.each(['appareils.csv', 'export-fr.csv', 'manageddevices.json', 'detectedapps.json'])('is known by the first bytes of %s', (name) => {
    expect(reader.accepts.sniff(Buffer.from(fixture(name)).subarray(0, 4096).toString('latin1'))).toBe(true);
  });
});
