// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { addressTable } from './table.ts';

describe('a table of addresses', () => {
  it('as iptoasn.com writes it: tabs, holes as system 0', () => {
    const table = addressTable('192.0.2.0\t192.0.2.255\t64500\tFR\tNIMBUS-AS Nimbus\n198.51.100.0\t198.51.100.255\t0\tNone\tNot routed\n');

    expect(table.find('192.0.2.10')).toEqual({ asn: 64500, country: 'FR', holder: 'NIMBUS-AS Nimbus' });
    expect(table.find('198.51.100.1')).toBeUndefined();
    expect(table.find('192.0.3.0')).toBeUndefined();
  });

  it('as CSV of ranges or blocks, of both versions, in any order, with a header', () => {
    const table = addressTable(
      'network,asn,org\n2001:db8:1::/48,AS64501,"Hexa, SAS"\n192.0.2.128,192.0.2.255,64500,Nimbus\n192.0.2.0/25,64502,Other\n',
    );

    expect(table.find('2001:db8:1:ffff::1')).toEqual({ asn: 64501, holder: 'Hexa, SAS' });
    expect(table.find('2001:db8:2::')).toBeUndefined();
    expect(table.find('192.0.2.127')).toEqual({ asn: 64502, holder: 'Other' });
    expect(table.find('::ffff:192.0.2.128')).toEqual({ asn: 64500, holder: 'Nimbus' });
    expect(table).toMatchObject({ ranges: 3, rejected: 0, overlaps: 0 });
  });

  it('as registries publish their statistics: counts that are no power of two, reserved ranges passed over', () => {
    const table = addressTable(
      [
        '2|ripencc|20261123|4|19830705|20261123|+0100',
        'ripencc|*|ipv4|*|2|summary',
        'ripencc|FR|ipv4|192.0.2.0|96|20200101|allocated|x',
        'ripencc|DE|ipv6|2001:db8::|32|20200101|assigned|y',
        'ripencc||ipv4|198.51.100.0|256||reserved|',
        'ripencc|FR|asn|64500|1|20200101|allocated|x',
      ].join('\r\n'),
    );

    expect(table.find('192.0.2.95')).toEqual({ country: 'FR' });
    expect(table.find('192.0.2.96')).toBeUndefined();
    expect(table.find('2001:db8:ffff::')).toEqual({ country: 'DE' });
    expect(table).toMatchObject({ ranges: 2, rejected: 0 });
  });

  it('with ranges within ranges believes the narrowest, and the wide one after it ends', () => {
    const table = addressTable('192.0.2.0/24,64500,Wide\n192.0.2.64/26,64501,Narrow\n');

    expect(['192.0.2.1', '192.0.2.70', '192.0.2.200'].map((one) => table.find(one)?.asn)).toEqual([64500, 64501, 64500]);
    expect(table.overlaps).toBe(1);
  });

  it('counts the rows that are not usable', () => {
    const table = addressTable(
      '192.0.2.9,192.0.2.1,64500,x\n300.1.1.1,2.2.2.2,1,x\n192.0.2.0/33,1,x\n192.0.2.0,2001:db8::,1,x\nwords,again\n',
    );

    expect(table).toMatchObject({ ranges: 0, rejected: 5 });
    expect(table.find('192.0.2.1')).toBeUndefined();
    expect(table.find('no address')).toBeUndefined();
  });
});
