// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts, textFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('Yarn', () => {
  it('reads a lockfile of Yarn 1, with what the manifest beside it says', () => {
    expect(packageFacts(reader, 'classic/yarn.lock')).toEqual([
      '5 pkg:npm/%40jest/core@29.7.0 transitive development weak',
      '7 registry.yarnpkg.com package-registry',
      '12 pkg:npm/leaflet@1.9.4 direct runtime',
      '16 pkg:npm/chalk@4.1.2 transitive development weak',
      '18 registry.saint-exemple.example package-registry',
      '20 pkg:npm/jest@29.7.0 direct development weak',
      '26 pkg:npm/pg@8.13.1 direct runtime',
      '32 pkg:npm/signature@1.2.0 transitive runtime',
      '34 forge.saint-exemple.example git',
    ]);
  });

  it('reads a lockfile of Yarn 2 and later: workspaces, archives elsewhere, git, patches', () => {
    expect(packageFacts(reader, 'berry/yarn.lock')).toEqual([
      '16 pkg:npm/%40gouvfr/dsfr@1.12.1 direct runtime',
      '18 registry.saint-exemple.example package-registry',
      '32 pkg:npm/pg@8.13.1 direct runtime',
      '43 pkg:npm/signature@1.2.0 transitive runtime',
      '45 forge.saint-exemple.example git',
      '49 pkg:npm/typescript@5.4.5 direct development weak',
      '32 registry.yarnpkg.com package-registry weak',
    ]);
  });

  it('says where a merge was left open and reads on', () => {
    expect(packageFacts(reader, 'broken-merge/yarn.lock')).toEqual([
      '4 gap unparsable gap.software.lines',
      '8 gap unparsable gap.software.lines',
      '11 gap unparsable gap.software.lines',
      '5 pkg:npm/pg@8.13.1 transitive runtime',
      '7 registry.yarnpkg.com package-registry',
      '9 pkg:npm/pg@8.13.0 transitive runtime',
    ]);
  });

  it('yields nothing for the manifest itself', () => {
    expect(textFacts(reader, 'package.json', '{"dependencies":{"pg":"8"}}')).toEqual([]);
  });
});
