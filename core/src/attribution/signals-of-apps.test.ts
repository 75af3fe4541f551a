// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { shippedMatchers } from '../../test/shipped-catalogue.ts';
import type { Fact, Observation } from '../domain.ts';
import { attribute } from './attribute.ts';

function told(fact: Extract<Fact, { kind: 'capability' | 'import' | 'component' }>, strength: Observation['strength']): string {
  const seen = { id: 'o-1', places: [{ evidence: 'e-1', reader: 'apk', line: 1 }], strength, basis: 'observed', folder: '' } as const;
  const [one] = attribute([{ ...seen, ...fact }], shippedMatchers, []);
  return `${one?.use} ${one?.status === 'attributed' ? one.service : one?.status} ${one?.strength}`;
}

describe('what a mobile app asks of its platform', () => {
  it.each([
    ['android', 'location', 'weak', 'geolocation google/android weak'],
    ['android', 'maps', 'firm', 'geolocation google/maps firm'],
    ['android', 'push', 'firm', 'communication google/fcm firm'],
    ['android', 'advertising-id', 'weak', 'advertising google/ads weak'],
    ['android', 'payment', 'weak', 'payment google/play weak'],
    ['ios', 'push', 'firm', 'communication apple/push firm'],
    ['ios', 'location', 'weak', 'geolocation apple/ios weak'],
    ['ios', 'account', 'firm', 'identity apple/sign-in firm'],
    ['ios', 'cloud-storage', 'firm', 'cloud apple/icloud firm'],
    ['ios', 'payment', 'firm', 'payment apple/pay firm'],
  ] as const)('%s: %s, %s', (platform, capability, strength, expected) => {
    expect(told({ kind: 'capability', platform, capability }, strength)).toBe(expected);
  });
});

describe('libraries in a mobile app', () => {
  it.each([
    ['com.google.android.gms.maps.*', 'geolocation google/maps weak'],
    ['com.google.android.gms.ads.identifier.*', 'mobiles google/android weak'],
    ['com.google.android.gms.ads.*', 'advertising google/ads weak'],
    ['com.google.firebase.messaging.*', expect.stringContaining('google/fcm weak')],
    ['org.maplibre.android.*', 'geolocation independent-projects/maplibre weak'],
    ['org.osmdroid.views.*', 'geolocation independent-projects/osmdroid weak'],
    ['com.appsflyer.*', 'advertising appsflyer/attribution weak'],
    ['com.batch.android.*', expect.stringContaining('batch/push weak')],
    ['com.huawei.hms.push.*', 'mobiles huawei-cloud/hms weak'],
    ['com.facebook.react.*', 'applications immaterial weak'],
    ['fr.ville.commun.*', 'applications immaterial weak'],
  ] as const)('java %s', (module, expected) => {
    expect(told({ kind: 'import', language: 'java', module }, 'weak')).toEqual(expected);
  });

  it.each([
    ['pkg:cocoapods/GoogleMaps@9.1.0', 'geolocation google/maps weak'],
    ['pkg:cocoapods/MapLibre@6.9.0', 'geolocation independent-projects/maplibre weak'],
    ['pkg:swift/github.com/firebase/firebase-ios-sdk@11.4.0', expect.stringContaining('google/firebase weak')],
  ] as const)('%s', (purl, expected) => {
    expect(told({ kind: 'component', purl, direct: true, scope: 'runtime' }, 'firm')).toEqual(expected);
  });
});
