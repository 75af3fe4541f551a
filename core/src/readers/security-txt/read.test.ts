// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const read = (text: string) =>
  [...reader.read({ uri: 'security.txt', text })].map((one) =>
    one.kind === 'endpoint' ? `${one.at.line} ${one.host} ${one.strength ?? 'firm'}` : `${one.at.line} ${one.kind}`,
  );

describe('a security contact', () => {
  it('is where reports are received; other fields are pages linked to', () => {
    expect(read(fixture('security.txt'))).toEqual([
      '5 primes.example firm',
      '9 cles.example possible',
      '11 merci.example possible',
      '12 regles.example weak',
      '13 emploi.example weak',
    ]);
  });

  it('keeps no mail address, telephone number, path or query', () => {
    expect(JSON.stringify([...reader.read({ uri: 'security.txt', text: fixture('security.txt') })])).not.toMatch(
      /securite@|\+33|secret|rapports|pgp-key/,
    );
  });

  it('is read as the examples of RFC 9116 §2.5 and without a signature', () => {
    const text =
      'Contact: mailto:security%2Buri%2Bencoded@example.com\nContact: https://example.com/security-contact.html\nPreferred-Languages: en, es, fr\n';

    expect(read(text)).toEqual(['2 example.com firm']);
  });

  it('counts lines that are no field', () => {
    expect(read(fixture('broken-security.txt'))).toEqual(['1 primes.example firm', '2 gap']);
  });
});
