// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

function read(text: string, uri = 'ville.example.zone') {
  return [...reader.read({ uri, text })];
}
function facts(text: string, uri?: string): string[] {
  return read(text, uri).flatMap((draft) =>
    draft.kind === 'dns-record'
      ? [`${draft.name} ${draft.type} ${draft.priority === undefined ? '' : `${draft.priority} `}${draft.value}`]
      : [],
  );
}
function gaps(text: string, uri?: string): string[] {
  return read(text, uri).flatMap((draft) => (draft.kind === 'gap' ? [`${draft.at.line} ${draft.detail.say.replace(/^gap\./, '')}`] : []));
}
function fixture(uri: string) {
  return readFileSync(join(import.meta.dirname, 'fixtures', uri), 'utf8');
}

describe('a town’s zone file', () => {
  const uri = 'saint-exemple.example.zone';
  const text = fixture(uri);

  it('gives every record an absolute lower-case name', () => {
    expect(facts(text, uri)).toEqual([
      'saint-exemple.example SOA ns1.hexa-dns.example hostmaster.saint-exemple.example',
      'saint-exemple.example NS ns1.hexa-dns.example',
      'saint-exemple.example NS ns2.hexa-dns.example',
      'saint-exemple.example MX 10 mx1.filtre.example',
      'saint-exemple.example MX 20 mx2.filtre.example',
      'saint-exemple.example MX 50 ancien-serveur.saint-exemple.example',
      'saint-exemple.example TXT v=spf1 include:_spf.bigmail.example ',
      'saint-exemple.example TXT v=spf1 include:_spf.filtre.example ip4:192.0.2.0/28 -all',
      'saint-exemple.example CAA 0 issue freeca.example',
      '_dmarc.saint-exemple.example TXT v=DMARC1; p=reject; rua=mailto:dmarc@saint-exemple.example',
      'sel1._domainkey.saint-exemple.example TXT v=DKIM1; k=rsa; p=…',
      'www.saint-exemple.example CNAME portail.hyper-compute.example',
      'agenda.saint-exemple.example CNAME www.saint-exemple.example',
      '*.demo.saint-exemple.example A 192.0.2.80',
      'wiki.saint-exemple.example AAAA 2001:db8::80',
      '_sip._tls.saint-exemple.example SRV 100 1 443 sipdir.visio.example',
      '_imap._tcp.saint-exemple.example SRV 0 0 0 .',
      'sans-courrier.saint-exemple.example MX 0 .',
      'generic.saint-exemple.example A 192.0.2.80',
      'quote.saint-exemple.example TXT he said "hello; goodbye"',
      'nul.saint-exemple.example TXT ',
      'old-portal.saint-exemple.example CNAME portail.vieux-hebergeur.example',
      'plages.saint-exemple.example A 192.0.2.90',
      'bouee.plages.saint-exemple.example CNAME plages.saint-exemple.example',
      'a\\.b.plages.saint-exemple.example A 192.0.2.91',
    ]);
  });

  it('keeps the line on which each record starts', () => {
    const soa = read(text, uri).find((draft) => draft.kind === 'dns-record' && draft.type === 'SOA');
    const spf = read(text, uri).find((draft) => draft.kind === 'dns-record' && draft.value.includes('_spf.filtre'));

    expect(soa?.at).toEqual({ line: 3 });
    expect(spf?.at).toEqual({ line: 14 });
  });

  it('holds commented-out records as possible, and prose as nothing', () => {
    const possible = read(text, uri).filter((draft) => draft.kind !== 'gap' && draft.strength === 'possible');

    expect(possible.map((draft) => draft.at.line)).toEqual([11, 30]);
    expect(possible.every((draft) => draft.kind !== 'gap' && draft.because?.say === 'because.comment')).toBe(true);
  });
});

describe('a broken zone file', () => {
  const uri = 'broken-plage.zone';

  it('loses the bad records, each with its line, and keeps the others', () => {
    expect(gaps(fixture(uri), uri)).toEqual([
      '2 zone-file.zone-unknown',
      '2 dns.data',
      '4 zone-file.type',
      '5 dns.data',
      '7 zone-file.quote',
      '8 zone-file.include',
      '9 zone-file.generate',
      '10 zone-file.class',
      '12 zone-file.parenthesis',
    ]);
    expect(facts(fixture(uri), uri)).toEqual([
      'mail.unknown-zone.invalid A 192.0.2.25',
      'unknown-zone.invalid MX 10 mail.unknown-zone.invalid',
      'api.unknown-zone.invalid CNAME api.portail.example',
      'late.unknown-zone.invalid A 192.0.2.26',
    ]);
  });
});

