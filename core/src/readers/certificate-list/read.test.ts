// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { organisationIn } from './distinguished-name.ts';
import { reader } from './index.ts';

const drafts = (name: string) => {
  const bytes = readFileSync(join(import.meta.dirname, 'fixtures', name));
  return [...reader.read({ uri: name, text: name.endsWith('.cer') ? '' : bytes.toString(), data: new Uint8Array(bytes) })];
};
const read = (name: string) =>
  drafts(name).map((one) =>
    one.kind === 'certificate'
      ? `${one.at.line} ${one.names.join(' ')} | ${one.issuer} | ${one.until} ${one.strength ?? 'firm'}`
      : `${one.at.line} ${one.kind === 'gap' ? one.detail.say : one.kind}`,
  );

describe('certificates', () => {
  it('of crt.sh are one fact for all renewals, and possible once they have ended', () => {
    expect(read('crtsh-ville.json')).toEqual([
      '2 ville.example www.ville.example | Grande Autorité, Inc. | 2027-01-01T00:00:00Z firm',
      '4 *.ancien.ville.example | Petite Autorité | 2020-01-01T00:00:00Z possible',
    ]);
  });

  it('of Cert Spotter name the operator, those of Censys the issuer', () => {
    expect(read('certspotter.json')).toEqual([
      '2 ville.example www.ville.example | Petite Autorité (groupe) | 2026-12-30T00:00:00Z firm',
      '3 mail.ville.example | Autre Autorité | 2026-12-30T00:00:00Z firm',
    ]);
    expect(read('censys-certs.json')).toEqual(['1 www.ville.example | Grande Autorité | 2027-01-01T00:00:00Z firm']);
  });

  it('of a table are found by their columns', () => {
    expect(read('certificats.csv')).toEqual([
      '2 www.ville.example | Petite Autorité | 2027-01-01T00:00:00Z firm',
      '3 imap.ville.example mail.ville.example | Grande Autorité | 2027-02-01T00:00:00Z firm',
      '4 gap.certificate.rows',
    ]);
  });

  it('in a table are known by its header, in two bytes a letter or in one', () => {
    const header = 'Domaine;Émetteur;Début;Fin\n';

    for (const encoding of ['utf8', 'latin1'] as const)
      expect(reader.accepts.sniff(Buffer.from(header, encoding).toString('latin1'))).toBe(true);
    expect(reader.accepts.sniff('Nom;Fonction\n')).toBe(false);
  });

  // Made with OpenSSL: a leaf, its root, a leaf for an inner name, a self-signed one.
  it('in a bundle are those issued to somebody for a public name', () => {
    expect(read('chain.pem')).toEqual([
      expect.stringMatching(/^2 \*\.agenda\.ville\.example www\.ville\.example \| Autorité d’Essai SA \| 20\d\d-/),
    ]);
    expect(read('leaf.cer')[0]?.slice(2)).toBe(read('chain.pem')[0]?.slice(2));
  });

  it('never carry their subject, an address or a key', () => {
    for (const name of ['chain.pem', 'leaf.cer', 'crtsh-ville.json', 'broken.pem'])
      expect(JSON.stringify(drafts(name))).not.toMatch(/Jean|jean@|192\.0\.2|bm90/);
  });

  it('that are broken, and private keys, are gaps', () => {
    expect(read('broken.pem')).toEqual(['1 gap.certificate.private-key', '4 gap.certificate.der', '7 gap.truncated']);
  });

  it('of the roots that Node trusts are all authorities’ own', () => {
    const text = rootCertificates.join('\n');

    expect([...reader.read({ uri: 'roots.pem', text })]).toEqual([]);
  });
});

// RFC 4514 §4, OpenSSL’s `-nameopt compat` and `RFC2253`, crt.sh.
it.each([
  ['UID=jsmith,DC=example,DC=net', ''],
  ['CN=James \\"Jim\\" Smith\\, III,DC=example,DC=net', 'James "Jim" Smith, III'],
  ['/C=US/O=DigiCert Inc/OU=www.digicert.com/CN=GeoTrust RSA CA 2018', 'DigiCert Inc'],
  ['/C=FR/O=A/B Test/CN=x', 'A/B Test'],
  ['C=US, O="DigiCert, Inc.", CN=RapidSSL', 'DigiCert, Inc.'],
  ["C = US, O = Let's Encrypt, CN = R3", "Let's Encrypt"],
  ['CN=R3,O=Internet Security Research Group,C=US', 'Internet Security Research Group'],
  ['Sectigo Limited', 'Sectigo Limited'],
])('the organisation in %s', (name, organisation) => {
  expect(organisationIn(name)).toBe(organisation);
});
