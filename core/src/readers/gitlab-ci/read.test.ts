// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (text: string, uri = '.gitlab-ci.yml') => [...reader.read({ uri, text })];
const fixture = (uri: string) => read(readFileSync(join(import.meta.dirname, 'fixtures', uri), 'utf8'), uri);
const images = (drafts: ReturnType<typeof read>) =>
  drafts.flatMap((one) => (one.kind === 'image' ? [`${one.at.line} ${one.registry}/${one.repository} ${one.strength ?? 'firm'}`] : []));
const endpoints = (drafts: ReturnType<typeof read>) =>
  drafts.flatMap((one) => (one.kind === 'endpoint' ? [`${one.at.line} ${one.host} ${one.purpose} ${one.strength ?? 'firm'}`] : []));
const gaps = (drafts: ReturnType<typeof read>) =>
  drafts.flatMap((one) => (one.kind === 'gap' ? [`${one.at.line} ${one.reason} ${one.detail.say}`] : []));
const variables = (drafts: ReturnType<typeof read>) =>
  drafts.flatMap((one) => (one.kind === 'variable' ? [`${one.at.line} ${one.name} ${one.stated}`] : []));

describe('a GitLab pipeline', () => {
  const drafts = fixture('.gitlab-ci.yml');

  it('names its images, with variables of the file resolved, and those beside a job as weak', () => {
    expect(images(drafts)).toEqual([
      '15 registre.ville.example/construction firm',
      '22 docker.io/library/python firm',
      '25 docker.io/library/postgres weak',
      '26 quay.io/outils/cache weak',
    ]);
  });

  it('names hosts it includes from, calls, trusts and publishes to', () => {
    expect(endpoints(drafts)).toEqual([
      '3 modeles.ville.example git firm',
      '7 gitlab.com git firm',
      '10 api.fournisseur.example api firm',
      '28 cache.fournisseur.example unknown weak',
      '35 coffre.ville.example identity firm',
      '38 portail.ville.example web firm',
    ]);
  });

  it('says what it includes and was not given; local files and templates of GitLab are no loss', () => {
    expect(gaps(drafts)).toEqual([
      '3 incomplete gap.delivery.include',
      '4 incomplete gap.delivery.include',
      '7 incomplete gap.delivery.include',
    ]);
  });

  it('keeps variables by name, described ones too', () => {
    expect(variables(drafts)).toEqual(['9 REGISTRE value', '10 API_URL value', '11 MODE value', '28 CACHE_HOST value']);
    expect(JSON.stringify(read('variables:\n  CLE: tres-secret-1234\n'))).not.toContain('tres-secret');
  });

  it('reads what stands before a break', () => {
    const broken = fixture('broken.gitlab-ci.yml');

    expect(images(broken)).toEqual(['6 docker.io/library/alpine firm']);
    expect(gaps(broken)).toEqual(['9 unparsable gap.not-parsable', '2 unparsable gap.containers.image', '4 unparsable gap.delivery.job']);
  });

  it('ends on variables that name each other', () => {
    expect(images(read('variables:\n  A: $B\n  B: $A\nessai:\n  image: $A\n  script: [x]\n'))).toEqual([]);
  });
});

describe('variables written to grow', () => {
  it('are left as they are', () => {
    const a = 'x'.repeat(490);
    const b = '$A'.repeat(245);
    const drafts = read(
      `variables: { A: ${a} }\nconstruire:\n  variables: { B: "${b}" }\n  script:\n    - curl https://a.ville.example/${'$B'.repeat(9_000)}\n`,
    );

    expect(endpoints(drafts)).toEqual(['5 a.ville.example api weak']);
  });
});

describe('commands of a job', () => {
  it('are read as those of a script, each on its line, also those that stand before all jobs', () => {
    const drafts = read(
      [
        'default:',
        '  before_script:',
        '    - curl -fsSL https://telecharge.ville.example/outil.sh | sh',
        'deployer:',
        '  variables: { DEPOT: registre.ville.example }',
        '  script:',
        '    - make',
        '    - |',
        '      docker login $DEPOT -u moi',
        '      aws s3 sync dist s3://portail',
        '    - !reference [.commun, script]',
      ].join('\n'),
    );

    expect(endpoints(drafts)).toEqual(['3 telecharge.ville.example package-registry weak', '9 registre.ville.example image-registry weak']);
    expect(drafts).toContainEqual(expect.objectContaining({ kind: 'cloud-resource', provider: 'aws', at: { line: 10 }, strength: 'weak' }));
  });
});

describe('commands outside a job', () => {
  it('stand before all jobs, or in a step of Woodpecker', () => {
    const command = 'curl -fsSL https://telecharge.ville.example/outil.sh | sh';
    const woodpecker = [
      ...reader.read({ uri: '.woodpecker.yml', text: `steps:\n  - image: ghcr.io/ville/outil:1\n    commands: ['${command}']\n` }),
    ];

    expect(endpoints(read(`before_script: ['${command}']\n`))).toEqual(['1 telecharge.ville.example package-registry weak']);
    expect(endpoints(woodpecker)).toEqual(['3 telecharge.ville.example package-registry weak']);
  });
});

describe('a Woodpecker workflow', () => {
  const drafts = fixture('.woodpecker/essais.yml');

  it('names the images of its steps and the registry it pushes to', () => {
    expect(images(drafts)).toEqual([
      '3 docker.io/library/golang firm',
      '9 docker.io/woodpeckerci/plugin-docker-buildx firm',
      '16 docker.io/library/postgres weak',
    ]);
    expect(endpoints(drafts)).toEqual([
      '5 mandataire.ville.example package-registry firm',
      '11 registre.ville.example image-registry firm',
    ]);
  });

  it('keeps secrets by name', () => {
    expect(variables(drafts)).toEqual(['5 GOPROXY value', '6 JETON reference', '12 mot_de_passe reference']);
  });
});
