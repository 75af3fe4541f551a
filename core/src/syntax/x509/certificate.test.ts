// SPDX-License-Identifier: EUPL-1.2
// Against Node’s own reader, on the roots it trusts: names of every age, string type and country.
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { expect, it } from 'vitest';
import { readCertificate } from './certificate.ts';
import { pemBlocks } from './pem.ts';

it('reads issuer and validity of every root that Node trusts as Node does', () => {
  expect(rootCertificates.length).toBeGreaterThan(100);
  for (const pem of rootCertificates) {
    const node = new X509Certificate(pem);
    const issuer = new Map(node.issuer.split('\n').map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
    const [block] = pemBlocks(pem);
    const ours = block?.bytes === undefined ? undefined : readCertificate(block.bytes);

    // Node escapes as RFC 4514 does.
    expect(ours?.issuer).toBe((issuer.get('O') ?? issuer.get('CN'))?.replace(/\\(.)/g, '$1'));
    expect(new Date(ours?.until ?? '').toISOString()).toBe(new Date(node.validTo).toISOString());
    expect(new Date(ours?.from ?? '').toISOString()).toBe(new Date(node.validFrom).toISOString());
    expect(ours?.isAuthority).toBe(node.ca);
  }
});
