// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (name: string) => [...reader.read({ uri: name, text: readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8') })];

describe('Kubernetes manifests', () => {
  const drafts = read('manifests.yaml');

  it('name their images at any depth, and none of a resource definition', () => {
    expect(
      drafts.flatMap((one) => (one.kind === 'image' ? [`${one.at.line} ${one.registry}/${one.repository}:${one.tag ?? ''}`] : [])),
    ).toEqual([
      '11 registry.ville.example/portail/api:4.2',
      '14 registry.ville.example/portail/api:4.2',
      '24 docker.io/library/redis:7',
      '35 quay.io/outils/rclone:1',
      '101 localhost:5000/essai:',
    ]);
  });

  it('give the hosts their settings talk to; own names of an ingress and links in annotations are none', () => {
    expect(drafts.flatMap((one) => (one.kind === 'endpoint' ? [`${one.host} ${one.purpose} ${one.strength ?? 'firm'}`] : []))).toEqual([
      'db.ville.example database firm',
      'geo.fournisseur.example api firm',
      'objets.nuage.example api firm',
      'ldap.annuaire.example unknown firm',
      'acme-v02.api.certificats.example api firm',
      'charts.passerelle.example chart-repository firm',
      'forge.ville.example git firm',
      'smtp.relais.example mail-relay firm',
      'traces.fournisseur.example api firm',
      'events.pagerduty.com api weak',
    ]);
  });

  it('say which cloud’s controllers they are written for', () => {
    expect(
      drafts.flatMap((one) =>
        one.kind === 'cloud-resource' ? [`${one.provider} ${one.resourceType} ${one.address} ${one.region ?? ''}`] : [],
      ),
    ).toEqual([
      'kubernetes annotation:service.beta.kubernetes.io/scw Service/lb ',
      'kubernetes storage-class:csi.scaleway.com StorageClass/rapide ',
      'external-secrets secret-store:aws ClusterSecretStore/coffre eu-west-3',
    ]);
  });

  it('keep names of variables, whether they are stated, and no value', () => {
    expect(drafts).toContainEqual(expect.objectContaining({ kind: 'variable', name: 'SENTRY_DSN', stated: 'reference' }));
    expect(JSON.stringify(drafts)).not.toMatch(/motdepasse|dsi@|search/);
  });
});

describe('a template of a chart', () => {
  const drafts = read('chart/templates/deployment.yaml');

  it('gives what is written out, weaker under a condition, and no gap for the rest', () => {
    expect(drafts.filter((one) => one.kind === 'image')).toEqual([
      { kind: 'image', registry: 'docker.io', repository: 'nginxinc/nginx-unprivileged', registryStated: false, at: { line: 22 } },
    ]);
    expect(drafts.filter((one) => one.kind === 'endpoint')).toEqual([
      expect.objectContaining({ host: 'tuiles.cartes.example', variable: 'MAPS_URL', strength: 'weak', at: { line: 16 } }),
    ]);
    expect(drafts.some((one) => one.kind === 'gap')).toBe(false);
  });
});

describe('templates of charts at their worst', () => {
  const lines = (text: string) =>
    [...reader.read({ uri: 'chart/templates/x.yaml', text })].map(
      (one) =>
        `${one.at.line} ${one.kind} ${'host' in one ? one.host : 'repository' in one ? one.repository : ''} ${'strength' in one ? one.strength : 'firm'}`,
    );

  it('a quoted action inside an action does not end it', () => {
    expect(lines('kind: WorkflowTemplate\nspec:\n  title: "{{ "{{inputs.name}}" }}"\n  image: quay.io/outils/curl\n')).toEqual([
      '4 image outils/curl firm',
    ]);
  });

  it('a URL may stand inside an action', () => {
    expect(
      lines(
        'kind: Application\nspec:\n  source:\n    {{- include "s" (dict "repoURL" "https://charts.passerelle.example" "chart" "x") | nindent 4 }}\n',
      ),
    ).toEqual(['4 endpoint charts.passerelle.example weak']);
  });

  it('what is no YAML even without actions is read line by line, without a gap', () => {
    expect(lines('kind: Pod\nspec:\n  a: "{{ .x }}" {{ .y }}\n  image: quay.io/outils/jq:1\n  # image: quay.io/ancien/jq\n')).toEqual([
      '4 image outils/jq weak',
    ]);
  });

  it('a piece of a manifest has no kind', () => {
    expect(lines('{{- define "sidecar" }}\n- name: mesures\n  image: quay.io/outils/mesures\n{{- end }}\n')).toEqual([
      '3 image outils/mesures firm',
    ]);
  });
});

