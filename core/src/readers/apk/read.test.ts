// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { archive, binaryXml } from '../../../test/android-files.ts';
import { deviceLines } from '../../../test/device-facts.ts';
import { dexClasses } from '../../syntax/android/dex-classes.ts';
import { reader } from './index.ts';

const lines = (bytes: Uint8Array) => deviceLines(reader, 'app.apk', '', bytes);
const fixture = (name: string) => lines(new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures', name))));

describe('an Android app', () => {
  it('gives its permissions, and the libraries in it that are neither its own nor the platform’s', () => {
    expect(fixture('balades.apk')).toEqual([
      '/AndroidManifest.xml android:location weak',
      '/AndroidManifest.xml android:advertising-id weak',
      '/AndroidManifest.xml android:maps',
      '/AndroidManifest.xml android:push weak',
      '/AndroidManifest.xml import java:com.google.firebase.messaging.FirebaseMessagingService',
      '/classes.dex import java:com.google.android.gms.maps.* weak',
      '/classes.dex import java:com.google.android.gms.maps.model.* weak',
      '/classes.dex import java:com.google.android.gms.ads.identifier.* weak',
      '/classes.dex import java:com.google.firebase.messaging.* weak',
      '/classes.dex import java:org.maplibre.android.* weak',
      '/classes.dex import java:com.exemple.mesure.* weak',
      '/classes2.dex import java:org.osmdroid.views.* weak',
    ]);
  });

  it('is found within an archive of apps', () => {
    expect(fixture('paquets.xapk')).toContain('/fr.ville.apk/classes.dex import java:com.appsflyer.* weak');
  });

  it('is read as far as it goes when its manifest is cut and its classes are none', () => {
    const found = fixture('broken.apk');

    expect(found).toContain('/AndroidManifest.xml android:location weak');
    expect(found).toContain('/classes.dex gap unparsable gap.mobile.classes');
    expect(found.some((line) => line.includes('gap.not-parsable'))).toBe(true);
  });

  it('does not unpack a bomb', () => {
    const bomb = archive({ 'AndroidManifest.xml': new Uint8Array(64 * 1024 * 1024) });

    expect(lines(bomb)).toEqual(['/AndroidManifest.xml gap unsupported gap.mobile.manifest']);
  });

  it('whose classes all have one endless name is read at once', () => {
    const classes = 60_000;
    const name = 0x400 + 32 * classes;
    const dex = new Uint8Array(name + 2_000_000).fill(0x80, name);
    dex.set([0x64, 0x65, 0x78, 0x0a]);
    const view = new DataView(dex.buffer);
    // Strings at 0x70, the first of them the name; types at 0x80; classes at 0x400.
    for (const [at, value] of [
      [0x3c, 0x70],
      [0x40, 1],
      [0x44, 0x80],
      [0x60, classes],
      [0x64, 0x400],
      [0x70, name],
    ] as const)
      view.setUint32(at, value, true);

    expect(dexClasses(dex)).toEqual([]);
  });

  it('that calls itself by a name of Google keeps Google’s libraries apart', () => {
    const manifest = { name: 'manifest', attributes: { package: 'com.google.samples.jeu' }, children: [] };
    const app = archive({ 'AndroidManifest.xml': binaryXml(manifest) });

    expect(lines(app)).toEqual([]);
  });

  it('that is no archive is a gap', () => {
    expect(lines(new TextEncoder().encode('PK but no'))).toEqual(['/ gap unparsable gap.mobile.no-zip']);
  });
});
