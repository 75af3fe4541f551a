// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

const drafts = (text: string) => [...reader.read({ uri: 'metadata.xml', text })];
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
const read = (text: string) =>
  drafts(text).map((one) =>
    one.kind === 'endpoint'
      ? `${one.at.line} ${one.host}${one.port === undefined ? '' : `:${one.port}`} ${one.purpose} ${one.strength ?? 'firm'}`
      : `${one.at.line} ${one.kind === 'gap' ? one.detail.say : one.kind}`,
  );

describe('SAML metadata', () => {
  it('of an identity provider is who signs users in, once for all its bindings', () => {
    expect(read(fixture('idp-metadata.xml'))).toEqual(['9 identite.fournisseur.example identity firm']);
  });

  it('of a service provider is what users sign in to', () => {
    expect(read(fixture('sp-parapheur.xml'))).toEqual(['3 parapheur.editeur.example:8443 web firm']);
  });

  it('of a federation says who may, not who does', () => {
    expect(read(fixture('federation.xml'))).toEqual([
      '2 federation.example identity weak',
      '5 sso.universite.example identity possible',
      '8 revues.editeur.example web possible',
    ]);
  });

  it('of more applications than one organisation signs in to is a list, whether or not it says who registered them', () => {
    const entity = (rank: number) =>
      `<EntityDescriptor><AssertionConsumerService Location="https://a${rank}.example/acs"/></EntityDescriptor>\n`;
    const list = (count: number) =>
      new Set(
        read(`<EntitiesDescriptor>${Array.from({ length: count }, (_, rank) => entity(rank)).join('')}</EntitiesDescriptor>`).map((one) =>
          one.split(' ').at(-1),
        ),
      );

    expect([...list(20)]).toEqual(['firm']);
    expect([...list(21)]).toEqual(['possible']);
  });

  it('never carries a person, a key or a query', () => {
    expect(JSON.stringify(drafts(fixture('idp-metadata.xml')))).not.toMatch(/eanne|AAAA|secret|Ville/);
  });

  it('keeps what stands before an error and refuses document types', () => {
    expect(read(fixture('broken-metadata.xml'))).toEqual(['3 sso.fournisseur.example identity firm', '3 gap.not-parsable']);
    expect(read(fixture('broken-doctype-metadata.xml'))).toEqual(['1 gap.not-parsable']);
  });

  it('of ten thousand entities is read in seconds and bounded', () => {
    const entity = (index: number) =>
      `<EntityDescriptor entityID="e${index}"><SPSSODescriptor><AssertionConsumerService Location="https://s${index}.exemple.org/acs"/>${'<KeyDescriptor><X509Certificate>QUJD</X509Certificate></KeyDescriptor>'.repeat(10)}</SPSSODescriptor></EntityDescriptor>`;
    const text = `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${Array.from({ length: 10_000 }, (_, index) => entity(index)).join('\n')}</EntitiesDescriptor>`;
    const started = performance.now();

    const all = read(text);

    expect(all.length).toBe(5_001);
    expect(all.at(-1)).toMatch(/gap\.too-many-facts/);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
