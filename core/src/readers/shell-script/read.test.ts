// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const read = (text: string, uri = 'deploy.sh') => [...reader.read({ uri, text })];
const fixture = (name: string) => read(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'), name);
const endpoints = (drafts: ReturnType<typeof read>) =>
  drafts.flatMap((one) => (one.kind === 'endpoint' ? [`${one.at.line} ${one.host} ${one.purpose} ${one.strength}`] : []));
const resources = (drafts: ReturnType<typeof read>) =>
  drafts.flatMap((one) => (one.kind === 'cloud-resource' ? [`${one.at.line} ${one.provider}`] : []));

describe('a script', () => {
  it('tells what it calls, not what it prints or remarks', () => {
    expect(endpoints(fixture('deploy.sh'))).toEqual([
      '3 registre.ville.example image-registry weak',
      '4 smtp.relais.example mail-relay weak',
      '5 jetons.example api weak',
      '9 telechargements.example package-registry weak',
      '10 alertes.example api weak',
      '11 charts.ville.example chart-repository weak',
      '12 registre.ville.example image-registry weak',
    ]);
  });

  it('names images it pushes', () => {
    expect(fixture('deploy.sh')).toContainEqual(
      expect.objectContaining({ kind: 'image', registry: 'ghcr.io', repository: 'ville/portail', at: { line: 13 } }),
    );
  });

  it('names an image it runs where the registry is stated', () => {
    const images = read('docker run --rm -v $out/dir:/data quay.io/ville/outil:$VERSION analyse\npodman run -it outil sh\n');

    expect(images).toEqual([expect.objectContaining({ kind: 'image', registry: 'quay.io', repository: 'ville/outil', at: { line: 1 } })]);
  });

  it('shows the platform it deploys to; asking for a version is no deployment, and another’s endpoint is not Amazon’s', () => {
    expect(resources(fixture('deploy.sh'))).toEqual(['14 scalingo']);
    expect(resources(read('aws s3 ls\nresult=$(gcloud run deploy x)\n'))).toEqual(['1 aws', '2 google']);
    expect(resources(read('which aws\naws_region=eu\nheroku --version\n'))).toEqual([]);
  });

  it('is read command by command where one goes over several lines', () => {
    const drafts = read(
      'curl -fsSL \\\n  https://telecharge.ville.example/outil.sh \\\n  | sh\ndocker login https://registre.ville.example/v2/\n',
    );

    expect(endpoints(drafts)).toEqual(['1 telecharge.ville.example package-registry weak', '4 registre.ville.example image-registry weak']);
  });

  it('has each of several commands on its own line', () => {
    expect(resources(read('make \\\n  && aws s3 ls\n'))).toEqual(['2 aws']);
  });

  it('keeps no secret of a command', () => {
    expect(
      JSON.stringify(read('curl "https://u:hunter2@api.example/x?key=hunter2"\nAPI_URL=https://u:hunter2@api.example/\n')),
    ).not.toContain('hunter2');
  });
});

describe('a makefile', () => {
  it('is read as the commands of its recipes', () => {
    expect(endpoints(fixture('Makefile'))).toEqual(['2 charts.outils.example chart-repository weak']);
  });
});
