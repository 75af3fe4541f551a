// SPDX-License-Identifier: EUPL-1.2
// Gradle: build and settings scripts (Groovy and Kotlin), version catalogues, lockfiles, the wrapper.
import { baseName, distinct } from '../packages.ts';
import type { Draft, Reader, TextFile } from '../reader.ts';
import { catalogueFacts } from './catalogue.ts';
import { lockfileFacts, wrapperFacts } from './lockfile.ts';
import { scriptFacts } from './script.ts';

export const reader = {
  id: 'gradle',
  title: { en: 'Gradle build or lockfile', fr: 'Construction ou verrou Gradle' },
  accepts: {
    globs: [
      '**/*.gradle',
      '**/*.gradle.kts',
      '**/gradle.lockfile',
      '**/buildscript-gradle.lockfile',
      '**/*.versions.toml',
      '**/gradle-wrapper.properties',
    ],
  },
  *read(file) {
    yield* distinct(facts(file));
  },
} satisfies Reader;

function* facts(file: TextFile): Generator<Draft> {
  const name = baseName(file.uri);
  if (name.endsWith('.lockfile')) yield* lockfileFacts(file.text, name.startsWith('buildscript'));
  else if (name.endsWith('.properties')) yield* wrapperFacts(file.text);
  else if (name.endsWith('.toml')) yield* catalogueFacts(file.text);
  else yield* scriptFacts(file.text);
}
