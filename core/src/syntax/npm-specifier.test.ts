// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { npmSpecifier } from './npm-specifier.ts';

describe('npm specifiers', () => {
  // Forms documented at docs.npmjs.com/cli/configuring-npm/package-json#dependencies, and protocols of pnpm and Yarn.
  it.each([
    ['1.0.0', { kind: 'registry', exact: '1.0.0' }],
    ['=1.0.0-rc.1', { kind: 'registry', exact: '1.0.0-rc.1' }],
    ['^1.0.0', { kind: 'registry' }],
    ['1.0.0 - 2.9999.9999', { kind: 'registry' }],
    ['latest', { kind: 'registry' }],
    ['', { kind: 'registry' }],
    ['*', { kind: 'registry' }],
    ['npm:@mairie/ui@^4.1.0', { kind: 'registry', name: '@mairie/ui' }],
    ['npm:pkg@1.0.0', { kind: 'registry', name: 'pkg', exact: '1.0.0' }],
    ['npm:^1.2.0', { kind: 'registry' }],
    ['catalog:', { kind: 'registry' }],
    ['patch:tool@npm%3A2.3.4#~/.yarn/patches/x.patch', { kind: 'registry' }],
    ['git+ssh://git@github.com:npm/cli.git#v1.0.27', { kind: 'git', address: 'git+ssh://git@github.com:npm/cli.git#v1.0.27' }],
    ['git@forge.example:team/lib.git', { kind: 'git', address: 'git@forge.example:team/lib.git' }],
    ['git://github.com/npm/cli.git#v1.0.27', { kind: 'git', address: 'git://github.com/npm/cli.git#v1.0.27' }],
    ['https://github.com/team/lib', { kind: 'git', address: 'https://github.com/team/lib' }],
    ['expressjs/express', { kind: 'git', address: 'https://github.com/' }],
    ['mochajs/mocha#4727d357ea', { kind: 'git', address: 'https://github.com/' }],
    ['github:team/lib', { kind: 'git', address: 'https://github.com/' }],
    ['gitlab:team/lib', { kind: 'git', address: 'https://gitlab.com/' }],
    ['http://asdf.example/asdf.tar.gz', { kind: 'tarball', address: 'http://asdf.example/asdf.tar.gz' }],
    ['file:../dyl', { kind: 'local' }],
    ['../foo/bar', { kind: 'local' }],
    ['~/foo/bar', { kind: 'local' }],
    ['/foo/bar', { kind: 'local' }],
    ['workspace:*', { kind: 'local' }],
    ['link:../x', { kind: 'local' }],
    ['portal:../x', { kind: 'local' }],
  ])('%s', (spec, expected) => {
    expect(npmSpecifier(spec)).toEqual(expected);
  });
});
