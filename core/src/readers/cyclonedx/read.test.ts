// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFacts, textFacts } from '../../../test/package-facts.ts';
import type { Draft } from '../reader.ts';
import { reader } from './index.ts';

describe('CycloneDX', () => {
  it('reads packages as the root asks for them, services with who provides them, and each origin once', () => {
    expect(packageFacts(reader, 'portal.cdx.json')).toEqual([
      '21 pkg:npm/%40nimbus/storage@3.1.0 direct runtime',
      '27 pkg:npm/retry@0.13.1 transitive runtime',
      '33 pkg:npm/wait@1.0.0 transitive runtime',
      '36 pkg:npm/trace@2.0.0 direct build weak',
      '37 pkg:npm/probe@2.0.0 direct development weak',
      '38 image',
      '39 image',
      '40 image',
      '11 forge.saint-exemple.example git weak',
      '25 code.nimbus.example git weak',
      '34 registry.paquets.example package-registry possible',
      '22 contract',
      '46 contract',
      '48 api.paie.example api',
      '49 contract',
      '49 receipts.paie.example api',
      '51 contract',
      '51 agenda.saint-exemple.example api',
    ]);
  });

  it('names images by their package URL, else by their name; the registry is weak where it is not stated', () => {
    const images = drafts('portal.cdx.json').filter((draft) => draft.kind === 'image');

    expect(images).toMatchObject([
      { registry: 'registry.saint-exemple.example', repository: 'cache', tag: '7.2', registryStated: true },
      { registry: 'docker.io', repository: 'library/postgres', registryStated: false, strength: 'weak' },
      { registry: 'images.nimbus.example', repository: 'edge/proxy', tag: '1.4', registryStated: true },
    ]);
  });

  it('takes a provider of services as supplier, and the supplier of a component as a possible one', () => {
    const contracts = drafts('portal.cdx.json').filter((draft) => draft.kind === 'contract');

    expect(contracts).toMatchObject([
      { supplier: 'Nimbus Inc', use: 'supply-chain', strength: 'possible' },
      { supplier: 'Paie SAS', service: 'Card payment' },
      { supplier: 'Paie SAS', service: 'Receipts' },
      { supplier: 'Ville de Saint-Exemple', service: 'Agenda', strength: 'weak' },
    ]);
  });

  it('copies no user, password, path or query of an address', () => {
    expect(JSON.stringify(drafts('portal.cdx.json'))).not.toMatch(/example-only|user|v1|\.tgz/);
  });

  it('reads the XML form by the same rules', () => {
    expect(packageFacts(reader, 'bom.xml')).toEqual([
      '14 pkg:maven/example.carto/maps@4.2 direct runtime',
      '22 pkg:maven/example.carto/json@1.0 transitive runtime',
      '24 gap incomplete gap.sbom.unnamed',
      '16 code.carto.example git weak',
      '28 contract',
      '31 tiles.carto.example api',
    ]);
  });

  // Words of each version: cyclonedx.org/docs/1.2 to 1.7; `manufacture` until 1.5, data flows with ends since 1.5.
  it.each(['1.2', '1.3', '1.4', '1.5', '1.6', '1.7'])('reads version %s alike as JSON and as XML', (version) => {
    const maker = version < '1.6' ? 'manufacture' : 'manufacturer';
    const supplier = { name: 'Cartes SA' };
    const json = JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: version,
      metadata: { component: { type: 'application', 'bom-ref': 'app', name: 'app' }, [maker]: { name: 'Ville' } },
      components: [
        { type: 'library', 'bom-ref': 'maps', name: 'maps', version: '4.2', purl: 'pkg:maven/example.carto/maps@4.2', supplier },
      ],
      services: [
        {
          name: 'Tuiles',
          provider: supplier,
          endpoints: ['https://tuiles.cartes.example/v1'],
          data: [{ classification: 'PII', flow: 'outbound', source: ['urn:cdx:a/1#b'], destination: ['https://journal.cartes.example/x'] }],
        },
        { name: 'Agenda', provider: { name: 'Ville' } },
      ],
      dependencies: [{ ref: 'app', dependsOn: ['maps'] }],
    });
    const xml = `<bom xmlns="http://cyclonedx.org/schema/bom/${version}"><metadata><component type="application" bom-ref="app"><name>app</name></component><${maker}><name>Ville</name></${maker}></metadata>
      <components><component type="library" bom-ref="maps"><supplier><name>Cartes SA</name></supplier><name>maps</name><version>4.2</version><purl>pkg:maven/example.carto/maps@4.2</purl></component></components>
      <services><service><provider><name>Cartes SA</name></provider><name>Tuiles</name><endpoints><endpoint>https://tuiles.cartes.example/v1</endpoint></endpoints>
        <data><dataflow><classification flow="outbound">PII</classification><source><url>urn:cdx:a/1#b</url></source><destination><url>https://journal.cartes.example/x</url></destination></dataflow></data></service>
        <service><provider><name>Ville</name></provider><name>Agenda</name></service></services>
      <dependencies><dependency ref="app"><dependency ref="maps"/></dependency></dependencies></bom>`;
    const facts = (uri: string, text: string) =>
      [...reader.read({ uri, text })].map((draft) => {
        if (draft.kind === 'contract') return `${draft.supplier} ${draft.service ?? draft.use} ${draft.strength ?? 'firm'}`;
        return draft.kind === 'endpoint'
          ? `${draft.host} ${draft.purpose}`
          : draft.kind === 'component'
            ? `${draft.purl} ${draft.direct}`
            : draft;
      });

    expect(facts('bom.json', json)).toEqual([
      'pkg:maven/example.carto/maps@4.2 true',
      'Cartes SA supply-chain possible',
      'Cartes SA Tuiles firm',
      'tuiles.cartes.example api',
      'journal.cartes.example api',
      'Ville Agenda weak',
    ]);
    expect(facts('bom.xml', xml)).toEqual(facts('bom.json', json));
  });

  it('knows a bill whose marks come last, and says when directness is not stated', () => {
    const text = fixture('sorted-keys.cdx.json');

    expect(reader.accepts.sniff(text.slice(0, 80))).toBe(true);
    expect(packageFacts(reader, 'sorted-keys.cdx.json')).toEqual([
      '2 pkg:pypi/requests@2.32.3 transitive runtime',
      '1 gap incomplete gap.sbom.directness',
    ]);
  });

  it('drops what has not the shape of its section and keeps the rest', () => {
    expect(packageFacts(reader, 'broken.cdx.json')).toEqual([
      '9 gap unparsable gap.not-parsable',
      '1 gap unsupported gap.sbom.version',
      '7 gap unparsable gap.software.dependency',
      '4 gap unparsable gap.software.section',
      '6 gap unparsable gap.sbom.purl',
      '8 pkg:npm/kept@1.0.0 transitive runtime',
      '1 gap incomplete gap.sbom.directness',
    ]);
  });

  it('refuses a document type, and what is no bill', () => {
    expect(packageFacts(reader, 'broken-doctype.xml')).toEqual(['1 gap unparsable gap.not-parsable']);
    expect(textFacts(reader, 'bom.json', '{"name": "bomb"}')).toEqual(['1 gap unparsable gap.sbom.format']);
  });

  it.each(['{"name": "sbom-viewer", "components": ["button"]}', '<project><artifactId>bom</artifactId></project>'])(
    'leaves %s to other readers',
    (head) => {
      expect(reader.accepts.sniff(head)).toBe(false);
    },
  );
});

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
}

function drafts(name: string): readonly Draft[] {
  const file = { uri: name, text: fixture(name) };
  return [...reader.read(file)];
}
