// SPDX-License-Identifier: EUPL-1.2
// Declared estates in which what is unknown, circular or repeated would vanish from the sums.
import { describe, expect, it } from 'vitest';
import { observed } from '../../test/town.ts';
import { townCatalogue } from '../../test/town-catalogue.ts';
import { assess } from '../assess.ts';
import type { Assessment, Fact, Need, Observation, Observed } from '../domain.ts';

const catalogue = townCatalogue().catalogue;
const assessed = (facts: readonly (Fact & Partial<Pick<Observed, 'strength' | 'folder'>>)[]): Assessment =>
  assess(observed(facts), catalogue, { at: '2026-11-24T00:00:00Z', version: 'test' });
const euros = (amount: number) => ({ amount, currency: 'EUR' });
const entity = (id: string, seat: string, parent?: string): Fact => ({
  kind: 'declared-entity',
  entity: id,
  name: id,
  seat,
  ...(parent === undefined ? {} : { parent }),
});
const service = (id: string, more: Partial<Observation & { kind: 'declared-service' }> = {}): Fact => ({
  kind: 'declared-service',
  service: id,
  name: id,
  use: 'applications',
  needs: [],
  yearly: euros(10),
  ...more,
});
const need = (...options: readonly (readonly [string, number])[]): Need => ({
  options: options.map(([one, share]) => ({ service: one, share })),
  holdDays: 0,
});
const measureOf = (assessment: Assessment, id: string) => assessment.measures.find((one) => one.id === id);

describe('what is not known stays in the sums', () => {
  it('when two companies are declared to own each other', () => {
    const town = assessed([
      entity('regie', 'FR', 'mairie'),
      entity('mairie', 'FR', 'regie'),
      service('portail', { contractsWith: 'regie' }),
    ]);

    expect(measureOf(town, 'independence-rate/real/whole@spend')?.bounds).toEqual([0, 1]);
    expect(measureOf(town, 'concentration/parent/whole@spend')).toMatchObject({ coverage: 0, value: null });
  });

  it('when a parent is known by name and not by seat', () => {
    const town = assessed([
      entity('filtre', 'unknown'),
      entity('hexa', 'FR'),
      service('filtre', { contractsWith: 'filtre' }),
      service('portail', { contractsWith: 'hexa' }),
    ]);

    expect(measureOf(town, 'supplier-concentration/parent/whole@spend')?.bounds).toEqual([0, 25]);
  });

  it('when a supplier without a known seat may be reached by the law that cuts off', () => {
    const town = assessed([
      entity('filtre', 'unknown'),
      entity('carto', 'US'),
      service('filtre', { contractsWith: 'filtre' }),
      service('carte', { contractsWith: 'carto' }),
    ]);

    expect(town.cutOffs.find(({ unit }) => unit === 'jurisdiction:US')?.bounds).toEqual([0, 0.5]);
    expect(town.cutOffs.find(({ unit }) => unit === 'parent:declared/carto')?.bounds).toEqual([0.5, 0.5]);
  });
});

describe('declarations', () => {
  it('in a folder of tests are no firm dependency and name no organisation', () => {
    const possible = { strength: 'possible' } as const;
    const town = assessed([
      { kind: 'declared-organisation', name: 'Exemple', domains: [], home: 'US', ...possible },
      { ...service('bigmail'), ...possible },
      {
        kind: 'declared-function',
        function: 'mail',
        name: 'mail',
        users: 4,
        toleratesHours: 1,
        needs: [need(['bigmail', 1])],
        ...possible,
      },
      { kind: 'endpoint', host: 's3.hexa.test', purpose: 'object-storage' },
    ]);

    expect(town.organisation.name).toBeUndefined();
    expect(town.perimeter.home).toBe('FR');
    expect(town.measures.some(({ weight }) => weight === 'users')).toBe(false);
    expect(town.dependencies.find(({ label }) => label === 'bigmail')?.strength).toBe('possible');
    expect(measureOf(town, 'independence-rate/real/whole@equal')?.bounds).toEqual([1, 1]);
  });

  it('of one service of the catalogue under two names are both paid for, and need what either needs', () => {
    const town = assessed([
      entity('carto', 'US'),
      service('carte', { contractsWith: 'carto', yearly: euros(0) }),
      service('mairie', { is: 'hexa/portal', yearly: euros(30), needs: [need(['carte', 1])] }),
      service('ecole', { is: 'hexa/portal', yearly: euros(12) }),
    ]);

    expect(town.dependencies.find(({ service: id }) => id === 'hexa/portal')?.yearly).toEqual(euros(42));
    expect(town.services.find(({ id }) => id === 'hexa/portal')?.needs.flatMap(({ options }) => options.map((one) => one.service))).toEqual(
      ['nimbus/storage', 'declared/carte'],
    );
  });
});

