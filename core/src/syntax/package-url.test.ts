// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { readPackageUrl } from './package-url.ts';

describe('a package URL written by others', () => {
  // Inputs and canonical forms of the purl-spec test suite, without qualifiers and subpath.
  it.each([
    ['pkg:maven/org.apache.commons/io@1.3.4', 'pkg:maven/org.apache.commons/io@1.3.4'],
    ['pkg:GOLANG/google.golang.org/genproto@abcdedf#/googleapis/api/annotations/', 'pkg:golang/google.golang.org/genproto@abcdedf'],
    ['pkg:Maven/org.apache.xmlgraphics/batik-anim@1.9.1?classifier=sources', 'pkg:maven/org.apache.xmlgraphics/batik-anim@1.9.1'],
    ['pkg://npm/@babel/core@7.0.0', 'pkg:npm/%40babel/core@7.0.0'],
    ['pkg:npm/%40angular/animation@12.3.1', 'pkg:npm/%40angular/animation@12.3.1'],
    ['pkg:PYPI/Django_package@1.11.1.dev1', 'pkg:pypi/django-package@1.11.1.dev1'],
    ['pkg:github/Package-url/purl-Spec@244fd47e07d1004f0aed9c', 'pkg:github/package-url/purl-spec@244fd47e07d1004f0aed9c'],
    ['pkg:deb/debian/curl@7.50.3-1?arch=i386&distro=jessie', 'pkg:deb/debian/curl@7.50.3-1'],
    ['pkg:nuget/EnterpriseLibrary.Common@6.0.1304', 'pkg:nuget/EnterpriseLibrary.Common@6.0.1304'],
  ])('%s is %s', (stated, canonical) => {
    expect(readPackageUrl(stated)?.canonical).toBe(canonical);
  });

  it.each(['', 'npm/left-pad', 'pkg:', 'pkg:npm', 'pkg:npm/', 'pkg:npm/%ff', 'https://npm.example/left-pad'])('%j is none', (stated) => {
    expect(readPackageUrl(stated)).toBeUndefined();
  });

  it('keeps where an image is stored, decoded', () => {
    const read = readPackageUrl('pkg:oci/portal@sha256:244f?repository_url=registry.saint-exemple.example%2Fportal&tag=1.4');

    expect(read?.qualifiers.get('repository_url')).toBe('registry.saint-exemple.example/portal');
    expect(read?.qualifiers.get('tag')).toBe('1.4');
  });
});
