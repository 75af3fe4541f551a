// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { pythonRequirement } from './python-requirement.ts';

describe('Python dependency specifiers', () => {
  // Examples of PEP 508 and of packaging.python.org/en/latest/specifications/dependency-specifiers.
  it.each([
    ['A', { name: 'A' }],
    ['A.B-C_D', { name: 'A.B-C_D' }],
    ['name<=1', { name: 'name' }],
    ['name>=3,<2', { name: 'name' }],
    ['name ==1.2.3', { name: 'name', exact: '1.2.3' }],
    ['name==1.*', { name: 'name' }],
    ["name [fred,bar] @ http://foo.example ; python_version=='2.7'", { name: 'name', address: 'http://foo.example' }],
    ["name[quux, strange];python_version<'2.7' and platform_version=='2'", { name: 'name' }],
    ['requests [security,tests] >= 2.8.1, == 2.8.* ; python_version < "2.7"', { name: 'requests' }],
    [
      'pip @ https://github.com/pypa/pip/archive/1.3.1.zip#sha1=da9234',
      { name: 'pip', address: 'https://github.com/pypa/pip/archive/1.3.1.zip#sha1=da9234' },
    ],
    ['name (>=1.0)', { name: 'name' }],
  ])('%s', (stated, expected) => {
    expect(pythonRequirement(stated)).toEqual(expected);
  });

  it.each(['', '-e .', '../local', 'two words', '{{ name }}', 'https://example.com/x.whl'])('refuses %s', (stated) => {
    expect(pythonRequirement(stated)).toBeUndefined();
  });
});
