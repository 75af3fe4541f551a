// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts, textFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('SPDX', () => {
  it('reads packages of a JSON document as its product needs them, and each download host once', () => {
    expect(packageFacts(reader, 'portal.spdx.json')).toEqual([
      '21 pkg:npm/%40nimbus/storage@3.1.0 direct runtime',
      '28 pkg:npm/wait@1.0.0 transitive runtime',
      '34 pkg:npm/probe@2.0.0 direct development weak',
      '36 image',
      '43 gap incomplete gap.sbom.unnamed',
      '10 forge.saint-exemple.example git weak',
      '18 registry.paquets.example package-registry weak',
      '17 contract',
    ]);
  });

  it('reads tag-value, without what stands in a text or under a file', () => {
    expect(packageFacts(reader, 'agenda.spdx')).toEqual([
      '18 pkg:maven/example.carto/maps@4.2 direct runtime',
      '22 pkg:cargo/compiler@1.0.0 direct build weak',
      '17 depots.carto.example package-registry weak',
    ]);
  });

  it('reads the element graph of version 3, with the scope of a relationship', () => {
    expect(packageFacts(reader, 'archive.spdx3.json')).toEqual([
      '11 pkg:cargo/bucket@0.9.1 direct runtime',
      '18 pkg:cargo/mock@0.1.0 direct development weak',
      '20 image',
      '12 crates.paquets.example package-registry weak',
    ]);
  });

  // spdx-spec v2.2, v2.3 §4.1 (forms) and §7.5 (supplier), v3.0.1 (suppliedBy).
  it('reads every version and form alike, suppliers that are organisations as possible ones', () => {
    const packages = [
      { SPDXID: 'SPDXRef-app', name: 'app', downloadLocation: 'NOASSERTION' },
      {
        SPDXID: 'SPDXRef-maps',
        name: 'maps',
        versionInfo: '4.2',
        supplier: 'Organization: Cartes SA (contact@cartes.example)',
        downloadLocation: 'https://depot.cartes.example/maps',
        externalRefs: [
          { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:maven/example.carto/maps@4.2' },
        ],
      },
      {
        SPDXID: 'SPDXRef-json',
        name: 'json',
        supplier: 'Person: Jane Doe (jane@example.com)',
        externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: 'pkg:maven/example.carto/json@1' }],
      },
    ];
    const relationships = [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: 'SPDXRef-app' },
      { spdxElementId: 'SPDXRef-app', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'SPDXRef-maps' },
      { spdxElementId: 'SPDXRef-app', relationshipType: 'DEPENDS_ON', relatedSpdxElement: 'SPDXRef-json' },
    ];
    const json = (version: string) =>
      JSON.stringify({ spdxVersion: version, SPDXID: 'SPDXRef-DOCUMENT', packages, relationships }, null, 1);
    const tags = (version: string) =>
      [
        `SPDXVersion: ${version}`,
        ...packages.flatMap((one) => [
          `PackageName: ${one.name}`,
          `SPDXID: ${one.SPDXID}`,
          ...(one.supplier === undefined ? [] : [`PackageSupplier: ${one.supplier}`]),
          ...(one.downloadLocation === undefined ? [] : [`PackageDownloadLocation: ${one.downloadLocation}`]),
          ...(one.externalRefs ?? []).map((ref) => `ExternalRef: PACKAGE-MANAGER purl ${ref.referenceLocator}`),
        ]),
        ...relationships.map((one) => `Relationship: ${one.spdxElementId} ${one.relationshipType} ${one.relatedSpdxElement}`),
      ].join('\n');
    const graph = JSON.stringify({
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [
        { type: 'Organization', spdxId: 'o', name: 'Cartes SA' },
        { type: 'Person', spdxId: 'p', name: 'Jane Doe' },
        { type: 'SpdxDocument', spdxId: 'd', rootElement: ['app'] },
        { type: 'software_Package', spdxId: 'app', name: 'app' },
        {
          type: 'software_Package',
          spdxId: 'maps',
          name: 'maps',
          suppliedBy: 'o',
          software_downloadLocation: 'https://depot.cartes.example/maps',
          software_packageUrl: 'pkg:maven/example.carto/maps@4.2',
        },
        { type: 'software_Package', spdxId: 'json', name: 'json', suppliedBy: 'p', software_packageUrl: 'pkg:maven/example.carto/json@1' },
        { type: 'Relationship', spdxId: 'r', relationshipType: 'dependsOn', from: 'app', to: ['maps', 'json'] },
      ],
    });
    const facts = (uri: string, text: string) =>
      [...reader.read({ uri, text })].map((draft) => {
        if (draft.kind === 'contract') return `${draft.supplier} ${draft.strength}`;
        return draft.kind === 'endpoint' ? draft.host : draft.kind === 'component' ? `${draft.purl} ${draft.direct}` : draft;
      });
    const all = [
      'pkg:maven/example.carto/maps@4.2 true',
      'pkg:maven/example.carto/json@1 true',
      'depot.cartes.example',
      'Cartes SA possible',
    ];

    for (const version of ['SPDX-2.2', 'SPDX-2.3']) {
      expect(facts('a.spdx.json', json(version))).toEqual(all);
      expect(facts('a.spdx.yaml', json(version).replace(/^\{/, '---\n{'))).toEqual(all);
      expect(facts('a.spdx', tags(version))).toEqual(all);
    }
    expect(facts('a.spdx3.json', graph)).toEqual(all);
  });

  it('unwraps what a forge exports, and says when directness is not stated', () => {
    expect(packageFacts(reader, 'github-sbom.json')).toEqual([
      '9 pkg:pypi/requests@2.32.3 transitive runtime',
      '2 gap incomplete gap.sbom.directness',
    ]);
  });

  it('takes several described packages that need nothing as a list of direct ones', () => {
    const ref = (name: string) =>
      `{"SPDXID": "${name}", "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:gem/${name}@1.0"}]}`;
    const text = `{"spdxVersion": "SPDX-2.2", "documentDescribes": ["rails", "puma"], "packages": [${ref('rails')}, ${ref('puma')}]}`;

    expect(textFacts(reader, 'x.spdx.json', text)).toEqual(['1 pkg:gem/rails@1.0 direct runtime', '1 pkg:gem/puma@1.0 direct runtime']);
  });

  it('keeps what stands before a cut or beside a bad line', () => {
    expect(packageFacts(reader, 'broken-truncated.spdx.json')).toContain('4 pkg:npm/kept@1.0.0 transitive runtime');
    expect(packageFacts(reader, 'broken.spdx')).toEqual([
      '1 gap unsupported gap.sbom.version',
      '2 gap unparsable gap.software.lines',
      '4 gap unparsable gap.sbom.purl',
      '6 pkg:npm/kept@1.0.0 transitive runtime',
      '1 gap incomplete gap.sbom.directness',
    ]);
  });

  it('says where a text opens that never ends', () => {
    const text = 'SPDXVersion: SPDX-2.3\nPackageName: kept\nPackageCopyrightText: <text>No end\nPackageName: lost\n';

    expect(textFacts(reader, 'x.spdx', text)).toEqual(['3 gap unparsable gap.truncated', '2 gap incomplete gap.sbom.unnamed']);
  });

  it('says so when a file of this name is no SPDX document', () => {
    expect(textFacts(reader, 'x.spdx', 'notes')).toEqual(['1 gap unparsable gap.sbom.format']);
    expect(textFacts(reader, 'sbom.json', '{"bomFormat": "CycloneDX"}')).toEqual(['1 gap unparsable gap.sbom.format']);
    expect(reader.accepts.sniff('{"@context": "https://schema.org", "@type": "Organization"}')).toBe(false);
  });
});
