// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';
import { zoneOfFile } from './zone-name.ts';

function read(uri: string, text = readFileSync(join(import.meta.dirname, 'fixtures', uri), 'utf8')) {
  return [...reader.read({ uri, text })];
}
function facts(drafts: ReturnType<typeof read>): string[] {
  return drafts.flatMap((draft) =>
    draft.kind === 'dns-record'
      ? [`${draft.at.line} ${draft.name} ${draft.type} ${draft.priority === undefined ? '' : `${draft.priority} `}${draft.value}`]
      : [],
  );
}

describe('an octoDNS zone', () => {
  it('gives each value of each record, with its line', () => {
    expect(facts(read('saint-exemple.example.yaml'))).toEqual([
      '7 saint-exemple.example A 192.0.2.80',
      '8 saint-exemple.example A 192.0.2.81',
      '11 saint-exemple.example CAA 0 issue freeca.example',
      '16 saint-exemple.example MX 10 mx1.filtre.example',
      '18 saint-exemple.example MX 20 mx2.filtre.example',
      '21 saint-exemple.example NS ns1.hexa-dns.example',
      '21 saint-exemple.example NS ns2.hexa-dns.example',
      '24 saint-exemple.example TXT v=spf1 include:_spf.bigmail.example -all',
      '25 saint-exemple.example TXT jeton-verification=abc123',
      '7 *.demo.saint-exemple.example A 192.0.2.80',
      '8 *.demo.saint-exemple.example A 192.0.2.81',
      '31 _dmarc.saint-exemple.example TXT v=DMARC1; p=reject; rua=mailto:dmarc@saint-exemple.example',
      '35 _sip._tls.saint-exemple.example SRV 100 1 443 sipdir.visio.example',
      '43 ancien.saint-exemple.example CNAME portail.vieux-hebergeur.example',
      '55 cartes.saint-exemple.example CNAME www.carto.example',
      '49 cartes.saint-exemple.example CNAME eu.carto.example',
      '50 cartes.saint-exemple.example CNAME eu2.carto.example',
      '58 long._domainkey.saint-exemple.example TXT v=DKIM1; k=rsa; p=…',
      '63 portail.saint-exemple.example CNAME d111111.cdn.example',
      '69 www.saint-exemple.example CNAME saint-exemple.example',
    ]);
  });

  it('holds a record octoDNS ignores as possible', () => {
    const possible = read('saint-exemple.example.yaml').filter((draft) => draft.kind !== 'gap' && draft.strength === 'possible');

    expect(possible.map((draft) => draft.at.line)).toEqual([43]);
  });
});

describe('a broken octoDNS zone', () => {
  it('loses the bad entries and keeps the others', () => {
    const drafts = read('broken-zone.yaml');

    expect(facts(drafts)).toEqual(['5 www.unknown-zone.invalid A 192.0.2.80', '18 api.unknown-zone.invalid CNAME api.portail.example']);
    expect(drafts.flatMap((draft) => (draft.kind === 'gap' ? [`${draft.at.line} ${draft.detail.say}`] : []))).toEqual([
      '20 gap.not-parsable',
      '1 gap.octodns.zone-unknown',
      '4 gap.dns.data',
      '9 gap.dns.data',
      '10 gap.octodns.no-record',
      '12 gap.octodns.no-value',
      '14 gap.zone-file.type',
    ]);
  });
});

describe('the zone of a file', () => {
  it.each([
    ['config/ville.example.yaml', 'ville.example'],
    ['config/ville.example./www.yaml', 'ville.example'],
    ['config/ville.example.tst/_sip._tls.yaml', 'ville.example'],
    ['config/$ville.example.yaml', 'ville.example'],
    ['config/2.0.192.in-addr.arpa.yaml', '2.0.192.in-addr.arpa'],
    ['config/www.yaml', undefined],
  ])('of %s is %s', (uri, zone) => {
    expect(zoneOfFile(uri)).toBe(zone);
  });
});

describe('what is not an octoDNS zone', () => {
  it.each([
    ['a Kubernetes service', 'apiVersion: v1\nkind: Service\nspec:\n  type: A\n  ttl: 3\n'],
    ['an OpenAPI schema', 'openapi: 3.0.0\ncomponents:\n  schemas:\n    A:\n      type: object\n      values: 1\n'],
    ['external-dns endpoints in Helm values', 'dns:\n  records:\n    - name: www\n      kind: A\n      values: [192.0.2.1]\n'],
    [
      'octoDNS’s own configuration',
      'providers:\n  config:\n    type: A\n    values: 1\nzones:\n  ville.example.:\n    sources: [config]\n',
    ],
    ['a form', 'questions:\n  first:\n    type: text\n    value: x\n'],
  ])('%s is left alone', (_, head) => {
    expect(reader.accepts.sniff(head)).toBe(false);
  });

  it('while a zone is not', () => {
    expect(reader.accepts.sniff("---\n'':\n  type: A\n  value: 192.0.2.1\n")).toBe(true);
    expect(reader.accepts.sniff("---\n? ''\n: - ttl: 60\n    type: 'MX'\n")).toBe(true);
  });
});
