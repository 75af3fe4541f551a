// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deviceLines } from '../../../test/device-facts.ts';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name));
const lines = (name: string) => {
  const bytes = fixture(name);
  return deviceLines(reader, name, bytes.includes(0) ? '' : bytes.toString(), new Uint8Array(bytes));
};

describe('an Android manifest', () => {
  it('tells permissions as weak, a key of Google Maps and a service of its own for messages as firm, SDKs by their names', () => {
    expect(lines('AndroidManifest.xml')).toEqual([
      '7 android:location weak',
      '13 android:maps',
      '15 import java:com.facebook.sdk.ApplicationId',
      '16 import java:io.sentry.dsn',
      '21 android:push',
      '26 import java:com.exemple.mesure.Installation',
    ]);
  });

  it('never copies the value of a key', () => {
    const all = JSON.stringify([...reader.read({ uri: 'AndroidManifest.xml', text: fixture('AndroidManifest.xml').toString() })]);

    expect(all).not.toMatch(/cle-de-cartes|abc@|sentry\.ville/);
  });

  it('reads the binary form, where a library’s own service for messages is weak', () => {
    expect(lines('AndroidManifest-binary.xml')).toEqual([
      '1 android:location weak',
      '1 android:advertising-id weak',
      '1 android:maps',
      '1 android:push weak',
      '1 import java:com.google.firebase.messaging.FirebaseMessagingService',
    ]);
  });

  it('keeps what stands before an error; an empty key is weak', () => {
    expect(lines('AndroidManifest-broken.xml')).toEqual([
      expect.stringMatching(/gap unparsable gap\.not-parsable$/),
      '2 android:payment weak',
      '4 android:maps weak',
    ]);
  });
});
