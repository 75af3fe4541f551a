// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { packageFacts, textFacts } from '../../../test/package-facts.ts';
import { reader } from './index.ts';

describe('Python', () => {
  it('reads requirements: options, continued lines, hashes, markers, git, archives', () => {
    expect(packageFacts(reader, 'app/requirements.txt')).toEqual([
      '1 pypi.saint-exemple.example package-registry',
      '2 pypi.org package-registry',
      '3 gap incomplete gap.software.include',
      '5 pkg:pypi/django@5.1.4 direct runtime',
      '8 pkg:pypi/boto3 direct runtime',
      '9 pkg:pypi/zope-interface direct runtime',
      '10 pkg:pypi/saint-exemple-forms direct runtime',
      '10 forge.saint-exemple.example git',
      '11 pkg:pypi/signature direct runtime',
      '11 archives.saint-exemple.example package-registry',
    ]);
  });

  it('takes a constraint for less than a request', () => {
    expect(packageFacts(reader, 'app/constraints.txt')).toEqual(['1 pkg:pypi/urllib3@2.2.3 transitive runtime possible']);
  });

  it('knows requirements for development by the name of the file', () => {
    expect(packageFacts(reader, 'app/requirements-dev.in')).toEqual([
      '1 pkg:pypi/pytest direct development weak',
      '1 pypi.org package-registry weak',
    ]);
  });

  it('tells what was asked for from what came along in a compiled file', () => {
    expect(packageFacts(reader, 'compiled/requirements.txt')).toEqual([
      '4 pkg:pypi/asgiref@3.8.1 transitive runtime',
      '6 pkg:pypi/django@5.1.4 direct runtime',
      '10 pkg:pypi/djangorestframework@3.15.2 direct runtime',
      '4 pypi.org package-registry weak',
    ]);
  });

  it('reads pyproject.toml by PEP 621, 735 and 518, and the sources of uv', () => {
    expect(packageFacts(reader, 'uv/pyproject.toml')).toEqual([
      '6 pkg:pypi/django direct runtime',
      '8 pkg:pypi/sentry-sdk@2.19.2 direct runtime',
      '12 pkg:pypi/boto3 direct runtime weak',
      '13 pkg:pypi/ruff direct development weak',
      '16 pkg:pypi/pytest direct development weak',
      '17 pkg:pypi/mypy direct development weak',
      '20 pkg:pypi/hatchling@1.26.3 direct build',
      '25 forge.saint-exemple.example git',
      '29 pypi.saint-exemple.example package-registry',
      '6 pypi.org package-registry weak',
    ]);
  });

  it('reads uv.lock, where the projects themselves say what they need', () => {
    expect(packageFacts(reader, 'uv/uv.lock')).toEqual([
      '4 pkg:pypi/asgiref@3.8.1 transitive runtime',
      '7 pypi.org package-registry',
      '13 pkg:pypi/django@5.1.4 direct runtime',
      '16 forge.saint-exemple.example git',
      '39 pkg:pypi/boto3@1.35.80 direct runtime',
      '42 pypi.saint-exemple.example package-registry',
      '44 pkg:pypi/iniconfig@2.0.0 transitive development weak',
      '49 pkg:pypi/pytest@8.3.4 direct development weak',
    ]);
  });

  it('reads the tables of Poetry', () => {
    expect(packageFacts(reader, 'poetry/pyproject.toml')).toEqual([
      '6 pkg:pypi/flask@3.1.0 direct runtime',
      '7 pkg:pypi/redis direct runtime weak',
      '8 pkg:pypi/signature direct runtime',
      '8 forge.saint-exemple.example git',
      '12 pkg:pypi/pytest direct development weak',
      '16 pypi.saint-exemple.example package-registry',
      '6 pypi.org package-registry weak',
    ]);
  });

  it('reads poetry.lock, with what the manifest beside it says', () => {
    expect(packageFacts(reader, 'poetry/poetry.lock')).toEqual([
      '3 pkg:pypi/flask@3.1.0 direct runtime',
      '16 pkg:pypi/iniconfig@2.0.0 transitive development weak',
      '23 pkg:pypi/jinja2@3.1.4 transitive runtime',
      '30 pkg:pypi/pytest@8.3.4 direct development weak',
      '40 pkg:pypi/signature@1.2.0 direct runtime',
      '50 forge.saint-exemple.example git',
      '3 pypi.org package-registry weak',
    ]);
  });

  it('reads Pipenv', () => {
    expect(packageFacts(reader, 'pipenv/Pipfile')).toEqual([
      '7 pkg:pypi/requests direct runtime',
      '8 pkg:pypi/flask@3.1.0 direct runtime',
      '11 pkg:pypi/pytest direct development weak',
      '2 pypi.saint-exemple.example package-registry',
    ]);
    expect(packageFacts(reader, 'pipenv/Pipfile.lock')).toEqual([
      '9 pkg:pypi/certifi@2024.12.14 transitive runtime',
      '10 pkg:pypi/requests@2.32.3 direct runtime',
      '13 pkg:pypi/pytest@8.3.4 direct development weak',
      '5 pypi.saint-exemple.example package-registry',
    ]);
  });

  it('reads setuptools’ declarations and literal lists', () => {
    expect(packageFacts(reader, 'setuptools/setup.cfg')).toEqual([
      '8 pkg:pypi/icalendar direct runtime',
      '9 pkg:pypi/pytz direct runtime',
      '10 pkg:pypi/setuptools-scm direct build',
      '14 pkg:pypi/pytest direct development weak',
      '15 pkg:pypi/ldap3 direct runtime',
      '8 pypi.org package-registry weak',
    ]);
    expect(packageFacts(reader, 'setuptools/setup.py')).toEqual([
      '4 pkg:pypi/caldav@1.4.0 direct runtime',
      '5 pkg:pypi/vobject direct runtime',
      '11 pkg:pypi/pytest direct development weak',
      '4 pypi.org package-registry weak',
    ]);
  });

  it('keeps what stands before an error', () => {
    expect(packageFacts(reader, 'broken-toml/pyproject.toml')).toEqual([
      '5 gap unparsable gap.not-parsable',
      '3 pkg:pypi/django direct runtime',
      '3 pypi.org package-registry weak',
    ]);
    expect(packageFacts(reader, 'broken-lock/poetry.lock')).toContain('1 pkg:pypi/flask@3.1.0 transitive runtime');
    expect(packageFacts(reader, 'broken-requirements/requirements.txt')).toContain('2 pkg:pypi/django direct runtime');
  });

  it('leaves computed dependencies to a gap', () => {
    expect(packageFacts(reader, 'broken-computed/setup.py')).toEqual(['3 gap unsupported gap.software.code']);
  });

  it('takes files for requirements by their name only', () => {
    expect(textFacts(reader, 'docs/requirements.md', 'django')).toEqual([]);
    expect(textFacts(reader, 'requirements/base.txt', 'django')).toContain('1 pkg:pypi/django direct runtime');
  });
});