describe('RFC 1035 §5', () => {
  it('reads the example of §5.3', () => {
    const text = [
      '@   IN  SOA     VENERA      Action\\.domains (',
      '                                 20     ; SERIAL',
      '                                 7200   ; REFRESH',
      '                                 600    ; RETRY',
      '                                 3600000; EXPIRE',
      '                                 60)    ; MINIMUM',
      '',
      '        NS      A.ISI.EDU.',
      '        NS      VENERA',
      '        MX      10      VENERA',
      '        MX      20      VAXA',
      'A       A       26.3.0.103',
      'VENERA  A       10.1.0.52',
      '        A       128.9.0.32',
      '$INCLUDE <SUBSYS>ISI-MAILBOXES.TXT',
    ].join('\n');

    expect(facts(text, 'db.isi.edu')).toEqual([
      'isi.edu SOA venera.isi.edu action\\.domains.isi.edu',
      'isi.edu NS a.isi.edu',
      'isi.edu NS venera.isi.edu',
      'isi.edu MX 10 venera.isi.edu',
      'isi.edu MX 20 vaxa.isi.edu',
      'a.isi.edu A 26.3.0.103',
      'venera.isi.edu A 10.1.0.52',
      'venera.isi.edu A 128.9.0.32',
    ]);
    expect(gaps(text, 'db.isi.edu')).toEqual(['15 zone-file.include']);
  });

  it('takes TTL and class in any order, or none', () => {
    expect(facts('a 60 IN A 192.0.2.1\nb IN 60 A 192.0.2.2\nc 1h30m A 192.0.2.3\nd in a 192.0.2.4\n IN IN A 192.0.2.5')).toEqual([
      'a.ville.example A 192.0.2.1',
      'b.ville.example A 192.0.2.2',
      'c.ville.example A 192.0.2.3',
      'd.ville.example A 192.0.2.4',
    ]);
  });

  it('knows an owner named like a type, a class or a number', () => {
    expect(facts('MX A 192.0.2.1\nIN A 192.0.2.2\n3600 A 192.0.2.3')).toEqual([
      'mx.ville.example A 192.0.2.1',
      'in.ville.example A 192.0.2.2',
      '3600.ville.example A 192.0.2.3',
    ]);
  });

  it('reads a missing final dot as it is written: relative', () => {
    expect(facts('@ MX 10 mail.ville.example')).toEqual(['ville.example MX 10 mail.ville.example.ville.example']);
  });

  it('resolves $ORIGIN against the one before', () => {
    expect(facts('$ORIGIN org.\n$ORIGIN ville\nwww A 192.0.2.1\n$ORIGIN .\nroot.example A 192.0.2.2', 'zone.txt')).toEqual([
      'www.ville.org A 192.0.2.1',
      'root.example A 192.0.2.2',
    ]);
  });

  it('learns the zone from an SOA that states its name', () => {
    expect(facts('ville.example. IN SOA ns1 admin 1 2 3 4 5\nwww A 192.0.2.1', 'export.txt')).toEqual([
      'ville.example SOA ns1.ville.example admin.ville.example',
      'www.ville.example A 192.0.2.1',
    ]);
  });

  it('names the reverse zone of a file kept the Debian way', () => {
    expect(facts('25 PTR mail.ville.example.', 'db.192.0.2')).toEqual(['25.2.0.192.in-addr.arpa PTR mail.ville.example']);
  });

  it('reads decimal escapes as octets of UTF-8', () => {
    expect(facts('@ TXT "caf\\195\\169 \\034noir\\034" un\\032mot')).toEqual(['ville.example TXT café "noir"un mot']);
  });

  it('joins quoted strings that touch, and keeps an escaped quote', () => {
    expect(facts('@ TXT "a""b" c\\"d "e;f" ; comment')).toEqual(['ville.example TXT abc"de;f']);
  });

  it('decodes RFC 3597 data of types it knows and keeps the others as they are', () => {
    expect(
      facts('@ CLASS1 TYPE15 \\# 10 000a 046d61696c02 6672 00\n@ TYPE731 \\# 3 abcdef\n@ TXT \\# 4 03 61 62 63', 'ville.example.zone'),
    ).toEqual(['ville.example OTHER TYPE731 abcdef', 'ville.example TXT abc']);
    expect(facts('@ TYPE15 \\# 11 000a 046d61696c 026672 00')).toEqual(['ville.example MX 10 mail.fr']);
  });

  it('leaves out what is not in the zone, as servers do', () => {
    const text = '@ SOA ns1 admin 1 2 3 4 5\nautre.example. A 192.0.2.1\nxville.example. A 192.0.2.2\nwww A 192.0.2.3';

    expect(facts(text)).toEqual(['ville.example SOA ns1.ville.example admin.ville.example', 'www.ville.example A 192.0.2.3']);
    expect(gaps(text)).toEqual(['2 zone-file.outside', '3 zone-file.outside']);
  });

  it('joins a parameter of HTTPS with its quoted value', () => {
    expect(facts('@ HTTPS 1 . alpn="h2,h3" port=8443\n_x SVCB \\# 3 000000')).toEqual([
      'ville.example HTTPS 1 . alpn=h2,h3 port=8443',
      '_x.ville.example SVCB 0 .',
    ]);
  });

  it('reads the alias of hosting panels as one more name for a host', () => {
    expect(facts('@ ALIAS portail.hyper-compute.example.')).toEqual(['ville.example CNAME portail.hyper-compute.example']);
  });

  it('refuses labels and names that are too long', () => {
    expect(gaps(`${'a'.repeat(64)} A 192.0.2.1\n${'a.'.repeat(130)}b A 192.0.2.2`)).toEqual(['1 zone-file.owner', '2 zone-file.owner']);
  });

  it('passes over signatures, and cuts keys', () => {
    expect(facts('@ RRSIG A 8 2 60 20260101000000 20250101000000 1 ville.example. c2ln\n@ DNSKEY 257 3 13 bG9uZw== a2V5')).toEqual([
      'ville.example DNSKEY 257 3 13 …',
    ]);
  });

  it('keeps an empty DKIM key, which revokes it, and the policy of DMARC', () => {
    expect(facts('s._domainkey TXT "v=DKIM1; p="\n_dmarc TXT "v=DMARC1; p=none"')).toEqual([
      's._domainkey.ville.example TXT v=DKIM1; p=',
      '_dmarc.ville.example TXT v=DMARC1; p=none',
    ]);
  });
});

