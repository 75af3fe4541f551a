// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { fixtureDrafts, textDrafts, told } from '../../../test/told.ts';
import { reader } from './index.ts';

const read = (text: string, uri = 'Jenkinsfile') => textDrafts(reader, uri, text);
const fixture = (uri: string) => fixtureDrafts(reader, uri);

describe('a declarative pipeline', () => {
  const drafts = fixture('Jenkinsfile');

  it('names its images, not those that are commented out', () => {
    expect(told(drafts, 'image')).toEqual(['6 registre.ville.example/construction firm', '32 ghcr.io/ville/portail weak']);
  });

  it('names its registries, its forges and the hosts of its environment; commands each on their line', () => {
    expect(told(drafts, 'endpoint')).toEqual([
      '7 registre.ville.example image-registry firm',
      '12 api.fournisseur.example api firm',
      '22 forge.ville.example git firm',
      '23 gitlab.ville.example git firm',
      '29 telecharge.ville.example package-registry weak',
      '45 slack.com api weak',
    ]);
    expect(told(drafts, 'cloud-resource')).toEqual([
      '33 aws command:aws managed - weak',
      '41 aws step:withAWS managed eu-west-3 weak',
      '42 aws step:s3Upload managed - weak',
    ]);
  });

  it('keeps variables by name and no value', () => {
    expect(told(drafts, 'variable')).toEqual([
      '12 API_URL value',
      '13 JETON reference',
      '14 REGISTRE value',
      '40 MOI reference',
      '40 MOT_DE_PASSE reference',
    ]);
    expect(JSON.stringify(drafts)).not.toMatch(/jeton-prod|cle=|lu-par-personne/);
  });

  it('says which library was not given', () => {
    expect(told(drafts, 'gap')).toEqual(['1 incomplete gap.delivery.library']);
  });
});

describe('a scripted pipeline', () => {
  const drafts = fixture('scripte.groovy');

  it('names the images of its pods, and those of the registry it stands in', () => {
    expect(told(drafts, 'image')).toEqual([
      '6 quay.io/outils/node firm',
      '7 ghcr.io/ville/lot firm',
      '10 registre.ville.example/portail firm',
    ]);
  });

  it('logs in to Docker Hub where it names no registry', () => {
    expect(told(drafts, 'endpoint')).toEqual([
      '1 miroir.ville.example api weak',
      '9 registre.ville.example image-registry firm',
      '14 docker.io image-registry firm',
      '18 smtp.relais.example mail-relay firm',
    ]);
    expect(told(drafts, 'cloud-resource')).toEqual(['20 scaleway command:scw managed - weak']);
  });

  it('is not taken for every Groovy file', () => {
    const takes = (head: string, uri: string) => reader.accepts.sniff(head, uri);

    expect(takes('node {\n  sh "make"\n}', 'ci/livrer.groovy')).toBe(true);
    expect(takes('package fr.ville\nclass Portail {}', 'src/Portail.groovy')).toBe(false);
    expect(takes('anything', 'Jenkinsfile')).toBe(true);
  });
});

describe('steps of a pipeline', () => {
  it('name images only where Docker runs them, of the registry they state themselves', () => {
    const drafts = read(
      "node {\n  galerie { image 'photos/mairie:1' }\n  docker.withRegistry('https://registre.ville.example') {\n    docker.image('ghcr.io/ville/portail:4').pull()\n  }\n}\n",
    );

    expect(told(drafts, 'image')).toEqual(['4 ghcr.io/ville/portail firm']);
  });

  it('may hold patterns, whose braces and quotes are none', () => {
    const drafts = read("node {\n  def motif = nom =~ /\\{'/\n  sh 'curl https://api.ville.example/x'\n}\n");

    expect(told(drafts, 'gap')).toEqual([]);
    expect(told(drafts, 'endpoint')).toEqual(['3 api.ville.example api weak']);
  });

  it('do not call the addresses of a text for people', () => {
    expect(told(read("def message = 'https://lu-par-personne.example'\n"), 'endpoint')).toEqual([]);
  });
});

describe('a broken pipeline', () => {
  it('is read on, with a gap', () => {
    const drafts = fixture('Jenkinsfile.broken');

    expect(told(drafts, 'image')).toEqual(['2 ghcr.io/ville/construction firm']);
    expect(told(drafts, 'gap')).toHaveLength(1);
  });

  it('ends on braces without end', () => {
    expect(read(`node {${'x {'.repeat(20_000)}`).length).toBeGreaterThan(0);
  });
});
