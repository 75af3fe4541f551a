// SPDX-License-Identifier: EUPL-1.2
// Packages of Apple apps: CocoaPods (Podfile and its lock) and Swift packages (Package.swift, Package.resolved, Xcode projects).
import { baseName, distinct } from '../packages.ts';
import type { Draft, Reader, TextFile } from '../reader.ts';
import { podfileFacts } from './podfile.ts';
import { podLockFacts } from './podfile-lock.ts';
import { resolvedFacts, swiftAddresses } from './swift.ts';

export const reader = {
  id: 'apple-packages',
  title: { en: 'CocoaPods and Swift packages', fr: 'Paquets CocoaPods et Swift' },
  accepts: { globs: ['**/podfile', '**/podfile.lock', '**/package.swift', '**/package.resolved', '**/project.pbxproj'] },
  *read(file) {
    yield* distinct(facts(file));
  },
} satisfies Reader;

function* facts({ uri, text }: TextFile): Generator<Draft> {
  switch (baseName(uri).toLowerCase()) {
    case 'podfile':
      return yield* podfileFacts(text);
    case 'podfile.lock':
      return yield* podLockFacts(text);
    case 'package.resolved':
      return yield* resolvedFacts(text);
    default:
      return yield* swiftAddresses(text);
  }
}