describe('what is not a zone file', () => {
  it.each([
    ['requirements.txt', 'django==5.1\nrequests>=2\n'],
    ['notes.txt', 'Call the host. In a second, MX will be moved.\n'],
    ['named.conf', 'options {\n  directory "/var/cache/bind";\n};\n'],
    ['db.json', '{ "a": 1 }'],
    ['app.db', 'SQLite format 3\0'],
    ['db.php', '<?php $db = 1;'],
    ['robots.txt', 'User-agent: *\nDisallow: /\n'],
  ])('%s is left alone', (uri, head) => {
    expect(reader.accepts.sniff(head, uri)).toBe(false);
  });

  it.each([
    ['ville.example.zone', 'www 300 IN A 192.0.2.1\n'],
    ['export.txt', '$ORIGIN ville.example.\n'],
    ['cloudflare.txt', ';; Domain: ville.example.\nville.example\t3600\tIN\tSOA\tns.example. dns.example. 1 2 3 4 5\n'],
    ['db.ville', ' NS ns1.example.\n'],
  ])('%s is a zone file', (uri, head) => {
    expect(reader.accepts.sniff(head, uri)).toBe(true);
  });

  it('takes time in proportion to its size, even when nothing closes', () => {
    const unclosed = 'a ( b\n'.repeat(200_000);
    const quotes = '"\n'.repeat(200_000);
    const started = performance.now();

    read(unclosed);
    read(quotes);
    reader.accepts.sniff(`${' '.repeat(4_000)}x`, 'a.zone');
    reader.accepts.sniff('1'.repeat(4_096), 'a.zone');

    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
