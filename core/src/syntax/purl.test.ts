// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { type PurlType, purl } from './purl.ts';

// purl-spec, tests/types/<type>-test.json (build and roundtrip cases without qualifiers) and tests/spec.
const examples: readonly (readonly [PurlType, string, string | undefined, string])[] = [
  ['npm', '@angular/animation', '12.3.1', 'pkg:npm/%40angular/animation@12.3.1'],
  ['npm', 'foobar', '12.3.1', 'pkg:npm/foobar@12.3.1'],
  ['pypi', 'Django_package', '1.11.1.dev1', 'pkg:pypi/django-package@1.11.1.dev1'],
  ['pypi', 'Django', '1.11.1', 'pkg:pypi/django@1.11.1'],
  ['pypi', 'django-allauth', '12.23', 'pkg:pypi/django-allauth@12.23'],
  ['maven', 'org.apache.commons:io', '1.3.4', 'pkg:maven/org.apache.commons/io@1.3.4'],
  ['maven', 'org.apache.commons:io', undefined, 'pkg:maven/org.apache.commons/io'],
  ['maven', 'HTTPClient:HTTPClient', '0.3-3', 'pkg:maven/HTTPClient/HTTPClient@0.3-3'],
  ['maven', 'mygroup:myartifact', '1.0.0 Final', 'pkg:maven/mygroup/myartifact@1.0.0%20Final'],
  ['golang', 'github.com/gorilla/context', '234fd47e07d1004f0aed9c', 'pkg:golang/github.com/gorilla/context@234fd47e07d1004f0aed9c'],
  ['golang', 'github.com/Azure/Go-Autorest', 'v14.2.0+incompatible', 'pkg:golang/github.com/azure/go-autorest@v14.2.0%2Bincompatible'],
  ['composer', 'Laravel/Laravel', '5.5.0', 'pkg:composer/laravel/laravel@5.5.0'],
  ['gem', 'ruby-advisory-db-check', '0.12.4', 'pkg:gem/ruby-advisory-db-check@0.12.4'],
  ['cargo', 'rand', '0.7.2', 'pkg:cargo/rand@0.7.2'],
  ['cargo', 'structopt', '0.3.11', 'pkg:cargo/structopt@0.3.11'],
];

describe('package URLs', () => {
  it.each(examples)('follow the specification for %s %s', (type, name, version, expected) => {
    expect(purl(type, name, version)).toBe(expected);
  });

  it('treat names that differ by case, hyphen, underscore and dot as one PyPI package (PEP 503)', () => {
    const spellings = ['Friendly-Bard', 'FRIENDLY.bard', 'friendly__bard', 'friendly-._bard'];

    expect(new Set(spellings.map((name) => purl('pypi', name)))).toEqual(new Set(['pkg:pypi/friendly-bard']));
  });

  it('are not made from what is no package name', () => {
    const names: readonly (readonly [PurlType, string])[] = [
      ['npm', 'two words'],
      ['npm', ''],
      ['npm', '@scope'],
      ['pypi', '$' + '{NAME}'],
      ['maven', 'artifact-alone'],
      ['composer', 'php'],
      ['cargo', 'a/b'],
      ['npm', '\u{d800}'],
    ];

    for (const [type, name] of names) expect(purl(type, name)).toBeUndefined();
  });
});
