// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { imageReference, joinedReference } from './image-reference.ts';

const parts = (text: string) => {
  const reference = imageReference(text);
  return (
    reference && `${reference.registry} ${reference.repository} ${reference.tag ?? '-'} ${reference.registryStated ? 'stated' : 'default'}`
  );
};

describe('an image reference', () => {
  // The cases of distribution/reference, `normalize_test.go` and `reference_test.go`.
  it.each([
    ['redis', 'docker.io library/redis - default'],
    ['library/redis:alpine', 'docker.io library/redis alpine default'],
    ['docker/docker', 'docker.io docker/docker - default'],
    ['docker.io/library/debian', 'docker.io library/debian - stated'],
    ['index.docker.io/debian', 'docker.io library/debian - stated'],
    ['127.0.0.1:5000/docker/docker', '127.0.0.1:5000 docker/docker - stated'],
    ['localhost/foo', 'localhost foo - stated'],
    ['test.com:8080/foo/bar:1', 'test.com:8080 foo/bar 1 stated'],
    ['[2001:db8::1]:5000/repo', '[2001:db8::1]:5000 repo - stated'],
    ['foo_bar.com:8080', 'docker.io library/foo_bar.com 8080 default'],
    ['ghcr.io/ville/app:1@sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', 'ghcr.io ville/app 1 stated'],
    ['ghcr.io/ville/app:${TAG}', 'ghcr.io ville/app - stated'],
    ['ghcr.io/ville/app:{{ .Values.tag }}', 'ghcr.io ville/app - stated'],
  ])('%s', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  it.each([
    '',
    ':tag',
    'Uppercase',
    'test:5000/Uppercase/lowercase:tag',
    'a//b',
    'xn--n3h.com/☃',
    '${IMAGE}',
    '{{ .image }}',
    'https://x.example/y',
    'repo@sha256:ff',
    './local',
  ])('%s is none', (text) => {
    expect(imageReference(text)).toBeUndefined();
  });

  it('is joined from the parts in which charts split it', () => {
    expect(joinedReference({ registry: 'quay.io', repository: 'ville/app', tag: '2' })).toMatchObject({
      registry: 'quay.io',
      repository: 'ville/app',
      tag: '2',
    });
    expect(joinedReference({ registry: '', repository: 'ghcr.io/ville/app', tag: '' })).toMatchObject({
      registry: 'ghcr.io',
      registryStated: true,
    });
    expect(joinedReference({ repository: 'localhost:5001/app', tag: 'latest' })).toMatchObject({
      registry: 'localhost:5001',
      tag: 'latest',
    });
  });
});
