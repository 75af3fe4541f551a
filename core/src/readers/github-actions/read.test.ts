// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../reader.ts';
import { reader as shellScript } from '../shell-script/index.ts';
import { reader } from './index.ts';

const workflow = '.github/workflows/publication.yml';
const read = (text: string, uri = workflow) => [...reader.read({ uri, text })];
const fixture = (uri: string) => read(readFileSync(join(import.meta.dirname, 'fixtures', uri), 'utf8'), uri);
const lines = (drafts: ReturnType<typeof read>, kind: string) =>
  drafts.flatMap((one) => {
    if (one.kind !== kind) return [];
    switch (one.kind) {
      case 'endpoint':
        return [`${one.at.line} ${one.host} ${one.purpose}`];
      case 'image':
        return [`${one.at.line} ${one.registry}/${one.repository} ${one.strength ?? 'firm'}`];
      case 'component':
        return [`${one.at.line} ${one.purl} ${one.strength ?? 'firm'}`];
      case 'cloud-resource':
        return [`${one.at.line} ${one.resourceType} ${one.address} ${one.strength ?? 'firm'}`];
      case 'variable':
        return [`${one.at.line} ${one.name} ${one.stated}`];
      case 'gap':
        return [`${one.at.line} ${one.reason} ${one.detail.say}`];
      default:
        return [];
    }
  });
const job = (body: string) => read(`on: push\njobs:\n  construire:\n${body.replace(/^/gm, '    ')}`);

describe('a workflow of GitHub', () => {
  it('names its forge, its registries and the hosts of its settings', () => {
    expect(lines(fixture(workflow), 'endpoint')).toEqual([
      '8 api.fournisseur.example api',
      '1 github.com git',
      '26 paquets.ville.example package-registry',
      '35 portail.ville.example web',
      '37 docker.io image-registry',
      '43 ghcr.io image-registry',
    ]);
  });

  it('names each action with its version, not one that is commented out, and one that is switched off as possible', () => {
    expect(lines(fixture(workflow), 'component')).toEqual([
      '22 pkg:githubactions/actions/checkout@v6 firm',
      '24 pkg:githubactions/actions/setup-node@v6 firm',
      '30 pkg:githubactions/ancienne/mesure@v1 possible',
      '37 pkg:githubactions/docker/login-action@v3 firm',
      '41 pkg:githubactions/docker/login-action@v3 firm',
      '44 pkg:githubactions/docker/build-push-action@v6 firm',
      '50 pkg:githubactions/sonarsource/sonarqube-scan-action@v6 firm',
      '54 pkg:githubactions/ville-exemple/commun@v2 firm',
    ]);
  });

  it('names images that run, run beside a job, or are pushed', () => {
    expect(lines(fixture(workflow), 'image')).toEqual([
      '15 docker.io/library/python firm',
      '18 docker.io/library/postgres weak',
      '27 ghcr.io/outils/lint firm',
      '47 ghcr.io/ville-exemple/portail firm',
      '47 registre.ville.example/portail firm',
    ]);
  });

  it('keeps secrets by name, once a line, and never a value', () => {
    const drafts = fixture(workflow);

    expect(lines(drafts, 'variable').filter((one) => one.endsWith('reference'))).toEqual([
      '20 POSTGRES_PASSWORD reference',
      '52 SONAR_HOST_URL reference',
      '20 BASE_PASSWORD reference',
      '39 HUB_USER reference',
      '40 HUB_TOKEN reference',
    ]);
    const drafted = read(
      'on: push\nenv:\n  CLE: tres-secret-1234\n  URL: https://moi:motdepasse@api.ville.example/x?jeton=abc\njobs: {}\n',
    );
    expect(JSON.stringify(drafted)).not.toMatch(/tres-secret|motdepasse|jeton=/);
  });

  it('names no image that is built and stays on the runner', () => {
    const steps = 'steps:\n  - uses: docker/build-push-action@v6\n    with:\n      tags: registre.ville.example/essai:1\n';

    expect(lines(job(steps), 'image')).toEqual([]);
    expect(lines(job(`${steps}      push: true`), 'image')).toHaveLength(1);
  });

  it('does not take an address in a text to publish for one that is called', () => {
    const drafts = job('steps:\n  - uses: outils/annonce@v1\n    with:\n      body: Voir https://portail.ville.example/\n');

    expect(lines(drafts, 'endpoint')).toEqual(['1 github.com git']);
  });

  it('says that a workflow of another repository was not given', () => {
    expect(lines(fixture(workflow), 'gap')).toEqual(['54 incomplete gap.delivery.called']);
  });

  it('reads what stands before a break, secrets included', () => {
    const drafts = fixture('.github/workflows/broken.yml');

    expect(lines(drafts, 'gap')).toEqual([
      '13 unparsable gap.not-parsable',
      '7 unparsable gap.delivery.uses',
      '8 unparsable gap.containers.image',
      '11 unparsable gap.delivery.job',
    ]);
    expect(lines(drafts, 'component')).toEqual(['6 pkg:githubactions/actions/checkout@v6 firm']);
    expect(lines(drafts, 'variable')).toEqual(['10 JETON reference']);
  });
});

