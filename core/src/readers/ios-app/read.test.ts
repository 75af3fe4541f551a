// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceLines } from '../../../test/device-facts.ts';
import { parseBinaryPlist } from '../../syntax/binary-plist.ts';
import { at, text } from '../../syntax/tree.ts';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
const lines = (name: string) => {
  const bytes = fixture(name);
  return deviceLines(reader, name, bytes.includes(0) ? '' : bytes.toString(), new Uint8Array(bytes));
};

describe('property lists of an Apple app', () => {
  it('tell what the app may ask for as weak, hosts it may talk to, and keys SDKs read by their names', () => {
    expect(lines('Info.plist')).toEqual([
      '7 import objective-c:GADApplicationIdentifier',
      '9 ios:location weak',
      '11 ios:advertising-id weak',
      '21 endpoint mesure-publicite.example advertising weak',
      '23 ios:push weak',
      '17 endpoint cartes.exemple-fournisseur.example unknown weak',
    ]);
  });

  it('tell rights that only Apple can honour as firm, unless they are emptied', () => {
    expect(lines('Balades.entitlements')).toEqual(['5 ios:push', '7 ios:account', '11 ios:health weak']);
  });

  it('tell no right that is refused', () => {
    const list = (value: string) => `<plist><dict><key>com.apple.developer.healthkit</key><${value}/></dict></plist>`;

    expect(deviceLines(reader, 'App.entitlements', list('true'))).toEqual(['1 ios:health weak']);
    expect(deviceLines(reader, 'App.entitlements', list('false'))).toEqual([]);
  });

  it('tell domains an app declares to track with, as a claim', () => {
    expect(lines('PrivacyInfo.xcprivacy')).toEqual([
      '9 endpoint suivi.regie-publicitaire.example advertising',
      '10 endpoint mesure.regie-publicitaire.example advertising',
    ]);
    expect([...reader.read({ uri: 'a.xcprivacy', text: fixture('PrivacyInfo.xcprivacy').toString() })][0]).toMatchObject({
      basis: 'claimed',
    });
  });

  it('tell the project of Firebase without its keys', () => {
    expect(lines('GoogleService-Info.plist')).toEqual([
      '6 import objective-c:GoogleService-Info',
      '8 endpoint balades-ville.base-temps-reel.example database',
      '10 endpoint balades-ville.seaux.example object-storage weak',
    ]);
    expect(
      JSON.stringify([...reader.read({ uri: 'GoogleService-Info.plist', text: fixture('GoogleService-Info.plist').toString() })]),
    ).not.toContain('cle-exemple');
  });

  it('are read in binary form, as Python’s plistlib writes it', () => {
    expect(lines('Info-binary.plist').toSorted()).toEqual(['1 import objective-c:FacebookAppID', '1 ios:location weak', '1 ios:push weak']);

    const [root] = parseBinaryPlist(new Uint8Array(fixture('Info-binary.plist'))).documents;
    expect(text(at(root, 'NSLocationWhenInUseUsageDescription'))).toBe('Pour montrer où vous êtes');
    expect(text(at(root, 'Grand', 'a', 0))).toBe('1');
    expect(text(at(root, 'Grand', 'a', 2))).toBe('true');
  });

  it('keep what stands before an error', () => {
    expect(lines('Info-broken.plist')).toEqual([expect.stringMatching(/gap unparsable gap\.not-parsable$/), '3 ios:location weak']);
  });

  it('in binary form that name as many things as they have bytes, or one long text for each, end', () => {
    const list = (marker: number) => {
      const data = new Uint8Array(100_000).fill(marker);
      data.set(Buffer.from('bplist00'));
      const trailer = new DataView(data.buffer, data.length - 32);
      trailer.setBigUint64(0, 0x0101n);
      trailer.setBigUint64(8, 200n);
      trailer.setBigUint64(16, 0n);
      trailer.setBigUint64(24, 9n);
      return data;
    };

    for (const marker of [0xaf, 0x5f, 0xdf])
      expect([...reader.read({ uri: 'Info.plist', text: '', data: list(marker) })].every(({ kind }) => kind === 'gap')).toBe(true);
  });

  it('with a document type that never ends are read past it at once', () => {
    const text = `<plist>${'<!DOCTYPE '.repeat(200_000)}`;

    expect([...reader.read({ uri: 'Info.plist', text })].map(({ kind }) => kind)).toEqual(['gap']);
  });

  it('in binary form that name themselves within themselves end', () => {
    // A list of itself, sixteen times: object 0 is an array whose references are all 0.
    const bytes = new Uint8Array(8 + 1 + 16 + 1 + 32);
    bytes.set(new TextEncoder().encode('bplist00'));
    bytes.set([0xae], 8);
    bytes.set([8], 25);
    bytes.set([1, 1, 0, 0, 0, 0, 0, 0, 0, 1], bytes.length - 26);
    bytes.set([25], bytes.length - 1);

    expect(parseBinaryPlist(bytes).failures).toHaveLength(1);
  });
});
