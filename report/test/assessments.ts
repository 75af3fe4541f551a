// SPDX-License-Identifier: EUPL-1.2
// Assessments to report on: the worked example whose every figure is known, and a town with evidence of many kinds.
import { readFileSync } from 'node:fs';
import { type Assessment, assess, observe, selectReaders } from '@vigie/core';
import { reader } from '@vigie/core/readers/vigie-yaml/index';
import { townAssessment } from '../../core/test/town.ts';

const europeans = ['AT', 'BE', 'DE', 'FR', 'IE', 'IT', 'LU', 'NL'].map((country) => ({ country }));
const text = readFileSync(new URL('../../core/src/readers/vigie-yaml/fixtures/vigie.yaml', import.meta.url), 'utf8');

export const worked: Assessment = assess(
  observe([{ uri: 'vigie.yaml', text, sha256: 'ab'.repeat(32), bytes: text.length }], { select: selectReaders([reader]), version: 'test' }),
  {
    schemaVersion: 1,
    version: '2026.11+0123abcd',
    providers: [],
    services: [],
    entities: [],
    blocs: [{ id: 'EU', name: { en: 'EU', fr: 'UE' }, members: europeans, source: 'https://europa.eu', asOf: '2026-11-24' }],
  },
  { at: '2026-11-24T00:00:00Z', version: '0.1.0' },
);

/** Known and unknown suppliers, weak signs, a bill, software that is run here, gaps. */
export const town: Assessment = {
  ...townAssessment([
    { kind: 'dns-record', name: 'town.example', type: 'MX', value: 'town.protection.nimbus.test', priority: 10 },
    { kind: 'dns-record', name: 'town.example', type: 'TXT', value: 'v=spf1 include:spf.nimbus.test -all' },
    { kind: 'endpoint', host: 'media.s3.eu-1.nimbusaws.test', purpose: 'object-storage' },
    { kind: 'endpoint', host: 's3.hexa.test', purpose: 'object-storage' },
    { kind: 'endpoint', host: 'api.nobody-knows.example.test', purpose: 'api' },
    { kind: 'component', purl: 'pkg:npm/@nimbus/storage', direct: true, scope: 'runtime', strength: 'weak' },
    { kind: 'web-request', page: 'town.example', host: 'cdn.nobody-knows.test', resource: 'script', requests: 3 },
    {
      kind: 'charge',
      provider: 'Nimbus',
      service: 'Nimbus Object Storage',
      cost: { amount: 1234.5, currency: 'EUR' },
      from: '2026-10-01',
      to: '2026-11-01',
      lines: 12,
    },
  ]),
  gaps: [
    {
      place: { evidence: 'e-town', reader: 'test', line: 40 },
      uri: 'town.txt',
      reason: 'unparsable',
      detail: { say: 'gap.not-parsable', with: { format: 'zone', error: 'no type' } },
    },
  ],
  skipped: [{ reason: 'binary', count: 3, examples: ['logo.png'] }],
};

export const assessments: Readonly<Record<string, Assessment>> = { 'worked example': worked, town };