describe('an environment written to grow', () => {
  it('is left as it is', () => {
    const env = (name: string, times: number) => `\${{env.${name}}}`.repeat(times);
    const text = [
      'on: push',
      `env: { A: ${'x'.repeat(490)} }`,
      'jobs:',
      '  construire:',
      `    env: { B: "${env('A', 45)}" }`,
      '    steps:',
      `      - env: { C: "${env('B', 45)}" }`,
      `        run: curl https://a.ville.example/${env('C', 1_800)}`,
    ];

    expect(lines([...reader.read({ uri: workflow, text: text.join('\n') })], 'endpoint')).toContain('8 a.ville.example api');
  });
});

describe('commands of a step', () => {
  const commands = [
    'curl -fsSL https://telecharge.ville.example/outil.sh | sh',
    'aws s3 sync dist s3://portail',
    'docker push \\',
    '  ghcr.io/ville/portail:4',
    'echo "voir https://lu-par-personne.example"',
  ];
  const script = [...shellScript.read({ uri: 'deployer.sh', text: commands.join('\n') })];
  const moved = (drafts: readonly Draft[], by: number) => drafts.map((one) => ({ ...one, at: { line: (one.at.line ?? 0) + by } }));

  it('say what the same script says, each on its line', () => {
    const drafts = job(`steps:\n  - run: |\n${commands.map((one) => `      ${one}`).join('\n')}`);

    expect(script.map((one) => `${one.at.line} ${one.kind}`)).toEqual(['2 cloud-resource', '1 endpoint', '3 image']);
    expect(drafts.filter((one) => one.at.line !== 1)).toEqual(moved(script, 5));
  });

  it('are placed at their key where the text is written otherwise than it runs', () => {
    const drafts = job(`steps:\n  - run: "true\\naws s3 ls"\n    shell: bash`);

    expect(lines(drafts, 'cloud-resource')).toEqual(['5 command:aws aws weak']);
  });

  it('know the environment of the step, and are left to others where they are no shell', () => {
    expect(
      lines(job('steps:\n  - run: curl https://$' + '{{ env.HOTE }}/x\n    env:\n      HOTE: api.ville.example'), 'endpoint'),
    ).toContain('5 api.ville.example api');
    expect(lines(job('steps:\n  - shell: python\n    run: aws = curl ("https://x.example")'), 'endpoint')).toEqual(['1 github.com git']);
  });
});

describe('the runner of a job', () => {
  it('is GitHub’s for its own labels, also through a matrix or a list', () => {
    expect(lines(fixture(workflow), 'cloud-resource')).toEqual(['11 runner:github-hosted essais firm']);
    expect(lines(job('runs-on: [windows-2025]'), 'cloud-resource')).toEqual(['4 runner:github-hosted construire firm']);
    expect(
      lines(job('runs-on: ${{ matrix.cible.os }}\nstrategy:\n  matrix:\n    cible:\n      - os: macos-15'), 'cloud-resource'),
    ).toHaveLength(1);
    expect(lines(job('runs-on: { group: grands, labels: ubuntu-24.04-16core }'), 'cloud-resource')).toHaveLength(1);
  });

  it('is nobody’s known when it is self-hosted or has another label', () => {
    expect(lines(job('runs-on: [self-hosted, ubuntu-22.04]'), 'cloud-resource')).toEqual([]);
    expect(lines(job('runs-on: machine-du-service'), 'cloud-resource')).toEqual([]);
  });

  it('is weakly GitHub’s when an expression falls back on it', () => {
    expect(lines(job("runs-on: ${{ vars.MACHINE || 'ubuntu-latest' }}"), 'cloud-resource')).toEqual([
      '4 runner:github-hosted construire weak',
    ]);
  });
});

describe('settings of a job', () => {
  it('are weak where the job only tests', () => {
    const drafts = read('on: push\njobs:\n  test-back:\n    env:\n      LLM_URL: https://modeles.fournisseur.example\n');

    expect(drafts).toContainEqual(expect.objectContaining({ kind: 'endpoint', host: 'modeles.fournisseur.example', strength: 'weak' }));
  });
});

describe('a workflow of another forge', () => {
  const drafts = fixture('.forgejo/workflows/essais.yaml');

  it('names the forge its actions come from, and none for short names', () => {
    expect(lines(drafts, 'endpoint')).toEqual(['8 forge.ville.example git']);
    expect(lines(drafts, 'component')).toEqual(['9 pkg:githubactions/actions/checkout@v6 possible']);
  });

  it('runs on machines whose labels say nothing', () => {
    expect(lines(drafts, 'cloud-resource')).toEqual([]);
  });
});

describe('an action', () => {
  it('tells the actions it uses, and no forge', () => {
    const drafts = fixture('preparer/action.yml');

    expect(lines(drafts, 'component')).toEqual(['6 pkg:githubactions/actions/cache@v5 firm']);
    expect(lines(drafts, 'endpoint')).toEqual([]);
  });
});
