// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (name: string) => [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') }, [])];
const images = (name: string) =>
  read(name).flatMap((one) =>
    one.kind === 'image' ? [`${one.registry}/${one.repository}:${one.tag ?? ''} ${one.strength ?? 'firm'}`] : [],
  );
const endpoints = (name: string) =>
  read(name).flatMap((one) => (one.kind === 'endpoint' ? [`${one.host} ${one.purpose} ${one.strength ?? 'firm'}`] : []));

describe('values of a chart', () => {
  it('name images in every form; one of a component that is switched off is only possible', () => {
    expect(images('values.yaml')).toEqual([
      'ghcr.io/ville/portail:4.0 firm',
      'quay.io/ville/api:1.2 firm',
      'docker.io/bitnami/elasticsearch:8 possible',
      'docker.io/ville/resumes:1 firm',
    ]);
  });

  it('give hosts talked to, not own names, not links for people, not comments', () => {
    expect(endpoints('values.yaml')).toEqual([
      'sso.fournisseur.example identity firm',
      'objets.nuage.example object-storage firm',
      'smtp.relais.example unknown firm',
      'api.opsgenie.com api weak',
    ]);
  });

  it('keep variables and cloud annotations', () => {
    const drafts = read('values.yaml');

    expect(drafts).toContainEqual(expect.objectContaining({ kind: 'variable', name: 'DATABASE_URL', stated: 'reference' }));
    expect(drafts).toContainEqual(expect.objectContaining({ kind: 'variable', name: 'DEBUG', stated: 'empty' }));
    expect(drafts).toContainEqual(
      expect.objectContaining({ kind: 'cloud-resource', resourceType: 'annotation:alb.ingress.kubernetes.io' }),
    );
  });

  it('take the global registry for images that leave theirs to it', () => {
    const drafts = [
      ...reader.read(
        {
          uri: 'values.yaml',
          text: 'global:\n  imageRegistry: miroir.ville.example\nredis:\n  image:\n    registry: docker.io\n    repository: bitnami/redis\n    tag: "7"\n',
        },
        [],
      ),
    ];

    expect(drafts).toContainEqual(
      expect.objectContaining({ kind: 'image', registry: 'miroir.ville.example', repository: 'bitnami/redis' }),
    );
  });
});

describe('lists of hosts', () => {
  it('are called where the key says of what, and are own names otherwise', () => {
    const text = 'mongo:\n  dbHosts:\n    - base-1.nuage.example\n    - base-2.nuage.example:27017\nhosts:\n  - portail.ville.example\n';
    const hosts = [...reader.read({ uri: 'values-prod.yaml', text }, [])].flatMap((one) =>
      one.kind === 'endpoint' ? [`${one.host} ${one.purpose}`] : [],
    );

    expect(hosts).toEqual(['base-1.nuage.example database', 'base-2.nuage.example database']);
  });
});

describe('the default values of a chart', () => {
  const chart = { uri: 'portail/Chart.yaml', text: 'apiVersion: v2\nname: portail\n' };
  const values = { uri: 'portail/values.yaml', text: 'image: ghcr.io/ville/portail\nsmtp:\n  host: smtp.relais.example\n' };
  const strengths = (file: typeof values, folder: (typeof values)[]) =>
    [...reader.read(file, folder)].flatMap((one) => (one.kind === 'gap' ? [] : [`${one.kind} ${one.strength ?? 'firm'}`]));

  it('say surely what it runs and weakly whom a deployment calls', () => {
    expect(strengths(values, [chart, values])).toEqual(['image firm', 'endpoint weak']);
  });

  it('are surer in a file of one environment, or where no chart stands beside them', () => {
    expect(strengths({ ...values, uri: 'portail/values-production.yaml' }, [chart])).toEqual(['image firm', 'endpoint firm']);
    expect(strengths(values, [values])).toEqual(['image firm', 'endpoint firm']);
  });
});

describe('values with template actions', () => {
  it('are read around the actions, weaker under a condition', () => {
    expect(endpoints('values.prod.yaml.gotmpl')).toEqual(['mesure.fournisseur.example telemetry weak']);
    expect(images('values.prod.yaml.gotmpl')).toEqual(['registry.ville.example/portail: firm']);
    expect(read('values.prod.yaml.gotmpl')).toContainEqual(
      expect.objectContaining({ kind: 'variable', name: 'API_KEY', stated: 'reference' }),
    );
  });
});

describe('charts', () => {
  it('come from the repositories of their dependencies', () => {
    expect(endpoints('Chart.yaml')).toEqual([
      'registry-1.docker.io chart-repository firm',
      'charts.passerelle.example chart-repository firm',
    ]);
  });

  it('come from the repositories and releases of a helmfile', () => {
    expect(endpoints('helmfile.yaml')).toEqual([
      'helm.visio.example chart-repository firm',
      'registry.nuage.example chart-repository firm',
      'turn.visio.example unknown firm',
      'ghcr.io chart-repository firm',
    ]);
  });
});

describe('broken values', () => {
  it('are read up to the error', () => {
    expect(images('values-broken.yaml')).toEqual(['ghcr.io/ville/portail:1 firm']);
    expect(read('values-broken.yaml').some((one) => one.kind === 'gap')).toBe(true);
  });
});
