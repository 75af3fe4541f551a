// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('Cargo', () => {
  it('reads dependencies of a package, its targets and its workspace', () => {
    expect(packageFacts(reader, 'portal/Cargo.toml')).toEqual([
      '7 pkg:cargo/aws-sdk-s3 direct runtime',
      '8 pkg:cargo/serde@1.0.215 direct runtime',
      '9 pkg:cargo/geo direct runtime weak',
      '10 pkg:cargo/signature direct runtime',
      '10 forge.saint-exemple.example git',
      '17 pkg:cargo/insta direct development weak',
      '20 pkg:cargo/cc direct build',
      '14 pkg:cargo/nix direct runtime',
      '23 pkg:cargo/tokio direct runtime weak',
      '7 index.crates.io package-registry weak',
    ]);
  });

  it('reads a lockfile; the Git address of the crates.io index is a name, not a host that is talked to', () => {
    expect(packageFacts(reader, 'portal/Cargo.lock')).toEqual([
      '4 pkg:cargo/aws-sdk-s3@1.65.0 direct runtime',
      '7 index.crates.io package-registry',
      '13 pkg:cargo/bytes@1.9.0 transitive runtime',
      '19 pkg:cargo/formulaires@0.3.0 direct runtime',
      '22 cargo.saint-exemple.example package-registry',
      '25 pkg:cargo/insta@1.41.1 direct development weak',
      '44 pkg:cargo/signature@1.2.0 direct runtime',
      '47 forge.saint-exemple.example git',
      '49 pkg:cargo/similar@2.6.0 transitive development weak',
    ]);
  });

  it('keeps what stands before the cut, and what has the right shape', () => {
    expect(packageFacts(reader, 'broken-truncated/Cargo.lock')).toContain('3 pkg:cargo/bytes@1.9.0 transitive runtime');
    expect(packageFacts(reader, 'broken-shapes/Cargo.toml')).toEqual([
      '2 gap unparsable gap.software.dependency',
      '3 pkg:cargo/tokio direct runtime',
      '3 index.crates.io package-registry weak',
    ]);
  });
});
