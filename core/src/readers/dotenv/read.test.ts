// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assignments } from './assignments.ts';
import { reader } from './index.ts';

const read = (name: string) => [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') })];

describe('an environment file', () => {
  const drafts = read('.env');

  it('gives the host behind every kind of value, and nothing of the value', () => {
    const endpoints = drafts.flatMap((one) =>
      one.kind === 'endpoint' ? [`${one.variable} ${one.host}${one.port === undefined ? '' : `:${one.port}`}`] : [],
    );

    expect(endpoints).toEqual([
      'DATABASE_URL db.ville.example:5432',
      'SENTRY_DSN o12.erreurs.example',
      'AWS_S3_ENDPOINT_URL objets.nuage.example',
      'EMAIL_HOST smtp.relais.example',
      'REDIS_HOST redis',
      'SUPPORT_URL tickets.example.com',
      'OPENAI_API_BASE ia.fournisseur.example',
      'KAFKA_BROKERS k1.ville.example:9092',
      'KAFKA_BROKERS k2.ville.example:9092',
    ]);
    expect(JSON.stringify(drafts)).not.toMatch(/motdepasse|0123456789abcdef|AKIAINVENTED|bGVz|portail@/);
  });

  it('holds a host whose first label is a parameter for weak, and a commented-out one for possible', () => {
    expect(drafts).toContainEqual(
      expect.objectContaining({ host: 'tickets.example.com', strength: 'weak', because: { say: 'because.containers.partial-host' } }),
    );
    expect(drafts).toContainEqual(
      expect.objectContaining({ host: 'ia.fournisseur.example', strength: 'possible', because: { say: 'because.dotenv.comment' } }),
    );
  });

  it('does not take prose in a comment, nor the lines of a key, for assignments', () => {
    expect(drafts.some((one) => one.kind === 'gap')).toBe(false);
    expect(drafts.flatMap((one) => (one.kind === 'endpoint' ? [one.host] : []))).not.toContain('bouton.example');
  });

  it('holds a sample file for weak', () => {
    for (const draft of read('.env.example')) expect(draft).toMatchObject({ strength: 'weak', because: { say: 'because.sample-file' } });
  });

  it('takes commands of a direnv script for what they are', () => {
    const drafts = [...reader.read({ uri: '.envrc', text: 'echo ready\nexport S3_HOST=s3.ville.example\n' })];

    expect(drafts.map(({ kind }) => kind)).toEqual(['variable', 'endpoint']);
  });

  it('counts the lines it cannot read and goes on after a quote that is never closed', () => {
    const broken = read('broken.env');

    expect(broken).toContainEqual(expect.objectContaining({ detail: { say: 'gap.dotenv.lines', with: { count: 2 } }, at: { line: 2 } }));
    expect(broken).toContainEqual(expect.objectContaining({ kind: 'gap', at: { line: 3 } }));
    expect(broken).toContainEqual(expect.objectContaining({ kind: 'endpoint', host: 'suite.example' }));
  });
});

describe('which files are environment files', () => {
  it.each([
    ['env.d/development/common.dist', 'A=1', true],
    ['env.d/production.dist/hosts', 'A=1', true],
    ['src/next-env.d.ts', 'const A = 1', false],
    ['alembic/env.py', 'A = 1', false],
    ['.env.production', '# x\nVITE_API=1', true],
    ['src/environment/development/app.rb', 'A = 1', false],
  ])('%s', (uri, head, accepted) => {
    expect(reader.accepts.sniff(head, uri)).toBe(accepted);
  });
});

describe('the grammar', () => {
  // Examples of the readme of motdotla/dotenv, “What rules does the parsing engine follow?”.
  it.each([
    ['BASIC=basic', 'basic'],
    ['EMPTY=', ''],
    ["SINGLE_QUOTE='quoted'", 'quoted'],
    ['FOO="  some value  "', '  some value  '],
    ['FOO=  some value  ', 'some value'],
    ['SECRET_HASH="something-with-a-#-hash"', 'something-with-a-#-hash'],
    ['COMMENT=value # comment', 'value'],
    ['JSON={"foo": "bar"}', '{"foo": "bar"}'],
  ])('%s', (text, value) => {
    expect([...assignments(text)]).toEqual([expect.objectContaining({ kind: 'assignment', value })]);
  });
});
