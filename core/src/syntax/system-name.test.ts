// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemOf } from './system-name.ts';

const told = (name: string, version?: string) => {
  const of = systemOf(name, version);
  return of === undefined ? undefined : [of.system, of.systemVersion, of.class].filter((one) => one !== undefined).join(' ');
};

describe('the name of a system', () => {
  it.each([
    // As osquery, GLPI Agent, FusionInventory, Intune, Jamf and Fleet write them.
    ['Microsoft Windows 10 Enterprise', '10.0.19045', 'Windows 10 computer'],
    ['Windows', '10.0.22631.4317', 'Windows 11 computer'],
    ['Windows 11 Pro 23H2 10.0.22631.4317', '', 'Windows 11 computer'],
    ['Microsoft Windows 8.1 Professionnel', '6.3.9600', 'Windows 8.1 computer'],
    ['Microsoft Windows Server 2022 Standard', '10.0.20348', 'Windows Server 2022 server'],
    ['Mac OS X', '10.15.7', 'macOS 10.15 computer'],
    ['macOS', '14.7.1 (23H222)', 'macOS 14 computer'],
    ['darwin', '', 'macOS computer'],
    ['iOS/iPadOS', '17.6.1', 'iOS 17 mobile'],
    ['iPadOS 17.5.1', '', 'iPadOS 17 mobile'],
    ['Q Android 10.0 api 29', '29', 'Android 10 mobile'],
    ['Android (fully managed)', '14.0', 'Android 14 mobile'],
    ['AndroidForWork', '13', 'Android 13 mobile'],
    ['Ubuntu', '22.04.4 LTS (Jammy Jellyfish)', 'Ubuntu 22.04'],
    ['Debian GNU/Linux 12 (bookworm)', '', 'Debian 12'],
    ['Fedora release 25 (Twenty Five)', '25', 'Fedora 25'],
    ['CentOS Linux 7', '', 'CentOS 7'],
    ['Red Hat Enterprise Linux', '9.3 (Plow)', 'Red Hat Enterprise Linux 9'],
    ['SUSE Linux Enterprise Server 15 SP5', '15.5', 'SUSE Linux Enterprise 15'],
    ['Chrome OS', '126.0.6478', 'ChromeOS 126 computer'],
    ['/e/OS 2.4', '', '/e/OS 2 mobile'],
    ['Linux', '6.1.0-26-amd64', 'Linux'],
  ])('reads %s, %s', (name, version, expected) => {
    expect(told(name, version)).toBe(expected);
  });

  it('keeps a system it does not know, without its version', () => {
    expect(told('Haiku 1.0 beta', '')).toBe('Haiku');
  });

  it('takes no address, number or empty cell for a system', () => {
    expect(['camille@ville.example', '350000000000001', '', '-', '12'].map((one) => told(one))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('never throws and never says more than 60 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, version) => {
        expect((systemOf(name, version)?.system ?? '').length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
