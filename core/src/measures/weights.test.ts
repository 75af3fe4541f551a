// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { townAssessment } from '../../test/town.ts';
import type { Dependency, Fact } from '../domain.ts';
import { countWeights, equalWeights, spendWeights } from './weights.ts';

const one = (id: string, use: Dependency['use'], more: Partial<Dependency> = {}): Dependency => ({
  id,
  use,
  label: id,
  status: 'attributed',
  service: id,
  strength: 'firm',
  basis: 'observed',
  attributions: [],
  regions: [],
  ...more,
});

describe('equal weights', () => {
  it('share a fleet by its devices: nine machines of fifty-four are a sixth of the computers', () => {
    const fleet = [
      one('windows', 'computers', { counts: { devices: 43 } }),
      one('ubuntu', 'computers', { counts: { devices: 9 } }),
      one('macos', 'computers', { counts: { devices: 2 } }),
    ];
    const { of } = equalWeights(fleet);

    expect(fleet.map(of)).toEqual([43 / 54, 9 / 54, 2 / 54]);
  });

  it('take what nobody counted for the mean of what was counted', () => {
    const fleet = [one('a', 'mobiles', { counts: { devices: 10 } }), one('b', 'mobiles', { counts: { devices: 20 } }), one('c', 'mobiles')];
    const { of } = equalWeights(fleet);

    expect(fleet.map(of)).toEqual([10 / 45, 20 / 45, 15 / 45]);
  });

  it('leave other uses shared by their dependencies, whatever the servers of an inventory', () => {
    const cloud = [one('debian', 'cloud', { counts: { devices: 40 } }), one('hexa', 'cloud')];

    expect(cloud.map(equalWeights(cloud).of)).toEqual([0.5, 0.5]);
  });
});

describe('a weight by a quantity', () => {
  it('is none when no firm dependency is counted', () => {
    expect(countWeights([one('a', 'mail'), one('b', 'mail', { strength: 'weak', counts: { users: 3 } })], 'users')).toBeUndefined();
  });

  it('gives rates of the uses it is counted in, and none of the whole', () => {
    const request = (host: string, requests: number): Fact => ({
      kind: 'web-request',
      page: 'town.example',
      host,
      resource: 'script',
      requests,
    });
    const { measures } = townAssessment([request('town.portal.hexa.test', 30), request('s3.eu-1.nimbusaws.test', 10)]);
    const byRequests = measures.filter(({ weight }) => weight === 'requests');

    expect(byRequests.length).toBeGreaterThan(0);
    expect(byRequests.some(({ subject }) => subject === 'whole')).toBe(false);
    expect(
      byRequests.reduce((sum, { total, variant, convention }) => sum + (variant === 'real' && convention === 'default' ? total : 0), 0),
    ).toBe(40);
  });
});

describe('a weight by spend', () => {
  it('says the rates of exchange where it is in their base currency, and nowhere else', () => {
    const paid = [one('a', 'cloud', { yearly: { amount: 100, currency: 'EUR' } })];
    const rates = { date: '2026-10-31', rates: [{ currency: 'USD', rate: 0.9 }] };

    expect(spendWeights(paid, { base: 'EUR', ...rates })?.conversion?.base).toBe('EUR');
    expect(spendWeights(paid, { base: 'CHF', ...rates })?.currency).toBe('EUR');
    expect(spendWeights(paid, { base: 'CHF', ...rates })?.conversion).toBeUndefined();
  });
});
