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
