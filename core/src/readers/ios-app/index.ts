// SPDX-License-Identifier: EUPL-1.2
// Property lists of Apple apps: Info.plist, entitlements, privacy manifests, the configuration of Firebase. XML and binary.
import { isBinaryPlist, parseBinaryPlist } from '../../syntax/binary-plist.ts';
import { failureGap } from '../../syntax/failure.ts';
import { parsePlist } from '../../syntax/plist.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import { entitlementFacts } from './entitlements.ts';
import { firebaseFacts } from './firebase.ts';
import { infoFacts } from './info.ts';
import { privacyFacts } from './privacy.ts';

export const reader = {
  id: 'ios-app',
  title: { en: 'Apple app property lists', fr: 'Listes de propriétés d’une application Apple' },
  accepts: {
    globs: ['**/*info*.plist', '**/*.entitlements', '**/*.xcprivacy'],
    sniff: (head) => head.startsWith('bplist') || /<(!DOCTYPE )?plist|<dict/.test(head),
    data: true,
  },
  *read({ uri, text, data }) {
    const binary = data !== undefined && isBinaryPlist(data);
    const { documents, failures } = binary ? parseBinaryPlist(data) : parsePlist(text);
    for (const failure of failures) yield failureGap('plist', failure);
    const [root] = documents;
    if (root === undefined) return;
    if (root.kind !== 'map') {
      yield gap('unparsable', 'gap.mobile.plist', { line: root.line });
      return;
    }
    const name = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
    const seen = new Set<string>();
    const facts = name.endsWith('.entitlements')
      ? entitlementFacts(root)
      : name.endsWith('.xcprivacy')
        ? privacyFacts(root)
        : /^googleservice-info/.test(name)
          ? firebaseFacts(root)
          : infoFacts(root);
    for (const fact of facts) if (isNew(fact, seen)) yield fact;
  },
} satisfies Reader;

function isNew(fact: Draft, seen: Set<string>): boolean {
  const { at: _at, ...same } = fact;
  const key = JSON.stringify(same);
  if (seen.has(key) || seen.size > 5_000) return false;
  seen.add(key);
  return true;
}
