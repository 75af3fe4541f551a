// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceLines } from '../../../test/device-facts.ts';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const lines = (name: string) => deviceLines(reader, name, fixture(name));

describe('GLPI', () => {
  it('reads a list of computers in French: servers by their type, no maker for a virtual machine', () => {
    expect(lines('ordinateurs.csv')).toEqual([
      '2 2 computer Windows 11 by Dell Inc. held by GLPI',
      '4 1 computer Ubuntu 24.04 by LENOVO held by GLPI',
      '5 1 server Debian 12 held by GLPI',
      '6 1 server Windows Server 2019 by HPE held by GLPI',
      '8 gap incomplete gap.devices.no-system 1',
    ]);
  });

  it('reads a list in English', () => {
    expect(lines('computers.csv')).toEqual(['2 1 computer Linux Mint 21 by ASUSTeK COMPUTER INC. held by GLPI']);
  });

  it('reads a list of software with its installations, without what nobody has any more', () => {
    expect(lines('logiciels.csv')).toEqual(['2 118 × LibreOffice (The Document Foundation)', '3 64 × Adobe Acrobat (Adobe)']);
  });

  it('keeps a program without the author who publishes it under their own name', () => {
    const text = '"Nom";"Éditeur";"Nombre d\'installations"\n"Calculette";"Camille Exemple";"3"\n';

    expect(deviceLines(reader, 'logiciels.csv', text)).toEqual(['2 3 × Calculette']);
  });

  it('reads what GLPI Agent sends, without packages of the distribution', () => {
    expect(lines('agent-inventory.json')).toEqual([
      '9 1 computer Debian 12 by Dell Inc. held by GLPI',
      '13 1 × navigateur-exemple (Navigateur Exemple Inc.)',
      '14 1 × Signal',
    ]);
  });

  it('reads the XML of FusionInventory, without updates', () => {
    expect(lines('fusioninventory.ocs')).toEqual([
      '6 1 computer Windows 10 by LENOVO held by FusionInventory',
      '15 1 × Pronote Client 2026 (Index Exemple)',
    ]);
  });

  it('keeps what stands before an error of XML', () => {
    expect(lines('broken-inventory.xml')).toEqual([
      expect.stringMatching(/gap unparsable gap\.not-parsable$/),
      '3 1 other openSUSE 15 held by GLPI',
      '4 1 × Outil',
    ]);
  });

  it('keeps no person, device name, serial number or product key', () => {
    for (const name of ['ordinateurs.csv', 'agent-inventory.json', 'fusioninventory.ocs']) {
      const all = JSON.stringify([...reader.read({ uri: name, text: fixture(name) })]);
      expect(all).not.toMatch(/cmartin|Camille|PC-|pc-mairie|AB12|PF0000|BBBBB|Hôtel/);
    }
  });

  it.each(['ordinateurs.csv', 'computers.csv', 'logiciels.csv', 'agent-inventory.json', 'fusioninventory.ocs'])(
    'is known by the first bytes of %s, accents in two bytes included',
    (name) => {
      expect(reader.accepts.sniff(Buffer.from(fixture(name)).subarray(0, 4096).toString('latin1'))).toBe(true);
    },
  );
});