describe('words of a language of programming', () => {
  it.each(['constructor', '__proto__', 'toString'])('like %s are a category and a region like any other', (word) => {
    const town = assessed([
      {
        kind: 'charge',
        provider: 'Hexa',
        service: 'Storage',
        category: word,
        region: word,
        cost: euros(31),
        from: '2026-01-01',
        to: '2026-02-01',
        lines: 1,
      },
    ]);

    expect(town.dependencies).toMatchObject([{ use: 'cloud', regions: [{ region: word }] }]);
    expect(town.dependencies[0]?.regions[0]).not.toHaveProperty('country');
  });
});

describe('questions', () => {
  it('ask first about what most is spent on, though hundreds come before it by name', () => {
    const small = Array.from({ length: 250 }, (_, rank) => service(`a${rank}`, { yearly: euros(1) }));
    const [first] = assessed([...small, service('zimbra', { yearly: euros(1_000), contractsWith: 'hebergeur' })]).questions;

    expect(first?.dependencies).toEqual(['applications/declared/zimbra']);
  });
});

describe('a zone in a folder of tests', () => {
  it('does not answer for the host of the real mail', () => {
    const town = assessed([
      { kind: 'dns-record', name: 'ville.fr', type: 'MX', value: 'mx.ville.fr', priority: 10 },
      { kind: 'dns-record', name: 'mx.ville.fr', type: 'A', value: '198.51.100.9', strength: 'possible' },
    ]);

    expect(measureOf(town, 'independence-rate/real/mail@equal')?.bounds).toEqual([0, 1]);
  });
});

describe('a bloc that nobody knows', () => {
  it('is a gap, and does not put the neighbours abroad', () => {
    const town = assessed([{ kind: 'declared-organisation', domains: [], bloc: 'EUU' }]);

    expect(town.perimeter.countries).toContain('DE');
    expect(town.gaps.map(({ detail, place }) => [detail, place.line])).toEqual([
      [{ say: 'gap.unknown-bloc', with: { bloc: 'EUU', known: 'EU' } }, 1],
    ]);
  });
});

describe('a page on a name of its host', () => {
  it('rests on that host, and so does what it loads from other names of it', () => {
    const town = assessed([
      { kind: 'web-request', page: 'town.portal.hexa.test', host: 'town.portal.hexa.test', resource: 'document', requests: 1 },
      { kind: 'web-request', page: 'www.ville.fr', host: 'static.ville.fr', resource: 'script', requests: 1 },
    ]);

    expect(town.dependencies.map(({ service: id }) => id)).toEqual(['hexa/portal']);
  });
});

describe('services that need each other by shares', () => {
  it.each([0.9999, 0.999999, 1 - 1e-9])('are bounded from below at once when a share of %d goes in circles', (share) => {
    const started = performance.now();
    const town = assessed([
      entity('carto', 'US'),
      service('carte', { contractsWith: 'carto' }),
      service('portail', { self: true, needs: [need(['portail', share], ['carte', 1 - share])] }),
    ]);

    expect(measureOf(town, 'independence-rate/real/whole@spend')?.bounds?.[0]).toBe(0);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('name the one from outside whatever the number of ways to it', () => {
    const storeys = Array.from({ length: 40 }, (_, storey) => {
      const next = storey === 39 ? 'portail' : `g${storey + 1}`;
      const other = storey === 39 ? 'portail' : `d${storey + 1}`;
      return [`g${storey}`, `d${storey}`].map((id) => service(id, { self: true, needs: [need([next, 0.5], [other, 0.5])] }));
    }).flat();
    const town = assessed([
      entity('carto', 'US'),
      service('carte', { contractsWith: 'carto' }),
      service('portail', { self: true, needs: [need(['g0', 0.5], ['carte', 0.5])] }),
      ...storeys,
    ]);

    expect(town.restsOn.some(({ unit }) => unit === 'declared/carto')).toBe(true);
  });
});
