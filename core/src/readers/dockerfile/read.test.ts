// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expanded } from './expansion.ts';
import { reader } from './index.ts';

const read = (text: string) => [...reader.read({ uri: 'Dockerfile', text })];
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

describe('a Dockerfile', () => {
  const drafts = read(fixture('Dockerfile'));

  it('names base images with their arguments expanded, and no stage as an image', () => {
    const images = drafts.flatMap((one) =>
      one.kind === 'image' ? [`${one.at.line} ${one.registry}/${one.repository}:${one.tag ?? ''} ${one.strength ?? 'firm'}`] : [],
    );

    expect(images).toEqual([
      '4 docker.io/library/node:22-slim firm',
      '11 miroir.ville.example/base/python:3.13 weak',
      '12 ghcr.io/outils/uv:0.5 firm',
      '14 quay.io/outils/certs: firm',
    ]);
  });

  it('gives the hosts fetched from while building as weak, with their own line', () => {
    const endpoints = drafts.flatMap((one) =>
      one.kind === 'endpoint' ? [`${one.at.line} ${one.host} ${one.purpose} ${one.strength ?? 'firm'}`] : [],
    );

    expect(endpoints).toEqual([
      '3 miroir.ville.example image-registry weak',
      '5 paquets.nuage.example package-registry weak',
      '6 paquets.nuage.example package-registry weak',
      '15 telechargements.example.org api weak',
      '16 pypi.miroir.example package-registry weak',
      '18 api.fournisseur.example api firm',
    ]);
  });

  it('says which argument decides the image when it has no default', () => {
    const broken = read(fixture('broken.Dockerfile'));

    expect(broken).toContainEqual(
      expect.objectContaining({ reason: 'incomplete', detail: { say: 'gap.dockerfile.argument', with: { argument: 'BASE_IMAGE' } } }),
    );
    expect(broken).toContainEqual(expect.objectContaining({ kind: 'image', repository: 'library/alpine' }));
  });
});

describe('environment replacement', () => {
  // The cases of the Dockerfile reference, “Environment replacement”.
  it.each([
    ['${variable:-word}', 'word'],
    ['${foo:-word}', '/bar'],
    ['${foo:+word}', 'word'],
    ['${variable:+word}', ''],
    ['$foo/x', '/bar/x'],
    ['${variable}', '${variable}'],
  ])('%s', (text, value) => {
    expect(expanded(text, new Map([['foo', '/bar']]))).toBe(value);
  });
});
