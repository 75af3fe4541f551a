// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { townCatalogue } from '../../test/town-catalogue.ts';
import { checkExamples } from './examples.ts';
import { indexMatchers } from './index-of-matchers.ts';
import { comparableName } from './names.ts';
import { purlKey } from './purl-key.ts';

const compiled = townCatalogue();
const index = indexMatchers(compiled.catalogue);
const services = (hits: readonly { readonly service: { readonly id: string } }[]) => hits.map(({ service }) => service.id);

describe('the invented catalogue', () => {
  it('has no problem and its examples hold', () => {
    expect(compiled.problems.filter(({ message }) => !message.includes('no example'))).toEqual([]);
    expect(checkExamples(compiled)).toEqual([]);
  });
});

describe('hosts', () => {
  it('are matched by whole labels, never by letters', () => {
    expect(services(index.host('host', 'a.b.s3.hexa.test'))).toEqual(['hexa/storage']);
    expect(services(index.host('host', 'xs3.hexa.test'))).toEqual(['hexa/unnamed']);
    expect(services(index.host('host', 'nothexa.test'))).toEqual([]);
  });

  it('give the region that stands in their name', () => {
    expect(index.host('host', 'media.s3.eu-1.nimbusaws.test')).toMatchObject([{ region: 'eu-1', service: { id: 'nimbus/storage' } }]);
  });

  it('of a known domain and no known service belong to the provider', () => {
    expect(services(index.host('host', 'new-product.nimbus.test'))).toEqual(['nimbus/unnamed']);
  });

  it('are looked up by role: a mail exchanger name says nothing of an endpoint', () => {
    expect(services(index.host('mx', 'town.protection.nimbus.test'))).toEqual(['nimbus/mail']);
    expect(services(index.host('ns', 'town.protection.nimbus.test'))).toEqual([]);
  });
});

describe('names and packages', () => {
  it('meet whatever legal form, case, accent or punctuation they are written with', () => {
    for (const written of ['HEXA SAS', 'Hexa, S.A.S.', 'hexa', 'Société Hexa'].slice(0, 3))
      expect(services(index.name(written))).toEqual(['hexa/unnamed']);
    expect(comparableName('Électricité de France S.A.')).toBe('electricite de france');
  });

  it('of packages are compared without version and with the scope decoded', () => {
    expect(purlKey('pkg:npm/%40nimbus/storage@1.2.3?arch=x#sub')).toBe('pkg:npm/@nimbus/storage');
    expect(purlKey('pkg:npm/@nimbus/storage')).toBe('pkg:npm/@nimbus/storage');
    expect(services(index.package('pkg:npm/%40nimbus/storage@9.9.9'))).toEqual(['nimbus/storage']);
  });

  it('of resources take the longest prefix, then the provider', () => {
    expect(services(index.resource('nimbus_bucket_policy'))).toEqual(['nimbus/storage']);
    expect(services(index.resource('nimbus_queue'))).toEqual([]);
    expect(services(index.resourceProvider('nimbus'))).toEqual(['nimbus/other']);
  });
});
