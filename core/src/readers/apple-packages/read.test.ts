// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('CocoaPods', () => {
  it('reads a Podfile: pods of targets and of tests, sources, git hosts; not comments, nor the tree’s own pods', () => {
    expect(packageFacts(reader, 'Podfile')).toEqual([
      '3 depots.exemple.example git',
      '7 pkg:cocoapods/MapLibre@6.9.0 direct runtime',
      '8 pkg:cocoapods/Firebase direct runtime',
      '10 pkg:cocoapods/Connexion direct runtime',
      '10 git.exemple.example git',
      '14 pkg:cocoapods/Nimble direct development weak',
    ]);
  });

  it('takes all blocks within a target of tests for tests', () => {
    const text = "target 'BaladesTests' do\n  if ENV['CI']\n    pod 'Espion'\n  end\nend\npod 'Carte'\n";

    expect(
      [...reader.read({ uri: 'Podfile', text })].flatMap((one) => (one.kind === 'component' ? [`${one.purl} ${one.scope}`] : [])),
    ).toEqual(['pkg:cocoapods/Espion development', 'pkg:cocoapods/Carte runtime']);
  });

  it('reads a lock: who was asked for, subspecs as their pod, where they come from', () => {
    expect(packageFacts(reader, 'Podfile.lock')).toEqual([
      '2 pkg:cocoapods/Connexion@2.1 direct runtime',
      '3 pkg:cocoapods/Firebase@11.4.0 direct runtime',
      '8 pkg:cocoapods/FirebaseCore@11.4.0 transitive runtime',
      '9 pkg:cocoapods/FirebaseMessaging@11.4.0 transitive runtime',
      '10 pkg:cocoapods/MapLibre@6.9.0 direct runtime',
      '20 cdn.cocoapods.org package-registry',
      '23 depots.exemple.example git',
      '28 git.exemple.example git',
    ]);
  });
});

describe('Swift packages', () => {
  it('reads pins of each version, without a password in an address and without packages of the disk', () => {
    expect(packageFacts(reader, 'Package.resolved')).toEqual([
      '3 pkg:swift/github.com/maplibre/maplibre-gl-native-distribution@6.9.0 transitive runtime',
      '3 github.com git weak',
      '9 pkg:swift/git.exemple.example/mobile/mesure transitive runtime',
      '9 git.exemple.example git weak',
    ]);
    expect(packageFacts(reader, 'v1/Package.resolved')).toEqual([
      '2 pkg:swift/git.exemple.example/tiers/Alamofire@5.4.3 transitive runtime',
      '2 git.exemple.example git weak',
    ]);
  });

  it('reads addresses of manifests and projects: these were asked for', () => {
    expect(packageFacts(reader, 'Package.swift')).toEqual([
      '7 pkg:swift/github.com/exemple/carte-swift direct runtime',
      '7 github.com git',
      '11 telechargements.exemple.example package-registry',
    ]);
    expect(packageFacts(reader, 'Projet.xcodeproj/project.pbxproj')).toEqual([
      '7 pkg:swift/github.com/firebase/firebase-ios-sdk direct runtime',
      '7 github.com git',
    ]);
  });

  it('says what has no pins', () => {
    expect(packageFacts(reader, 'broken/Package.resolved')).toEqual([
      '2 gap unparsable gap.not-parsable',
      '1 gap unparsable gap.software.section',
    ]);
  });
});
