// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { observed } from '../../test/town.ts';
import { joinObservations } from './join.ts';

it('two observations joined keep every fact, each pointing at its own evidence', () => {
  const first = observed([{ kind: 'endpoint', host: '192.0.2.10', purpose: 'api' }]);
  const second = observed([{ kind: 'address', address: '192.0.2.10', asn: 64500 }]);

  const joined = joinObservations({ ...first, asked: ['town.example'] }, second);

  expect(joined.evidence.map(({ id }) => id)).toEqual(['e-town', 'e-town+2']);
  expect(joined.observations.map(({ id, kind, places }) => [id, kind, places[0]?.evidence])).toEqual([
    ['o-town-1', 'endpoint', 'e-town'],
    ['o-town-1+2', 'address', 'e-town+2'],
  ]);
  expect(joined.asked).toEqual(['town.example']);
});

it('a charge that is in both is one charge, found in two places', () => {
  const bill = () =>
    observed([
      { kind: 'charge', service: 'Instances', cost: { amount: 100, currency: 'EUR' }, from: '2026-10-01', to: '2026-11-01', lines: 3 },
    ]);

  const { observations } = joinObservations(bill(), bill());

  expect(observations).toHaveLength(1);
  expect(observations[0]?.places.map(({ evidence }) => evidence)).toEqual(['e-town', 'e-town+2']);
});
