// SPDX-License-Identifier: EUPL-1.2
// Time to stop against a simulation day by day, on random graphs with cycles, options and holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Need, ServiceView } from '../domain.ts';
import { timeToStop } from './time-to-stop.ts';

const need = (size: number) =>
  fc.record({ options: fc.array(fc.nat(size - 1), { minLength: 1, maxLength: 3 }), holdDays: fc.nat(4) }).map(
    ({ options, holdDays }): Need => ({
      options: [...new Set(options)].map((one) => ({ service: String(one), share: 1 / options.length })),
      holdDays,
    }),
  );

const estate = fc.integer({ min: 1, max: 10 }).chain((size) =>
  fc.record({
    needs: fc.array(fc.array(need(size), { maxLength: 3 }), { minLength: size, maxLength: size }),
    holds: fc.array(fc.nat(3), { minLength: size, maxLength: size }),
    lost: fc.uniqueArray(fc.nat(size - 1), { minLength: 1, maxLength: 3 }),
  }),
);

describe('time to stop', () => {
  it('is the day on which a simulation, run day by day, sees each service stop', () => {
    fc.assert(
      fc.property(estate, ({ needs, holds, lost }) => {
        const services = new Map(needs.map((list, index) => [String(index), service(String(index), list, holds[index] ?? 0)]));
        const gone = new Set(lost.map(String));

        const computed = timeToStop(services, gone);
        const seen = simulate(services, gone);

        for (const id of services.keys())
          expect(computed.get(id) ?? Number.POSITIVE_INFINITY).toBe(seen.get(id) ?? Number.POSITIVE_INFINITY);
      }),
      { numRuns: 2_000 },
    );
  });

  it('lets services that only need each other go on', () => {
    const services = new Map([
      ['one', service('one', [{ options: [{ service: 'other', share: 1 }], holdDays: 0 }], 0)],
      ['other', service('other', [{ options: [{ service: 'one', share: 1 }], holdDays: 0 }], 0)],
      ['third', service('third', [], 0)],
    ]);

    expect(timeToStop(services, new Set(['third'])).get('one')).toBeUndefined();
    expect(timeToStop(services, new Set(['one'])).get('other')).toBe(0);
  });
});

/** Runs the days one after the other: a need fails `holdDays` after its last option has stopped. */
function simulate(services: ReadonlyMap<string, ServiceView>, lost: ReadonlySet<string>): Map<string, number> {
  const stopped = new Map<string, number>();
  for (let day = 0; day <= 60; day++) {
    for (let changed = true; changed; ) {
      changed = false;
      for (const { id, needs, holdDays } of services.values()) {
        if (stopped.has(id)) continue;
        const lostNow = lost.has(id) && day >= holdDays;
        const needFails = needs.some(({ options, holdDays: hold }) =>
          options.every((option) => (stopped.get(option.service) ?? Number.POSITIVE_INFINITY) + hold <= day),
        );
        if (lostNow || needFails) {
          stopped.set(id, day);
          changed = true;
        }
      }
    }
  }
  return stopped;
}

function service(id: string, needs: readonly Need[], holdDays: number): ServiceView {
  return {
    id,
    name: id,
    provider: id,
    use: 'cloud',
    form: 'service',
    contractsWith: 'self',
    operatedBy: 'self',
    substrate: 'unknown',
    needs,
    holdDays,
    alternatives: [],
    declared: true,
  };
}
