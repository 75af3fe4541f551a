// SPDX-License-Identifier: EUPL-1.2
// npm: package.json, package-lock.json and npm-shrinkwrap.json (docs.npmjs.com, “Configuring npm”).
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { baseName, beside, distinct } from '../packages.ts';
import { type Draft, gap, type Reader, type TextFile } from '../reader.ts';
import { lockfileFacts } from './lockfile.ts';
import { manifestFacts } from './manifest.ts';

export const reader = {
  id: 'npm',
  title: { en: 'npm manifest or lockfile', fr: 'Manifeste ou verrou npm' },
  accepts: { globs: ['**/package.json', '**/package-lock.json', '**/npm-shrinkwrap.json'] },
  // A version 1 lockfile does not say what the organisation asked for itself: package.json does.
  folder: true,
  *read(file, folder) {
    yield* distinct(facts(file, folder));
  },
} satisfies Reader;

function* facts(file: TextFile, folder: readonly TextFile[]): Generator<Draft> {
  const { documents, failures } = parseJson(file.text);
  for (const failure of failures) yield failureGap('JSON', failure);
  const [root] = documents;
  if (root === undefined) return;
  if (root.kind !== 'map') {
    yield gap('unparsable', 'gap.software.section', { line: root.line }, { section: baseName(file.uri) });
    return;
  }
  if (baseName(file.uri) === 'package.json') yield* manifestFacts(root);
  else {
    const manifest = beside(folder, 'package.json');
    yield* lockfileFacts(root, () => (manifest === undefined ? undefined : parseJson(manifest.text).documents[0]));
  }
}