describe('a kustomization', () => {
  it('replaces images and fetches remote bases', () => {
    const drafts = read('kustomization.yaml');

    expect(drafts).toContainEqual(
      expect.objectContaining({ kind: 'image', registry: 'registry.ville.example', repository: 'portail', tag: '5' }),
    );
    expect(drafts.flatMap((one) => (one.kind === 'endpoint' ? [`${one.host} ${one.purpose}`] : []))).toEqual([
      'github.example git',
      'git.example.org git',
      'api.fournisseur.example api',
    ]);
  });
});

describe('what a kustomization fetches', () => {
  const fetched = (text: string) =>
    [...reader.read({ uri: 'deploy/Kustomization', text })].flatMap((one) =>
      one.kind === 'endpoint' ? [`${one.at.line} ${one.host} ${one.purpose} ${one.strength ?? 'firm'}`] : [],
    );

  it('is told by a scheme, by git@, by GitHub; a folder with a dot in its name is of the same tree', () => {
    expect(
      fetched(
        'resources: [github.com/outils/socle, "git@forge.ville.example:dsi/socle.git", cert-manager.io/base, portail.ville.example/deploy.yaml]\n',
      ),
    ).toEqual(['1 github.com git firm', '1 forge.ville.example git firm']);
  });

  it('may also be a patch, a definition, a generator or a transformer', () => {
    expect(
      fetched(
        'patches:\n  - path: https://a.example/p.yaml\ncrds: [https://b.example/c.json]\ngenerators: [https://c.example/g]\ntransformers: [../t, https://d.example/t]\npatchesStrategicMerge: [https://e.example/m.yaml, local.yaml]\n',
      ),
    ).toEqual(['3 b.example git firm', '4 c.example git firm', '5 d.example git firm', '2 a.example git firm', '6 e.example git firm']);
  });
});

describe('what a kustomization changes', () => {
  const drafts = [
    ...reader.read({
      uri: 'kustomization.yaml',
      text: [
        'patches:',
        '  - target: { kind: Deployment }',
        '    patch: |-',
        '      - op: replace',
        '        path: /spec/template/spec/containers/0/image',
        '        value: registry.ville.example/portail:5',
        '      - op: add',
        '        path: /spec/template/spec/containers/0/env/-',
        '        value: { name: SMTP_HOST, value: smtp.relais.example }',
        '      - op: remove',
        '        path: /spec/template/spec/containers/1/image',
        '  - patch: |',
        '      kind: Deployment',
        '      spec: { template: { spec: { containers: [{ image: ghcr.io/ville/lot:1 }] } } }',
        'helmCharts:',
        '  - name: mesures',
        '    repo: https://charts.outils.example',
        '    valuesInline: { image: { registry: quay.io, repository: outils/mesures, tag: "2" } }',
      ].join('\n'),
    }),
  ];

  it('are images and environments of patches written in it, and values of charts, each on its line', () => {
    expect(drafts.flatMap((one) => (one.kind === 'image' ? [`${one.at.line} ${one.registry}/${one.repository}`] : []))).toEqual([
      '6 registry.ville.example/portail',
      '14 ghcr.io/ville/lot',
      '18 quay.io/outils/mesures',
    ]);
    expect(drafts.flatMap((one) => (one.kind === 'endpoint' ? [`${one.at.line} ${one.host} ${one.purpose}`] : []))).toEqual([
      '9 smtp.relais.example mail-relay',
      '16 charts.outils.example chart-repository',
    ]);
  });
});

describe('a broken stream', () => {
  it('keeps the documents before and after the broken one', () => {
    const drafts = read('broken.yaml');

    expect(drafts.flatMap((one) => (one.kind === 'image' ? [one.repository] : []))).toEqual(['library/nginx', 'library/redis']);
    expect(drafts.filter((one) => one.kind === 'gap')).toHaveLength(1);
  });
});

describe('which files are manifests', () => {
  it.each([
    ['deploy/a.yaml', 'apiVersion: v1\nkind: Pod\n', true],
    ['deploy/kustomization.yaml', 'resources: []\n', true],
    ['deploy/Kustomization', 'resources: []\n', true],
    ['chart/templates/_sidecar.yaml', '{{ define "x" }}\n- name: x\n  image: x\n', true],
    ['chart/Chart.yaml', 'apiVersion: v2\nname: x\nkind: x\n', false],
    ['openapi.yaml', 'openapi: 3.1.0\n', false],
    ['pod.json', '{ "apiVersion": "v1", "kind": "Pod" }', true],
    ['package.json', '{ "name": "x" }', false],
  ])('%s', (uri, head, accepted) => {
    expect(reader.accepts.sniff(head, uri)).toBe(accepted);
  });
});
