// SPDX-License-Identifier: EUPL-1.2
// Cargo: Cargo.toml and Cargo.lock (doc.rust-lang.org/cargo/reference/specifying-dependencies.html).
import { failureGap } from '../../syntax/failure.ts';
import { parseToml } from '../../syntax/toml.ts';
import { baseName, beside, distinct } from '../packages.ts';
import type { Draft, Reader, TextFile } from '../reader.ts';
import { lockfileFacts } from './lockfile.ts';
import { manifestFacts } from './manifest.ts';

export const reader = {
  id: 'cargo',
  title: { en: 'Cargo manifest or lockfile', fr: 'Manifeste ou verrou Cargo' },
  accepts: { globs: ['**/cargo.toml', '**/cargo.lock'] },
  // Cargo.lock does not tell what is for development: the manifest beside it may.
  folder: true,
  *read(file, folder) {
    yield* distinct(facts(file, folder));
  },
} satisfies Reader;

function* facts(file: TextFile, folder: readonly TextFile[]): Generator<Draft> {
  const { documents, failures } = parseToml(file.text);
  for (const failure of failures) yield failureGap('TOML', failure);
  const root = documents[0];
  if (root === undefined) return;
  if (baseName(file.uri) === 'cargo.toml') yield* manifestFacts(root);
  else {
    const manifest = beside(folder, 'cargo.toml');
    yield* lockfileFacts(root, () => (manifest === undefined ? undefined : parseToml(manifest.text).documents[0]), failures.length > 0);
  }
}
