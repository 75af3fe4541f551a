// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';
import { interpolated } from './interpolation.ts';

const read = (text: string, uri = 'compose.yaml') => [...reader.read({ uri, text })];
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

describe('a Compose file', () => {
  const drafts = read(fixture('compose.yaml'));
  const images = drafts.flatMap((draft) => (draft.kind === 'image' ? [draft] : []));

  it('names its images with the default registry and the library prefix of Docker Hub', () => {
    expect(images).toContainEqual({
      kind: 'image',
      registry: 'docker.io',
      repository: 'library/postgres',
      tag: '16-alpine',
      registryStated: false,
      at: { line: 25 },
    });
    expect(images).toContainEqual(
      expect.objectContaining({ registry: 'registry.ville.example:5000', repository: 'apps/seances', tag: '2.4.1' }),
    );
  });

  it('takes the default of a variable, as weak evidence', () => {
    expect(images.find((one) => one.repository === 'passerelle/proxy')).toMatchObject({ registry: 'quay.io', strength: 'weak' });
  });

  it('marks an image that the tree builds itself', () => {
    expect(images.find((one) => one.repository === 'ville/seances-frontend')).toMatchObject({
      strength: 'possible',
      because: { say: 'because.compose.local-build' },
    });
  });

  it('does not read what is commented out, nor an image that only the shell knows', () => {
    expect(images.map((one) => one.repository)).not.toContain('ancien/cache');
    expect(drafts.some((draft) => draft.kind === 'gap')).toBe(false);
  });

  it('keeps hosts and names of variables, never values', () => {
    const endpoints = drafts.flatMap((draft) =>
      draft.kind === 'endpoint' ? [`${draft.variable ?? '-'} ${draft.host} ${draft.purpose}`] : [],
    );

    expect(new Set(endpoints)).toEqual(
      new Set([
        'DATABASE_URL db.ville.example database',
        'SENTRY_DSN erreurs.fournisseur.example telemetry',
        'OIDC_ISSUER sso.ville.example identity',
        '- objets.nuage.example api',
        'NPM_REGISTRY paquets.nuage.example package-registry',
        'MAIL_HOST smtp.relais.example mail-relay',
      ]),
    );
    expect(JSON.stringify(drafts)).not.toMatch(/un-secret|0123456789abcdef|DB_PASSWORD/);
  });

  it('tells a value from a reference and from an empty one', () => {
    const stated = new Map(drafts.flatMap((draft) => (draft.kind === 'variable' ? [[draft.name, draft.stated] as const] : [])));

    expect(stated.get('SECRET_KEY')).toBe('value');
    expect(stated.get('SMTP_HOST')).toBe('reference');
    expect(stated.get('API_KEY')).toBe('reference');
    expect(stated.get('DEBUG')).toBe('empty');
  });
});

describe('a broken Compose file', () => {
  it('keeps the services before the error and says what was lost', () => {
    const drafts = read(fixture('broken-compose.yml'));

    expect(drafts).toContainEqual(expect.objectContaining({ kind: 'image', repository: 'library/nginx' }));
    expect(drafts.flatMap((draft) => (draft.kind === 'gap' ? [draft.detail.say] : []))).toEqual(
      expect.arrayContaining(['gap.not-parsable', 'gap.compose.service', 'gap.containers.image', 'gap.compose.extends']),
    );
  });
});

describe('which files are Compose files', () => {
  const accepted = (head: string, uri: string) => reader.accepts.sniff(head, uri);

  it('a head of blank lines takes no time', () => {
    const began = performance.now();
    accepted(`services:\n${' \n'.repeat(2_000)}`, 'deploy/stack.yml');
    accepted('\n'.repeat(4_096), 'compose.yml');

    expect(performance.now() - began).toBeLessThan(200);
  });

  it('a map of services with images under any name, but no Symfony services and no GitLab pipeline', () => {
    expect(accepted('services:\n  web:\n    image: nginx\n', 'deploy/stack.yml')).toBe(true);
    expect(accepted('services:\n  _defaults:\n    autowire: true\n', 'config/services.yaml')).toBe(false);
    expect(accepted('services:\n  - postgres:16\njob:\n  image: node\n', '.gitlab-ci.yml')).toBe(false);
    expect(accepted('apiVersion: v1\nkind: Pod\n', 'compose.yaml')).toBe(false);
  });
});

describe('interpolation', () => {
  it('follows the examples of the Compose specification', () => {
    expect(interpolated('${VARIABLE:-default}').value).toBe('default');
    expect(interpolated('${VARIABLE:-${FOO:-default}}').value).toBe('default');
    expect(interpolated('${VARIABLE:?err}').value).toBe('${VARIABLE:?err}');
    expect(interpolated('plain').defaulted).toBe(false);
  });
});

describe('a Compose file of a development environment', () => {
  const service = (file: string) =>
    `services:\n  base:\n    image: postgres:16\n    env_file:\n      - ${file}\n  jeton:\n    image: quay.io/keycloak/keycloak\n`;
  const strengths = (text: string) => read(text).flatMap((one) => (one.kind === 'gap' ? [] : [one.strength ?? 'firm']));

  it('is told by its files of variables, and says weakly what runs', () => {
    expect(strengths(service('env.d/development/postgresql'))).toEqual(['weak', 'weak']);
    expect(strengths(service('.env.local'))).toEqual(['weak', 'weak']);
  });

  it('is not when the files say nothing, or also name production', () => {
    expect(strengths(service('env.d/postgresql'))).toEqual(['firm', 'firm']);
    expect(strengths(service('.env.local\n      - .env.production'))).toEqual(['firm', 'firm']);
  });
});
