// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('Go modules', () => {
  it('reads what is required, replaced and run as a tool', () => {
    expect(packageFacts(reader, 'portal/go.mod')).toEqual([
      '7 pkg:golang/github.com/azure/azure-sdk-for-go/sdk/storage/azblob@v1.5.0 direct runtime',
      '7 github.com git possible',
      '10 pkg:golang/github.com/burntsushi/toml@v1.4.0 transitive runtime',
      '11 pkg:golang/golang.org/x/tools@v0.28.0 direct build',
      '12 pkg:golang/gopkg.in/yaml.v3@v3.0.1 direct runtime',
      '12 gopkg.in git possible',
      '14 pkg:golang/example.net/fork@v1.0.1 direct runtime',
      '14 example.net git possible',
      '7 proxy.golang.org package-registry weak',
    ]);
  });

  it('says which lines follow no rule and reads the others', () => {
    expect(packageFacts(reader, 'broken-merge/go.mod')).toEqual([
      '4 gap unparsable gap.software.lines',
      '6 gap unparsable gap.software.lines',
      '8 gap unparsable gap.software.lines',
      '5 pkg:golang/gopkg.in/yaml.v3@v3.0.1 direct runtime',
      '5 gopkg.in git possible',
      '5 proxy.golang.org package-registry weak',
    ]);
  });
});
