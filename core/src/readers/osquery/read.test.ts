// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceLines } from '../../../test/device-facts.ts';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const lines = (text: string) => deviceLines(reader, 'osqueryd.results.log', text);

describe('osquery results', () => {
  it('joins the results of each host, and takes the last system it had', () => {
    expect(lines(fixture('osqueryd.results.log'))).toEqual([
      '11 1 computer Windows 11 by Dell Inc.',
      '4 1 other Ubuntu 24.04',
      '7 1 computer macOS 14',
      '8 endpoint ville.gestion-mobiles.example api',
      '3 1 × Suite Bureautique (Editeur Exemple SAS)',
      '3 1 × Microsoft Teams (Microsoft Corporation)',
      '6 1 × agent-exemple (Supervision Exemple, Inc.)',
      '9 1 × Zoom',
    ]);
  });

  it('keeps no name of a host or a person, no serial number, no address with its token', () => {
    const all = JSON.stringify([...reader.read({ uri: 'x.log', text: fixture('osqueryd.results.log') })]);

    for (const secret of ['poste-001', 'AB12CD3', 'camille', 'Camille', 'hunter2', '4c4c4544', 'libc6']) expect(all).not.toContain(secret);
  });

  it('does not count what was removed', () => {
    const row = (action: string) => `{"hostIdentifier":"h","columns":{"name":"Ancien Outil","install_location":"C:"},"action":"${action}"}`;

    expect(lines(row('added'))).toEqual(['1 1 × Ancien Outil']);
    expect(lines(row('removed'))).toEqual([]);
  });

  it('counts a program once for each device that has it, in however many versions', () => {
    const row = (host: string, version: string) =>
      `{"hostIdentifier":"${host}","columns":{"name":"Outil ${version}","install_location":"C:"},"action":"added"}`;

    expect(lines([row('a', '1.0'), row('a', '2.0'), row('b', '2.0')].join('\n'))).toEqual(['1 2 × Outil']);
  });

  it('counts the rows of an exported query as hosts', () => {
    expect(lines(fixture('os_version.json'))).toEqual(['2 2 other Debian 12']);
  });

  it('reports lines that are no JSON and hosts without a system', () => {
    expect(lines(fixture('broken.results.log'))).toEqual([
      '2 gap unparsable gap.devices.element 2',
      '1 1 server Windows Server 2022',
      '4 gap incomplete gap.devices.no-system 1',
    ]);
  });

  it('reads bare output of osqueryi, where a join puts system and maker in one row', () => {
    const text =
      '[\n  {"hardware_vendor":"LENOVO","name":"Fedora Linux","platform":"fedora","version":"40 (Workstation Edition)","chassis_types":"Notebook"}\n]\n';

    expect(lines(text)).toEqual(['2 1 computer Fedora 40 by LENOVO']);
  });

  it.each(['osqueryd.results.log', 'os_version.json'])('is known by the first bytes of %s', (name) => {
    expect(reader.accepts.sniff(Buffer.from(fixture(name)).subarray(0, 4096).toString('latin1'))).toBe(true);
  });
});
