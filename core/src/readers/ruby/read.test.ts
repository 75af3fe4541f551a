// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('Bundler', () => {
  it('reads a Gemfile: groups, sources, git, and nothing of the tree or in comments', () => {
    expect(packageFacts(reader, 'portal/Gemfile')).toEqual([
      '3 rubygems.org package-registry',
      '8 pkg:gem/rails direct runtime',
      '9 pkg:gem/pg@1.5.9 direct runtime',
      '10 pkg:gem/aws-sdk-s3 direct runtime',
      '11 pkg:gem/signature direct runtime',
      '11 forge.saint-exemple.example git',
      '13 pkg:gem/calendrier direct runtime',
      '13 github.com git',
      '17 pkg:gem/rspec-rails direct development weak',
      '21 pkg:gem/lograge direct runtime',
      '24 pkg:gem/rubocop direct development weak',
      '26 gems.saint-exemple.example package-registry',
      '27 pkg:gem/saint-exemple-forms direct runtime',
      '31 pkg:gem/edge direct runtime',
    ]);
  });

  it('reads a lockfile, with the groups of the Gemfile beside it', () => {
    expect(packageFacts(reader, 'portal/Gemfile.lock')).toEqual([
      '6 pkg:gem/signature@1.2.0 direct runtime',
      '17 pkg:gem/diff-lcs@1.5.1 transitive development weak',
      '18 pkg:gem/nokogiri@1.16.8 transitive runtime',
      '20 pkg:gem/openssl@3.2.0 transitive runtime',
      '21 pkg:gem/pg@1.5.9 direct runtime',
      '22 pkg:gem/racc@1.8.1 transitive runtime',
      '23 pkg:gem/rails@8.0.0 direct runtime',
      '25 pkg:gem/rspec-rails@7.1.0 direct development weak',
      '2 forge.saint-exemple.example git',
      '15 rubygems.org package-registry',
    ]);
  });

  it('reads a gem specification', () => {
    expect(packageFacts(reader, 'library/signature.gemspec')).toEqual([
      '3 pkg:gem/openssl direct runtime',
      '4 pkg:gem/rspec direct development weak',
      '3 rubygems.org package-registry weak',
    ]);
  });

  it('says where a merge was left open and keeps what is certain', () => {
    const facts = packageFacts(reader, 'broken-merge/Gemfile.lock');

    expect(facts[0]).toBe('5 gap unparsable gap.software.lines');
    expect(facts).toContain('4 pkg:gem/pg@1.5.9 direct runtime');
  });

  it('leaves a computed gem to a gap', () => {
    expect(packageFacts(reader, 'broken-computed/Gemfile')).toEqual([
      '1 rubygems.org package-registry',
      '4 gap unsupported gap.software.code',
      '6 pkg:gem/puma direct runtime',
    ]);
  });
});
