// SPDX-License-Identifier: EUPL-1.2
// AndroidManifest.xml, as written, as merged or decoded (apktool), and in its binary form taken out of an app.
import { isBinaryXml, parseBinaryXml } from '../../syntax/android/binary-xml.ts';
import { failureGap } from '../../syntax/failure.ts';
import { parseXml } from '../../syntax/xml.ts';
import { manifestFacts } from '../android-facts.ts';
import { gap, type Reader } from '../reader.ts';

export const reader = {
  id: 'android-manifest',
  title: { en: 'Android manifest', fr: 'Manifeste Android' },
  accepts: { globs: ['**/androidmanifest.xml', '**/androidmanifest*.xml'], data: true },
  *read({ text, data }) {
    const binary = data !== undefined && isBinaryXml(data);
    const { root, failures } = binary ? parseBinaryXml(data) : parseXml(text);
    for (const failure of failures) yield failureGap('Android XML', failure);
    if (root === undefined) return;
    if (root.name !== 'manifest') yield gap('unparsable', 'gap.mobile.no-manifest', { line: root.line });
    yield* manifestFacts(root, ({ line }) => ({ line }));
  },
} satisfies Reader;
