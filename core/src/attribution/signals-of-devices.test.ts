// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { shippedMatchers } from '../../test/shipped-catalogue.ts';
import type { Fact, Observation } from '../domain.ts';
import { attribute } from './attribute.ts';

const seen = { places: [{ evidence: 'e-1', reader: 'glpi', line: 2 }], strength: 'firm', basis: 'observed', folder: '' } as const;

function told(...facts: readonly Extract<Fact, { kind: 'device' | 'installed-software' }>[]): readonly string[] {
  const observations = facts.map((fact, rank): Observation => ({ ...seen, ...fact, id: `o-${rank}` }));
  return attribute(observations, shippedMatchers, []).map((one) => {
    const what = one.status === 'attributed' ? one.service : one.status === 'unattributed' ? `?${one.party}` : one.status;
    return `${one.aspect} ${one.use} ${what} ${one.strength}`;
  });
}
const device = (more: object) => ({ kind: 'device', class: 'computer', system: 'Windows', devices: 1, ...more }) as const;

describe('devices', () => {
  it('rest on their system; who manages them is a use of its own, and the maker is only listed', () => {
    expect(told(device({ maker: 'Dell Inc.', management: 'GLPI' }))).toEqual([
      'device-system computers microsoft/windows firm',
      'device-management security glpi/glpi firm',
      'device-maker computers dell/pc possible',
    ]);
  });

  it('count once, for the use they serve', () => {
    expect(told(device({ class: 'mobile', system: 'iPadOS', management: 'Jamf' }))).toEqual([
      'device-system mobiles apple/ios firm',
      'device-management security jamf/pro firm',
    ]);
    expect(told(device({ system: 'macOS', management: 'Jamf' }))[1]).toBe('device-management security jamf/pro firm');
    expect(told(device({ class: 'server', system: 'Debian' }))).toEqual(['device-system cloud debian/debian firm']);
  });

  it.each([
    ['Windows', 'microsoft/windows'],
    ['Windows Server', 'microsoft/windows-server'],
    ['macOS', 'apple/macos'],
    ['iOS', 'apple/ios'],
    ['Android', 'google/android'],
    ['ChromeOS', 'google/chrome-os'],
    ['HarmonyOS', 'huawei-cloud/harmonyos'],
    ['GrapheneOS', 'free-android/grapheneos'],
    ['/e/OS', 'murena/e-os'],
    ['Ubuntu', 'canonical/ubuntu'],
    ['Red Hat Enterprise Linux', 'redhat/rhel'],
    ['Linux Mint', 'community-linux/linux-mint'],
    ['Linux', 'community-linux/linux'],
    ['Raspberry Pi OS', 'raspberry-pi/os'],
  ])('knows the system %s', (system, service) => {
    expect(told(device({ system }))[0]).toBe(`device-system computers ${service} firm`);
  });

  it.each(['Microsoft Intune', 'Jamf', 'Fleet', 'GLPI', 'FusionInventory', 'OCS Inventory', 'Workspace ONE', 'Google endpoint management'])(
    'knows the management tool %s',
    (management) => {
      expect(told(device({ management }))[1]).toMatch(/^device-management security [a-z-]+\/[a-z-]+ firm$/);
    },
  );

  it('with a system nobody knows are an unknown supplier, not nothing', () => {
    expect(told(device({ system: 'Haiku' }))).toEqual(['device-system computers ?haiku firm']);
  });
});

describe('installed programs', () => {
  it('are a weak sign of the service they are the client of, and only list their publisher', () => {
    const program = { kind: 'installed-software', devices: 41, name: 'Google Chrome', publisher: 'Google LLC' } as const;

    expect(told(program)).toEqual([
      'installed computers google/chrome weak',
      expect.stringMatching(/^installed \S+ google\/unnamed possible$/),
    ]);
  });

  it('of unknown publishers open no bound', () => {
    expect(told({ kind: 'installed-software', devices: 1, name: 'Pilote audio', publisher: 'Puces SA' })).toEqual([
      'installed applications immaterial weak',
      'installed applications ?puces possible',
    ]);
    expect(told({ kind: 'installed-software', devices: 1, name: 'Pilote audio' })).toEqual(['installed applications immaterial weak']);
  });
});
