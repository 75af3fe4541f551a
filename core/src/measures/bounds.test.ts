// SPDX-License-Identifier: EUPL-1.2
// Unknown is an answer: it stays in every sum and widens the bounds. Checked on arbitrary estates and against brute force.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { townAssessment } from '../../test/town.ts';
import type { Dependency, Fact, Interval } from '../domain.ts';
import { independenceRate } from './independence-rate.ts';
import { equalWeights } from './weights.ts';

const knownFacts: readonly Fact[] = [
  { kind: 'endpoint', host: 's3.hexa.test', purpose: 'object-storage' },
  { kind: 'endpoint', host: 's3.eu-1.nimbusaws.test', purpose: 'object-storage' },
  { kind: 'endpoint', host: 'town.portal.hexa.test', purpose: 'api' },
  { kind: 'dns-record', name: 'town.example', type: 'MX', value: 'town.protection.nimbus.test', priority: 10 },
];
/** One unknown supplier, in each way in which evidence can name one. */
const unknownFacts: readonly Fact[] = [
  { kind: 'endpoint', host: 'api.nobody-knows.eu', purpose: 'api' },
  { kind: 'endpoint', host: '198.51.100.9', purpose: 'database' },
  { kind: 'endpoint', host: 'registry.nobody-knows.eu', purpose: 'package-registry' },
  { kind: 'web-request', page: 'town.example', host: 'cdn.nobody-knows.eu', resource: 'script', requests: 3 },
  { kind: 'cloud-resource', provider: 'obscure', resourceType: 'obscure_server', address: 'obscure_server.one', mode: 'managed' },
  {
    kind: 'cloud-resource',
    provider: 'openstack',
    resourceType: 'openstack_compute_instance_v2',
    address: 'x.y',
    mode: 'managed',
    endpoint: 'auth.nobody-knows.eu',
  },
  { kind: 'image', registry: 'registry.nobody-knows.eu', repository: 'team/app', registryStated: true },
  {
    kind: 'charge',
    provider: 'Nobody Knows Ltd',
    service: 'Things',
    cost: { amount: 12, currency: 'EUR' },
    from: '2026-01-01',
    to: '2026-02-01',
    lines: 1,
  },
  { kind: 'contract', supplier: 'Nobody Knows Ltd' },
  { kind: 'dns-record', name: 'town.example', type: 'MX', value: 'mx.nobody-knows.eu', priority: 20 },
  { kind: 'dns-record', name: 'town.example', type: 'NS', value: 'ns.nobody-knows.eu' },
  { kind: 'dns-record', name: 'www.town.example', type: 'CNAME', value: 'edge.nobody-knows.eu' },
  { kind: 'dns-record', name: 'www.town.example', type: 'A', value: '198.51.100.9' },
  { kind: 'dns-record', name: '_imaps._tcp.town.example', type: 'SRV', value: '0 1 993 imap.nobody-knows.eu' },
  { kind: 'declared-service', service: 'odd', name: 'Odd', use: 'applications', needs: [] },
];

