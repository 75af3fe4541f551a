// SPDX-License-Identifier: EUPL-1.2
// GoogleService-Info.plist: the project of Firebase an app belongs to. Keys are credentials and are not read.
import { entry, type MapNode, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';
import { endpoints } from './facts.ts';

export function* firebaseFacts(root: MapNode): Generator<DraftFact> {
  const app = entry(root, 'GOOGLE_APP_ID');
  if (app !== undefined) yield { kind: 'import', language: 'objective-c', module: 'GoogleService-Info', at: { line: app.line } };
  // A database is made by hand, a bucket is named for every project whether it is used or not.
  const database = entry(root, 'DATABASE_URL');
  if (database !== undefined) yield* endpoints(text(database.value) ?? '', 'database', database.line, {});
  const bucket = entry(root, 'STORAGE_BUCKET');
  if (bucket !== undefined)
    yield* endpoints(text(bucket.value) ?? '', 'object-storage', bucket.line, {
      strength: 'weak',
      because: 'because.mobile.default-bucket',
    });
}
