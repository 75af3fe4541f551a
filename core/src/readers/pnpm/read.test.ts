// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('pnpm', () => {
  it('reads version 9: aliases, peers, git archives, and development by reach', () => {
    expect(packageFacts(reader, 'v9/pnpm-lock.yaml')).toEqual([
      '36 pkg:npm/calendrier@2.1.0 direct runtime',
      '37 codeload.github.com git',
      '40 pkg:npm/chai@5.1.2 transitive development weak',
      '47 pkg:npm/leaflet@1.9.4 direct runtime',
      '48 registry.saint-exemple.example package-registry',
      '50 pkg:npm/react-dom@18.3.1 direct runtime',
      '55 pkg:npm/react@18.3.1 transitive runtime',
      '58 pkg:npm/vitest@3.0.5 direct development weak',
      '40 registry.npmjs.org package-registry weak',
    ]);
  });

  it('reads version 6', () => {
    expect(packageFacts(reader, 'v6/pnpm-lock.yaml')).toEqual([
      '18 pkg:npm/%40babel/core@7.22.9 direct runtime',
      '22 pkg:npm/react-dom@18.2.0 direct runtime',
      '28 pkg:npm/react@18.2.0 transitive runtime',
      '32 pkg:npm/vitest@0.34.1 direct development weak',
      '18 registry.npmjs.org package-registry weak',
    ]);
  });

  it('reads version 5, where peers follow an underscore and git packages have an address for a key', () => {
    expect(packageFacts(reader, 'v5/pnpm-lock.yaml')).toEqual([
      '15 pkg:npm/%40babel/core@7.18.13 direct runtime',
      '19 pkg:npm/react-dom@18.2.0 direct runtime',
      '25 pkg:npm/react@18.2.0 transitive runtime',
      '29 pkg:npm/signature@1.2.0 direct runtime',
      '30 forge.saint-exemple.example git',
      '15 registry.npmjs.org package-registry weak',
    ]);
  });

  it('says where a merge was left open and reads on', () => {
    const facts = packageFacts(reader, 'broken-merge/pnpm-lock.yaml');

    expect(facts[0]).toBe('7 gap unparsable gap.software.lines');
    expect(facts).toContain('19 pkg:npm/pg@8.13.1 direct runtime');
  });
});
