// SPDX-License-Identifier: EUPL-1.2
// Malformed and hostile evidence: a gap with file and line, exit 0 or 3, nothing else lost, seconds; and no secret anywhere.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Assessment } from '@vigie/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vigie } from './vigie.ts';

const secrets = [
  'hunter2-in-a-variable',
  'hunter2-in-an-address',
  'hunter2-in-a-query',
  'hunter2-in-a-yaml',
  'hunter2-in-a-state',
  'hunter2-in-a-har',
  'hunter2-in-terraform',
  'hunter2-in-npmrc',
  'AKIAHUNTER2INACHARGE',
];
let folder = '';
let run: ReturnType<typeof vigie>;
let seconds = 0;
let assessment: Assessment;

function put(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, 'in', path)), { recursive: true });
  writeFileSync(join(folder, 'in', path), content);
}

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
  .split('')
  .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`)
  .join('\n')}\nservices: { web: { image: nginx } }\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-hostile-'));
  // What must not be lost.
  put(
    'good/.env',
    `API=https://api.good-partner.eu\nDB_PASSWORD=${secrets[0]}\nDATABASE_URL=postgres://town:${secrets[1]}@db.good-partner.eu/town\nHOOK=https://hooks.good-partner.eu/x?token=${secrets[2]}\n`,
  );
  put('good/compose.yaml', `services:\n  web:\n    image: nginx\n    environment: { TOKEN: ${secrets[3]} }\n`);
  put('good/town.example.zone', '$ORIGIN town.example.\n@ 3600 IN SOA ns hostmaster 1 2 3 4 5\n@ IN MX 10 mx.good-partner.eu.\n');
  put('good/.npmrc', `//npm.good-partner.eu/:_authToken=${secrets[7]}\nregistry=https://npm.good-partner.eu/\n`);
  put('good/main.tf', `resource "aws_db_instance" "town" {\n  password = "${secrets[6]}"\n}\n`);
  put(
    'good/terraform.tfstate',
    JSON.stringify({
      version: 4,
      terraform_version: '1.9.0',
      serial: 1,
      lineage: 'x',
      resources: [
        {
          mode: 'managed',
          type: 'aws_db_instance',
          name: 'town',
          provider: 'provider["registry.terraform.io/hashicorp/aws"]',
          instances: [{ attributes: { password: secrets[4], arn: 'arn:aws:rds:eu-west-3:1:db:town' } }],
        },
      ],
    }),
  );
  put(
    'good/page.har',
    JSON.stringify({
      log: {
        version: '1.2',
        creator: { name: 'x', version: '1' },
        pages: [{ id: 'p', title: 'https://www.town.example/', startedDateTime: '2026-01-01T00:00:00Z', pageTimings: {} }],
        entries: [
          {
            pageref: 'p',
            startedDateTime: '2026-01-01T00:00:00Z',
            time: 1,
            request: {
              method: 'GET',
              url: `https://cdn.good-partner.eu/a.js?key=${secrets[5]}`,
              httpVersion: 'h2',
              headers: [{ name: 'Authorization', value: secrets[5] }],
              queryString: [],
              cookies: [],
              headersSize: -1,
              bodySize: 0,
            },
            response: {
              status: 200,
              statusText: '',
              httpVersion: 'h2',
              headers: [],
              cookies: [],
              content: { size: 1, mimeType: 'application/javascript' },
              redirectURL: '',
              headersSize: -1,
              bodySize: 1,
            },
            cache: {},
            timings: { send: 0, wait: 1, receive: 0 },
          },
        ],
      },
    }),
  );
  put(
    'good/bill.csv',
    `BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ProviderName,ServiceName,ServiceCategory,ChargeCategory,BillingPeriodStart,BillingPeriodEnd,ResourceId\n1,EUR,2026-01-01,2026-02-01,AWS,Amazon Simple Storage Service,Storage,Usage,2026-01-01,2026-02-01,${secrets[8]}\n`,
  );
  // What is broken or meant to hurt.
  put('bad/truncated.har', '{"log":{"version":"1.2","entries":[{"request":{"url":"https://x.good-partner.eu/');
  put('bad/deep/package-lock.json', `{"lockfileVersion":3,"packages":${'{"a":'.repeat(100_000)}`);
  put('bad/deep.har', `{"log":${'['.repeat(200_000)}`);
  put('bad/deep.tf', `resource "aws_s3_bucket" "x" {\n  a = ${'['.repeat(100_000)}\n}\n`);
  put('bad/bomb/compose.yaml', bomb);
  put('bad/include/db.town.example', '$ORIGIN town.example.\n$INCLUDE /etc/passwd\n@ IN MX 10 mx.kept.eu.\n');
  put('bad/nul/.env', Buffer.from('KEPT=https://kept-before-nul.eu\n\0\0\0LOST=https://lost.eu\n'));
  put('bad/latin/.env', Buffer.from('TITRE=\xe9t\xe9\nURL=https://kept-latin.eu\n', 'latin1'));
  put('bad/utf16/.env', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('URL=https://kept-wide.eu\n', 'utf16le')]));
  put('bad/line/.env', `LONG=${'x'.repeat(20_000_000)}\nAFTER=https://kept-after-long.eu\n`);
  put('bad/long/requirements.txt', `${'a'.repeat(5_000_000)}\nboto3==1.0\n`);
  put('bad/open/main.tf', `resource "aws_s3_bucket" "kept" {}\nresource "aws_sqs_queue" "open" {\n  name = "never closed\n`);
  put('bad/yaml/values.yaml', 'image: { repository: nginx, tag: 1\nother: [\n');
  put(
    'bad/quote/bill.csv',
    `BilledCost,BillingCurrency,ChargePeriodStart,ChargePeriodEnd,ProviderName,ServiceName,ChargeCategory,BillingPeriodStart,BillingPeriodEnd\n1,EUR,2026-01-01,2026-02-01,"Never closed,${'x'.repeat(1_000_000)}\n`,
  );
  put(
    'bad/xml/pom.xml',
    '<?xml version="1.0"?><!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><project><dependencies><dependency><groupId>&x;</groupId></dependency></dependencies></project>',
  );
  put('bad/noise/compose.yaml', Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)));
  const started = performance.now();
  run = vigie(['assess', join(folder, 'in'), '--out', join(folder, 'out'), '--format', 'html,json,md,csv,text', '--at', '2026-11-24']);
  seconds = (performance.now() - started) / 1000;
  // Our own file, written a moment ago.
  assessment = JSON.parse(readFileSync(join(folder, 'out', 'assessment.json'), 'utf8')) as Assessment;
}, 90_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('hostile evidence', () => {
  it('ends in seconds with exit 0 or 3 and no stack trace', () => {
    expect([0, 3], run.stderr).toContain(run.status);
    expect(seconds).toBeLessThan(30);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    'api.good-partner.eu',
    'db.good-partner.eu',
    'hooks.good-partner.eu',
    'mx.good-partner.eu',
    'npm.good-partner.eu',
    'cdn.good-partner.eu',
    'mx.kept.eu',
    'kept-before-nul.eu',
    'kept-latin.eu',
    'kept-wide.eu',
    'kept-after-long.eu',
  ])('does not lose %s', (host) => {
    expect(JSON.stringify(assessment.observations)).toContain(`"${host}"`);
  });

  it.each([
    'truncated.har',
    'deep/package-lock.json',
    'deep.har',
    'deep.tf',
    'bomb/compose.yaml',
    'include/db.town.example',
    'nul/.env',
    'latin/.env',
    'open/main.tf',
    'yaml/values.yaml',
    'quote/bill.csv',
    'xml/pom.xml',
  ])('gives a gap with a place for %s', (file) => {
    const gaps = assessment.gaps.filter(({ uri }) => uri === `bad/${file}`);

    expect(gaps.length).toBeGreaterThan(0);
    for (const { place } of gaps) expect(place.line ?? place.pointer).toBeDefined();
  });

  it('has no reader that failed', () => {
    expect(
      assessment.gaps.filter(({ reason }) => reason === 'failure').map(({ uri, detail }) => `${uri}: ${JSON.stringify(detail)}`),
    ).toEqual([]);
  });

  it('copies no secret into any output', () => {
    const outputs = [
      run.stdout,
      run.stderr,
      ...readdirSync(join(folder, 'out')).map((name) => readFileSync(join(folder, 'out', name), 'utf8')),
    ];

    for (const output of outputs) for (const secret of secrets) expect(output.includes(secret), secret).toBe(false);
  });

  it('does not read what evidence points at', () => {
    expect(JSON.stringify(assessment)).not.toContain('root:x:0');
  });
});
