// SPDX-License-Identifier: EUPL-1.2
// SPDX: 2.2 and 2.3 as JSON and tag-value (ISO/IEC 5962, spdx.github.io/spdx-spec/v2.3), 3.0 as JSON-LD.

import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { at, entry, type Parsed, type Tree, text } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { inventoryFacts, misshapen } from '../inventory.ts';
import { type Draft, gap, type Reader } from '../reader.ts';
import type { SpdxDocument } from './document.ts';
import { elementGraph } from './element-graph.ts';
import { jsonDocument } from './json-document.ts';
import { listed } from './listed.ts';
import { tagValueDocument } from './tag-value.ts';

export const reader = {
  id: 'spdx',
  title: { en: 'SPDX software inventory', fr: 'Inventaire logiciel SPDX' },
  accepts: {
    globs: ['**/*.spdx.json', '**/*.spdx3.json', '**/*.spdx', '**/*.spdx.yaml', '**/*.spdx.yml', '**/*sbom*.json', '**/*.jsonld'],
    // Where files come first, `spdxVersion` stands far below; the ids of SPDX are its own word.
    sniff: (head) =>
      /"spdxVersion"\s*:|"(SPDXID|spdxId)"\s*:|spdx\.org\/rdf\/v?3|^\ufeff?\s*SPDXVersion:|^"?(?:SPDXID|spdxVersion)"?:/m.test(head),
  },
  *read(file) {
    if (/^\ufeff?\s*[{[]/.test(file.text)) yield* readTree(parseJson(file.text), 'JSON');
    else if (/\.ya?ml$/i.test(file.uri)) yield* readTree(parseYaml(file.text), 'YAML');
    else yield* readTagValue(file.text);
  },
} satisfies Reader;

/** YAML holds the same document as JSON (spdx-spec v2.3 §4.1). */
function* readTree({ documents, failures }: Parsed, format: 'JSON' | 'YAML'): Generator<Draft> {
  for (const failure of failures) yield failureGap(format, failure);
  const [whole] = documents;
  if (whole === undefined) return;
  // GitHub’s export of a dependency graph wraps the document.
  const root = at(whole, 'sbom') ?? whole;
  const version = text(at(root, 'spdxVersion'));
  if (entry(root, '@graph') !== undefined || /spdx\.org\/rdf\/v?3/.test(text(at(root, '@context')) ?? '')) {
    yield* documentFacts(elementGraph(root), root.line);
  } else if (version !== undefined || (failures.length > 0 && entry(root, 'packages') !== undefined)) {
    yield* knownVersion(version, root);
    yield* misshapen(root, 'packages');
    yield* documentFacts(jsonDocument(root), root.line);
  } else if (failures.length === 0) yield gap('unparsable', 'gap.sbom.format', { line: root.line }, { format: 'SPDX' });
}

function* readTagValue(source: string): Generator<Draft> {
  const { document, version, stray, unclosed } = tagValueDocument(source);
  if (version === undefined) {
    yield gap('unparsable', 'gap.sbom.format', { line: 1 }, { format: 'SPDX' });
    return;
  }
  yield* knownVersion(version.text, version);
  if (stray !== undefined) yield gap('unparsable', 'gap.software.lines', { line: stray });
  if (unclosed !== undefined) yield gap('unparsable', 'gap.truncated', { line: unclosed }, { what: '<text>' });
  yield* documentFacts(document, version.line);
}

function* knownVersion(version: string | undefined, { line }: Pick<Tree, 'line'>): Generator<Draft> {
  if (version === undefined || /^SPDX-2\.[0-3]$/.test(version.trim())) return;
  yield gap('unsupported', 'gap.sbom.version', { line }, { format: 'SPDX', version: version.slice(0, 20) });
}

function* documentFacts(document: SpdxDocument, line: number): Generator<Draft> {
  const { entries, known } = listed(document);
  yield* inventoryFacts(entries);
  if (!known && entries.some(({ isSubject, purl }) => !isSubject && purl !== undefined)) {
    yield gap('incomplete', 'gap.sbom.directness', { line });
  }
}
