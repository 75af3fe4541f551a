// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { gradeOf, standingOf } from './grade.ts';

const endpoint = { kind: 'endpoint', host: 'api.partenaire.example', purpose: 'api', at: { line: 1 } } as const;
const record = { kind: 'dns-record', name: 'ville.example', type: 'A', value: '192.0.2.1', at: { line: 1 } } as const;
const strength = (uri: string, draft: Parameters<typeof gradeOf>[0] = endpoint) => gradeOf(draft, standingOf(uri)).strength;

describe('an endpoint in code', () => {
  it.each([
    'portail/src/test/java/fr/ville/TarifClient.java',
    'src/main/java/fr/ville/TarifTest.java',
    'src/main/java/fr/ville/TarifIT.java',
    'src/TarifSpec.kt',
    'src/TarifTests.cs',
    'src/TarifTestCase.php',
    'Portail.Tests/Tarif.cs',
    'src/Portail.Api.Tests/Tarif.cs',
    'src/tarif.test.ts',
    'src/tarif_spec.rb',
    'src/tarif_test.go',
    'test_tarif.py',
  ])('of a test is a possibility: %s', (uri) => {
    expect(strength(uri)).toBe('possible');
  });

  it.each([
    'src/main/java/fr/ville/Contest.java',
    'src/main/java/fr/ville/Latest.java',
    'src/main/java/fr/ville/AUDIT.java',
    'src/Attestation/Greatest.cs',
    'contests/tarif.py',
    'Portail.Contests/Tarif.cs',
    'src/attestation.ts',
  ])('of a name that only sounds like one is firm: %s', (uri) => {
    expect(strength(uri)).toBe('firm');
  });

  it('of an environment of development is weak', () => {
    expect(strength('config/development/tarif.py')).toBe('weak');
  });
});

it('a record of a zone is as real in a file of tests by name, and not in a folder of tests', () => {
  expect(strength('ville.test.zone', record)).toBe('firm');
  expect(strength('tests/ville.zone', record)).toBe('possible');
});