describe('an unknown supplier cannot be hidden', () => {
  it.each(unknownFacts.map((fact) => [fact.kind, fact] as const))(
    'when a %s names it, it is a dependency and opens the bounds of its use',
    (_, fact) => {
      const { dependencies, measures, uses } = townAssessment([fact]);
      const [dependency] = dependencies;
      const rate = measures.find(({ id }) => id === `independence-rate/real/${dependency?.use}@equal`);

      expect(dependencies).toHaveLength(1);
      expect(rate?.bounds).toEqual([0, 1]);
      expect(rate?.value).toBeNull();
      expect(uses.find(({ use }) => use === dependency?.use)?.status).toBe('assessed');
    },
  );

  it('among any known ones, it never narrows the bounds of the whole and always lowers the low one or leaves it at 0', () => {
    fc.assert(
      fc.property(fc.subarray([...knownFacts], { minLength: 1 }), fc.constantFrom(...unknownFacts), (facts, unknown) => {
        const before = whole(facts);
        const after = whole([...facts, unknown]);

        expect(after[0]).toBeLessThanOrEqual(before[0] + 1e-12);
        expect(after[1] - after[0]).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps coverage below 1', () => {
    const { measures } = townAssessment([...knownFacts, { kind: 'endpoint', host: 'api.nobody-knows.eu', purpose: 'api' }]);

    expect(measures.find(({ id }) => id === 'independence-rate/real/whole@equal')?.coverage).toBeLessThan(1);
  });
});

function whole(facts: readonly Fact[]): Interval {
  return townAssessment(facts).measures.find(({ id }) => id === 'independence-rate/real/whole@equal')?.bounds ?? [0, 1];
}

describe('the bounds of the independence rate', () => {
  it('are those of a search over every way of counting weak signs in or out and unknown owners in or out', () => {
    const term = fc.record({
      weight: fc.integer({ min: 1, max: 9 }),
      strength: fc.constantFrom('firm' as const, 'weak' as const),
      control: fc.constantFrom<Interval>([0, 0], [1, 1], [0, 1], [0.5, 0.5], [0, 0.5]),
    });
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 9 }), (terms) => {
        fc.pre(terms.some(({ strength }) => strength === 'firm'));
        const dependencies = terms.map(({ strength }, index) => dependency(String(index), strength));
        const rate = independenceRate(
          dependencies,
          { weight: 'spend', of: ({ id }) => terms[Number(id)]?.weight },
          ({ id }) => terms[Number(id)]?.control ?? [0, 1],
        );
        const all: number[] = [];
        for (let mask = 0; mask < 1 << terms.length; mask++) {
          const counted = terms.filter(({ strength }, index) => strength === 'firm' || (mask >> index) % 2 === 1);
          for (const end of [0, 1] as const)
            all.push(
              counted.reduce((sum, { weight, control }) => sum + weight * control[end], 0) /
                counted.reduce((sum, { weight }) => sum + weight, 0),
            );
        }

        expect(rate.bounds?.[0]).toBeCloseTo(Math.min(...all), 9);
        expect(rate.bounds?.[1]).toBeCloseTo(Math.max(...all), 9);
      }),
      { numRuns: 500 },
    );
  });

  it('by equal weight hold whichever weak signs prove true, each use still weighing 1', () => {
    const estate = fc.array(
      fc.record({
        use: fc.constantFrom('mail' as const, 'computers' as const, 'network' as const),
        // Counted from firm proofs only (graph/counts.ts), and not of each of them.
        devices: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
        strength: fc.constantFrom('firm' as const, 'weak' as const),
        control: fc.constantFrom<Interval>([0, 0], [1, 1], [0, 1], [0.5, 0.5]),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(estate, (terms) => {
        const dependencies = terms.map(({ use, strength, devices }, index) => ({
          ...dependency(String(index), strength),
          use,
          ...(strength === 'firm' && devices !== undefined ? { counts: { devices } } : {}),
        }));
        const controlOf = ({ id }: Dependency) => terms[Number(id)]?.control ?? ([0, 1] as const);
        const all: Interval[] = [];
        for (let mask = 0; mask < 1 << terms.length; mask++) {
          const kept = dependencies.filter(({ strength }, index) => strength === 'firm' || (mask >> index) % 2 === 1);
          const learnt = kept.map((one) => ({ ...one, strength: 'firm' as const }));
          const { bounds } = independenceRate(learnt, equalWeights(learnt), controlOf);
          if (bounds !== null) all.push(bounds);
        }
        const rate = independenceRate(dependencies, equalWeights(dependencies), controlOf);

        expect(rate.bounds?.[0]).toBeCloseTo(Math.min(...all.map(([low]) => low)), 9);
        expect(rate.bounds?.[1]).toBeCloseTo(Math.max(...all.map(([, high]) => high)), 9);
      }),
      { numRuns: 500 },
    );
  });

  it('say nothing when there is nothing', () => {
    expect(independenceRate([], equalWeights([]), () => [1, 1])).toEqual({ value: null, bounds: null, coverage: 0, total: 0 });
  });
});

function dependency(id: string, strength: Dependency['strength']): Dependency {
  return { id, use: 'cloud', label: id, status: 'attributed', service: id, strength, basis: 'observed', attributions: [], regions: [] };
}
