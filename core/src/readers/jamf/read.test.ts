// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceLines } from '../../../test/device-facts.ts';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const lines = (name: string) => deviceLines(reader, name, fixture(name));

describe('Jamf Pro', () => {
  it('reads an export of computers, whether the system stands with or without its version', () => {
    expect(lines('ordinateurs.csv')).toEqual(['2 2 computer macOS 14 by Apple held by Jamf', '4 1 computer macOS 10.15 by Apple']);
  });

  it('tells iPads from iPhones by their model', () => {
    expect(lines('mobiles.csv')).toEqual(['2 2 mobile iPadOS 17 by Apple held by Jamf', '4 1 mobile iOS 18 by Apple held by Jamf']);
  });

  it('reads answers of the Jamf Pro API, applications included', () => {
    expect(lines('computers-inventory.json')).toEqual([
      '4 1 computer macOS 15 by Apple held by Jamf',
      '11 1 × Zoom.us',
      '12 1 × Logiciel Classe',
    ]);
  });

  it('reads the Classic API in XML', () => {
    expect(lines('mobile-device.xml')).toEqual(['2 1 mobile iPadOS 16 by Apple held by Jamf']);
  });

  it('keeps the computers before an error', () => {
    expect(lines('broken-computers.xml')).toEqual([
      expect.stringMatching(/gap unparsable gap\.not-parsable$/),
      '3 1 computer macOS 13 by Apple held by Jamf',
      '8 gap incomplete gap.devices.no-system 1',
      '6 1 × Firefox',
    ]);
  });

  it('keeps no person, device name, serial or phone number', () => {
    for (const name of ['ordinateurs.csv', 'mobiles.csv', 'computers-inventory.json', 'mobile-device.xml']) {
      const all = JSON.stringify([...reader.read({ uri: name, text: fixture(name) })]);
      expect(all).not.toMatch(/cmartin|camille|MAC-|C02XX|DMPX|3360000|jamfadmin|Salle|crèche/);
    }
  });

  it.each(['ordinateurs.csv', 'mobiles.csv', 'computers-inventory.json', 'mobile-device.xml'])(
    'is known by the first bytes of %s',
    (name) => {
      expect(reader.accepts.sniff(Buffer.from(fixture(name)).subarray(0, 4096).toString('latin1'))).toBe(true);
    },
  );

  it('takes computers whose answer states a version and no name of the system for Macs', () => {
    const text =
      '{ "results": [\n  { "general": { "remoteManagement": { "managed": false } }, "operatingSystem": { "version": "15.1" } },\n  { "general": { "platform": "Mac" } } ] }';

    expect(deviceLines(reader, 'computers.json', text)).toEqual([
      '2 1 computer macOS 15 by Apple',
      '3 1 computer macOS by Apple held by Jamf',
    ]);
  });
});
