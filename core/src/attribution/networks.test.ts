// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { observed } from '../../test/town.ts';
import { townCatalogue } from '../../test/town-catalogue.ts';
import { assess } from '../assess.ts';
import type { Assessment, Fact } from '../domain.ts';

const web: Fact = { kind: 'dns-record', name: 'www.town.example', type: 'A', value: '192.0.2.10' };
const reverse = (value: string): Fact => ({ kind: 'dns-record', name: '10.2.0.192.in-addr.arpa', type: 'PTR', value });
const network = (asn: number, holder: string): Fact => ({ kind: 'address', address: '192.0.2.10', asn, holder, country: 'US' });

/** Nimbus runs machines under AS64500; Hexa, under AS64501, only carries. */
function assessed(facts: readonly Fact[]): Assessment {
  const { catalogue } = townCatalogue();
  const asns: Readonly<Record<string, number>> = { nimbus: 64500, hexa: 64501 };
  const known = {
    ...catalogue,
    providers: catalogue.providers.map((one) => ({ ...one, asns: [asns[one.id] ?? []].flat() })),
    services: catalogue.services.map((one) => (one.generic && one.provider === 'hexa' ? { ...one, use: 'network' as const } : one)),
  };
  return assess(observed(facts), known, { at: '2026-11-24T00:00:00Z', version: 'test', domains: ['town.example'] });
}

const told = ({ attributions }: Assessment, observation = 'o-town-1') => attributions.filter((one) => one.observation === observation);
const reasonsOf = (assessment: Assessment) => told(assessment)[0]?.because.map(({ say }) => say);

describe('the network of an address', () => {
  it('names the provider whose autonomous system announces it, and no product or place of it', () => {
    const assessment = assessed([web, network(64500, 'NIMBUS-AS')]);

    expect(told(assessment)).toMatchObject([{ status: 'attributed', service: 'nimbus/unnamed', use: 'cloud', matcher: { on: 'asn' } }]);
    expect(told(assessment)[0]).not.toHaveProperty('region');
    expect(reasonsOf(assessment)).toContain('because.address-network');
  });

  it('comes after a reverse name the catalogue knows', () => {
    const assessment = assessed([web, reverse('vm.hexa.test'), network(64500, 'NIMBUS-AS')]);

    expect(told(assessment)).toMatchObject([{ status: 'attributed', service: 'hexa/unnamed' }]);
    expect(reasonsOf(assessment)).toEqual(expect.arrayContaining(['because.reverse-name', 'because.address-disagrees']));
  });

  it('decides where the reverse name is the town’s own or of nobody known', () => {
    for (const name of ['www.town.example', 'host-10.unknown-hoster.test'])
      expect(told(assessed([web, reverse(name), network(64500, 'NIMBUS-AS')]))).toMatchObject([{ service: 'nimbus/unnamed' }]);
  });

  it('is that of the first table that knows a system, when tables disagree', () => {
    expect(told(assessed([web, network(64500, 'NIMBUS-AS'), network(64510, 'Acme')]))).toMatchObject([{ service: 'nimbus/unnamed' }]);
    expect(told(assessed([web, network(64510, 'Acme'), network(64500, 'NIMBUS-AS')]))).toMatchObject([
      { status: 'unattributed', party: 'acme' },
    ]);
  });

  it('of a carrier says who carries the traffic; who runs the machine stays unknown in the sums', () => {
    const carried = assessed([web, network(64501, 'HEXA')]);

    expect(told(carried)).toMatchObject([
      { status: 'unattributed', use: 'cloud', party: '192.0.2.0/24' },
      { status: 'attributed', service: 'hexa/unnamed', use: 'network' },
    ]);
    expect(reasonsOf(carried)).toContain('because.address-carried');
    expect(carried.uses.find(({ use }) => use === 'cloud')).toMatchObject({ unattributed: 1 });
  });

  it('unknown to the catalogue keeps the bounds as wide as no network at all, under the name of its holder', () => {
    const unknown = assessed([web, network(64510, 'Acme Hosting S.A.')]);
    const without = assessed([web]);

    expect(told(unknown)).toMatchObject([{ status: 'unattributed', party: 'acme hosting' }]);
    expect(told(assessed([web, { kind: 'address', address: '192.0.2.10', asn: 64510 }]))).toMatchObject([{ party: 'AS64510' }]);
    const bounds = ({ measures }: Assessment) => measures.map((measure) => measure);
    expect(JSON.stringify(bounds(unknown)).replaceAll('acme hosting', '192.0.2.0/24')).toBe(JSON.stringify(bounds(without)));
  });

  it('told only by a registry as a country says nothing of a supplier', () => {
    const assessment = assessed([web, { kind: 'address', address: '192.0.2.10', country: 'FR' }]);

    expect(told(assessment)).toMatchObject([{ status: 'unattributed', party: '192.0.2.0/24' }]);
    expect(reasonsOf(assessment)).toEqual(['because.address-unknown']);
  });

  it('decides for an address that configuration talks to', () => {
    const assessment = assessed([{ kind: 'endpoint', host: '192.0.2.10', purpose: 'database' }, network(64500, 'NIMBUS-AS')]);

    expect(told(assessment)).toMatchObject([{ status: 'attributed', service: 'nimbus/unnamed', use: 'cloud' }]);
  });
});
