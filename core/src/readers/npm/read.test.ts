// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts, textFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('npm', () => {
  it('reads what a manifest asks for, leaves out the tree’s own packages, and keeps no secret of an address', () => {
    expect(packageFacts(reader, 'portal/package.json')).toEqual([
      '8 pkg:npm/%40aws-sdk/client-s3 direct runtime',
      '9 pkg:npm/leaflet@1.9.4 direct runtime',
      '10 pkg:npm/pg@8.13.1 direct runtime',
      '12 pkg:npm/saint-exemple-forms direct runtime',
      '12 forge.saint-exemple.example git',
      '13 pkg:npm/tiny-calendar direct runtime',
      '13 github.com git',
      '14 pkg:npm/xlsx direct runtime',
      '14 cdn.tableur.example package-registry',
      '23 pkg:npm/fsevents@2.3.3 direct runtime weak',
      '20 pkg:npm/react direct runtime weak',
      '17 pkg:npm/vitest direct development weak',
      '5 pkg:npm/npm@10.9.2 direct build',
      '26 registry.saint-exemple.example package-registry',
      '8 registry.npmjs.org package-registry weak',
    ]);
    expect(
      JSON.stringify([
        ...reader.read(
          { uri: 'package.json', text: '{"publishConfig":{"registry":"https://u:not-a-secret@r.example/?token=not-a-secret"}}' },
          [],
        ),
      ]),
    ).not.toContain('not-a-secret');
  });

  it('reads places of a version 3 lockfile: aliases, nesting, workspaces, links, development', () => {
    expect(packageFacts(reader, 'portal/package-lock.json')).toEqual([
      '21 pkg:npm/leaflet@1.9.4 direct runtime',
      '24 registry.npmjs.org package-registry',
      '27 pkg:npm/pg@8.13.1 direct runtime',
      '34 pkg:npm/pg-types@2.2.0 transitive runtime',
      '38 pkg:npm/split2@4.2.0 transitive runtime',
      '40 registry.saint-exemple.example package-registry',
      '42 pkg:npm/saint-exemple-forms@2.0.0 direct runtime',
      '44 forge.saint-exemple.example git',
      '50 pkg:npm/vitest@3.0.5 direct development weak',
      '62 pkg:npm/%40gouvfr/dsfr@1.12.1 direct runtime',
    ]);
  });

  it('learns from package.json what a version 1 lockfile does not say', () => {
    expect(packageFacts(reader, 'v1/npm-shrinkwrap.json')).toEqual([
      '7 pkg:npm/mocha@6.2.3 direct development weak',
      '9 registry.npmjs.org package-registry',
      '13 pkg:npm/ms@2.1.1 transitive development weak',
      '20 pkg:npm/pg@7.18.2 direct runtime',
      '24 pkg:npm/signature transitive runtime',
      '24 forge.saint-exemple.example git',
    ]);
  });

  it('claims no registry for a lockfile that leaves it out', () => {
    expect(packageFacts(reader, 'no-resolved/package-lock.json')).toEqual(['1 pkg:npm/pg@8.13.1 direct runtime']);
  });

  it('keeps what stands before the cut of a truncated lockfile', () => {
    const facts = packageFacts(reader, 'broken-truncated/package-lock.json');

    expect(facts).toContain('5 pkg:npm/pg@8.13.1 direct runtime');
    expect(facts[0]).toMatch(/^\d+ gap unparsable gap\.not-parsable$/);
  });

  it('drops a section or an entry of the wrong shape and keeps the rest', () => {
    expect(packageFacts(reader, 'broken-shapes/package.json')).toEqual([
      '2 gap unparsable gap.software.section',
      '4 gap unparsable gap.software.dependency',
      '5 pkg:npm/typescript direct development weak',
      '5 registry.npmjs.org package-registry weak',
    ]);
  });

  it('implies the registry of Yarn where Yarn is the package manager', () => {
    expect(textFacts(reader, 'package.json', '{"packageManager":"yarn@4.5.0","dependencies":{"pg":"^8"}}')).toContain(
      '1 registry.yarnpkg.com package-registry weak',
    );
  });
});
