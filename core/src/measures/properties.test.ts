// SPDX-License-Identifier: EUPL-1.2
// What must hold of any declared estate, whoever owns whom and whatever needs what, circles included.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observed } from '../../test/town.ts';
import { townCatalogue } from '../../test/town-catalogue.ts';
import { assess } from '../assess.ts';
import type { Assessment, Fact, Interval, ServiceView, Use } from '../domain.ts';
import { timeToStop } from '../stress/time-to-stop.ts';

const catalogue = townCatalogue().catalogue;
const assessed = (facts: readonly Fact[]): Assessment =>
  assess(observed(facts), catalogue, { at: '2026-11-24T00:00:00Z', version: 'test' });

const SIZE = 6;
const estate = fc.record({
  entities: fc.array(
    fc.record({ seat: fc.constantFrom('FR', 'DE', 'US', 'unknown'), parent: fc.option(fc.nat(SIZE - 1), { nil: undefined }) }),
    { minLength: SIZE, maxLength: SIZE },
  ),
  services: fc.array(
    fc.record({
      use: fc.constantFrom<Use>('mail', 'cloud', 'network'),
      signs: fc.nat(SIZE - 1),
      self: fc.boolean(),
      yearly: fc.integer({ min: 1, max: 50 }),
      needs: fc.array(fc.uniqueArray(fc.nat(SIZE - 1), { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    }),
    { minLength: SIZE, maxLength: SIZE },
  ),
});
type Estate = typeof estate extends fc.Arbitrary<infer T> ? T : never;

function factsOf({ entities, services }: Estate, name = (rank: number) => `n${rank}`): readonly Fact[] {
  return [
    ...entities.map(
      ({ seat, parent }, rank): Fact => ({
        kind: 'declared-entity',
        entity: name(rank),
        name: name(rank),
        seat,
        ...(parent === undefined ? {} : { parent: name(parent) }),
      }),
    ),
    ...services.map(
      ({ use, signs, self, yearly, needs }, rank): Fact => ({
        kind: 'declared-service',
        service: name(rank),
        name: name(rank),
        use,
        self,
        contractsWith: name(signs),
        yearly: { amount: yearly, currency: 'EUR' },
        needs: needs.map((options) => ({
          options: options.map((one) => ({ service: name(one), share: 1 / options.length })),
          holdDays: 0,
        })),
      }),
    ),
  ];
}

const weights = ['equal', 'spend'] as const;
function rate(assessment: Assessment, weight: string): Interval {
  return assessment.measures.find(({ id }) => id === `independence-rate/real/whole@${weight}`)?.bounds ?? [Number.NaN, Number.NaN];
}
const close = 9;

describe('of any estate', () => {
  it('names change no figure', () => {
    fc.assert(
      fc.property(estate, (one) => {
        const before = assessed(factsOf(one));
        const after = assessed(factsOf(one, (rank) => `z${9 - rank}`));

        for (const measure of before.measures.filter(({ measure: kind }) => kind !== 'time-to-stop')) {
          const same = after.measures.find(({ id }) => id === measure.id);
          for (const end of [0, 1] as const)
            expect(same?.bounds?.[end], measure.id).toBeCloseTo(measure.bounds?.[end] ?? Number.NaN, close);
        }
      }),
    );
  });

  it('balances and what uses rest on add up', () => {
    fc.assert(
      fc.property(estate, (one) => {
        const { balance, restsOn } = assessed(factsOf(one));

        for (const row of balance) {
          const imports = Object.values(row.imports).reduce((sum, value) => sum + value, 0);
          expect(row.own + row.commons + row.home + row.bloc + imports + row.unknown).toBeCloseTo(row.gross, close);
        }
        for (const weight of weights)
          expect(
            restsOn.filter((row) => row.use === 'whole' && row.weight === weight).reduce((sum, { share }) => sum + share, 0),
          ).toBeCloseTo(1, close);
      }),
    );
  });

  it('an answer about a seat narrows the bounds or leaves them', () => {
    fc.assert(
      fc.property(estate, fc.nat(SIZE - 1), fc.constantFrom('FR', 'US'), (one, asked, seat) => {
        fc.pre(one.entities[asked]?.seat === 'unknown');
        const before = assessed(factsOf(one));
        const entities = one.entities.map((entity, rank) => (rank === asked ? { ...entity, seat } : entity));
        const after = assessed(factsOf({ ...one, entities }));

        for (const measure of before.measures.filter(({ measure: kind, variant }) => kind === 'independence-rate' && variant === 'real')) {
          const [low, high] = measure.bounds ?? [0, 1];
          const learnt = after.measures.find(({ id }) => id === measure.id)?.bounds ?? [0, 1];
          expect(learnt[0], measure.id).toBeGreaterThanOrEqual(low - 1e-9);
          expect(learnt[1], measure.id).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });

  it('one more supplier from outside never raises the real rate', () => {
    fc.assert(
      fc.property(estate, fc.constantFrom<Use>('mail', 'payment'), (one, use) => {
        const before = assessed(factsOf(one));
        const after = assessed([
          ...factsOf(one),
          { kind: 'declared-entity', entity: 'carto', name: 'Carto', seat: 'US' },
          {
            kind: 'declared-service',
            service: 'carte',
            name: 'Carte',
            use,
            contractsWith: 'carto',
            yearly: { amount: 9, currency: 'EUR' },
            needs: [],
          },
        ]);

        for (const weight of weights)
          for (const end of [0, 1] as const) expect(rate(after, weight)[end]).toBeLessThanOrEqual(rate(before, weight)[end] + 1e-9);
      }),
    );
  });

  it('who loses more does not hold longer', () => {
    fc.assert(
      fc.property(estate, fc.nat(SIZE - 1), fc.nat(SIZE - 1), (one, first, second) => {
        const services = new Map(assessed(factsOf(one)).services.map((service): [string, ServiceView] => [service.id, service]));
        const less = timeToStop(services, new Set([`declared/n${first}`]));
        const more = timeToStop(services, new Set([`declared/n${first}`, `declared/n${second}`]));

        for (const [id, day] of less) expect(more.get(id) ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(day);
      }),
    );
  });

  it('what is served after a loss lies within its bounds, and the law of a seat takes at least what one owner there takes', () => {
    fc.assert(
      fc.property(estate, (one) => {
        const { cutOffs, entities } = assessed(factsOf(one));

        for (const { unit, kind, bounds, served } of cutOffs) {
          expect(bounds[0]).toBeLessThanOrEqual(served + 1e-9);
          const owner = entities.find(({ id }) => kind === 'parent' && `parent:${id}` === unit);
          if (owner === undefined || owner.seat === 'unknown') continue;
          const law = `jurisdiction:${owner.seat.value}`;
          expect(cutOffs.find((other) => other.unit === law)?.served ?? 1).toBeLessThanOrEqual(served + 1e-9);
        }
      }),
    );
  });
});
