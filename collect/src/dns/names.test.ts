// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { domainName } from './domain-name.ts';
import { resolverAddress } from './resolver-address.ts';
import { reverseName } from './reverse.ts';

describe('a domain as someone types it', () => {
  it.each([
    ['Ville.Example.', 'ville.example'],
    [' ville.example ', 'ville.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
    ['_dmarc.ville.example', '_dmarc.ville.example'],
  ])('%s is %s', (stated, name) => {
    expect(domainName(stated)).toBe(name);
  });
});

describe('a resolver as someone types it', () => {
  it.each([
    ['192.0.2.53', '192.0.2.53', 53, '192.0.2.53:53'],
    ['192.0.2.53:5353', '192.0.2.53', 5353, '192.0.2.53:5353'],
    ['2001:db8::53', '2001:db8::53', 53, '[2001:db8::53]:53'],
    ['[2001:db8::53]:5353', '2001:db8::53', 5353, '[2001:db8::53]:5353'],
  ])('%s', (stated, address, port, label) => {
    expect(resolverAddress(stated)).toEqual({ address, port, label });
  });
});

describe('a reverse name', () => {
  it('follows RFC 1035 §3.5 and RFC 3596 §2.5', () => {
    expect(reverseName('10.2.0.52', { privateToo: true })).toBe('52.0.2.10.in-addr.arpa');
    expect(reverseName('4321:0:1:2:3:4:567:89ab', { privateToo: false })).toBe(
      'b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa',
    );
    expect(reverseName('::ffff:192.0.2.1', { privateToo: false })).toBe('1.2.0.192.in-addr.arpa');
  });

  it.each([
    '10.0.0.1',
    '172.16.3.4',
    '192.168.1.1',
    '127.0.0.1',
    '169.254.1.1',
    '100.64.0.1',
    'fd00::1',
    'fe80::1',
    '::1',
    '::ffff:10.0.0.1',
    'mail.example',
  ])('of %s is not asked', (address) => {
    expect(reverseName(address, { privateToo: false })).toBeUndefined();
  });
});
