// SPDX-License-Identifier: EUPL-1.2
// CycloneDX bill of materials, 1.2 to 1.7, JSON and XML (ECMA-424, cyclonedx.org/docs).
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, entry, type MapNode, text } from '../../syntax/tree.ts';
import { inventoryFacts, misshapen } from '../inventory.ts';
import { gap, type Reader } from '../reader.ts';
import { listed } from './components.ts';
import { publishersOf, serviceFacts } from './services.ts';
import { parseXmlBill } from './xml.ts';

export const reader = {
  id: 'cyclonedx',
  title: { en: 'CycloneDX bill of materials', fr: 'Nomenclature CycloneDX' },
  accepts: {
    globs: ['**/bom.json', '**/*.cdx.json', '**/*bom*.json', '**/sbom*.json', '**/bom.xml', '**/*bom*.xml', '**/*.cdx.xml'],
    // Some tools sort the keys, and `bomFormat` comes after all components: `bom-ref` is a word of CycloneDX alone.
    sniff: (head) => /"bomFormat"\s*:\s*"CycloneDX"|cyclonedx\.org\/schema\/bom|"bom-ref"\s*:/.test(head),
  },
  *read(file) {
    const { root, failures, format, version } = parseBill(file.text);
    for (const failure of failures) yield failureGap(format, failure);
    if (root === undefined) return;
    if (version === undefined) {
      // A file cut before its marks is already reported.
      if (failures.length === 0) yield gap('unparsable', 'gap.sbom.format', { line: root.line }, { format: 'CycloneDX' });
      if (entry(root, 'components') === undefined) return;
    } else if (!/^1\.[0-7]$/.test(version)) {
      yield gap('unsupported', 'gap.sbom.version', { line: root.line }, { format: 'CycloneDX', version: version.slice(0, 20) });
    }
    for (const section of ['components', 'services', 'dependencies']) yield* misshapen(root, section);
    const { entries, known } = listed(root);
    yield* inventoryFacts(entries, publishersOf(root));
    if (!known && entries.some(({ isSubject, purl }) => !isSubject && purl !== undefined)) {
      yield gap('incomplete', 'gap.sbom.directness', { line: root.line });
    }
    yield* serviceFacts(root);
  },
} satisfies Reader;

function parseBill(source: string) {
  if (/^\ufeff?\s*</.test(source)) return { ...parseXmlBill(source), format: 'XML' };
  const { documents, failures } = parseJson(source);
  const [root] = documents;
  const map: MapNode | undefined = root?.kind === 'map' ? root : undefined;
  // Without `bomFormat` a version names some other format.
  const version = text(at(map, 'bomFormat')) === 'CycloneDX' ? (text(at(map, 'specVersion')) ?? '?') : undefined;
  return { root: map, failures, version, format: 'JSON' };
}
