// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceLines } from '../../../test/device-facts.ts';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const lines = (name: string) => deviceLines(reader, name, fixture(name));

describe('Fleet', () => {
  it('reads hosts exported as CSV', () => {
    expect(lines('hosts.csv')).toEqual([
      '2 1 other Ubuntu 22.04 by Dell Inc. held by Fleet',
      '3 1 computer macOS 15 by Apple Inc. held by Fleet',
      '4 1 computer Windows 11 by Dell Inc. held by Fleet',
      '3 endpoint mdm.ville.example api',
    ]);
  });

  it('reads answers of the API; the MDM that holds a device comes before the agent that watches it', () => {
    expect(lines('hosts.json')).toEqual([
      '3 1 computer macOS 14 by Apple Inc. held by Jamf',
      '13 1 mobile iPadOS 17 held by Fleet weak',
      '17 gap incomplete gap.devices.no-system 1',
      '3 endpoint ville.autre-mdm.example api',
      '13 endpoint fleet.ville.example api',
      '9 1 × Slack',
    ]);
  });

  it('keeps what stands before a cut and reports the rest', () => {
    expect(lines('broken-hosts.json')).toEqual([
      expect.stringMatching(/^\d+ gap unparsable gap\.not-parsable$/),
      '4 1 server Red Hat Enterprise Linux 9 by HPE held by Fleet',
      '3 gap unparsable gap.devices.element 1',
    ]);
  });

  it('keeps no person, host, serial number or address', () => {
    for (const name of ['hosts.csv', 'hosts.json']) {
      const all = JSON.stringify([...reader.read({ uri: name, text: fixture(name) })]);
      expect(all).not.toMatch(/camille|sacha|louise|poste-|192\.0\.2|C02XX|AB12CD|tablette/i);
    }
  });

  it.each(['hosts.csv', 'hosts.json'])('is known by the first bytes of %s', (name) => {
    expect(reader.accepts.sniff(Buffer.from(fixture(name)).subarray(0, 4096).toString('latin1'))).toBe(true);
  });
});
