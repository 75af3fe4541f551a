// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reader } from './index.ts';

function read(text: string) {
  return [...reader.read({ uri: 'answers.jsonl', text })];
}
function facts(text: string): string[] {
  return read(text).flatMap((draft) =>
    draft.kind === 'dns-record'
      ? [`${draft.at.line} ${draft.name} ${draft.type} ${draft.priority === undefined ? '' : `${draft.priority} `}${draft.value}`]
      : [],
  );
}
function gaps(text: string) {
  return read(text).flatMap((draft) =>
    draft.kind === 'gap' ? [`${draft.at.line} ${draft.reason} ${draft.detail.with?.status ?? draft.detail.with?.type ?? ''}`.trim()] : [],
  );
}
function fixture(uri: string) {
  return readFileSync(join(import.meta.dirname, 'fixtures', uri), 'utf8');
}

describe('lines of zdns', () => {
  it('gives the answers of both forms, each with its line', () => {
    expect(facts(fixture('zdns.jsonl'))).toEqual([
      '1 saint-exemple.example MX 10 mx1.filtre.example',
      '1 saint-exemple.example MX 20 mx2.filtre.example',
      '2 saint-exemple.example TXT v=spf1 include:_spf.bigmail.example include:_spf.filtre.example -all',
      '2 saint-exemple.example TXT note="café"',
      '3 saint-exemple.example CAA 0 issue freeca.example',
      '3 saint-exemple.example SOA ns1.hexa-dns.example hostmaster.saint-exemple.example',
      '4 _sip._tls.saint-exemple.example SRV 100 1 443 sipdir.visio.example',
      '5 2.2.0.192.in-addr.arpa PTR mx1.filtre.example',
      '7 www.saint-exemple.example CNAME parti.hyper-compute.example',
      '8 saint-exemple.example MX 10 mx1.filtre.example',
      '8 mx1.filtre.example A 192.0.2.2',
      '9 saint-exemple.example TXT v=spf1 include:_spf.bigmail.example -all',
      '10 sans-courrier.example MX 0 .',
    ]);
  });

  it('says nothing where there is no such name, even with an alias on the way', () => {
    expect(gaps(fixture('zdns.jsonl'))).toEqual([]);
  });
});

describe('lines of massdns -o J', () => {
  it('gives the answers and leaves the other sections', () => {
    expect(facts(fixture('massdns.ndjson'))).toEqual([
      '1 saint-exemple.example MX 10 mx1.filtre.example',
      '2 saint-exemple.example TXT v=spf1 include:_spf.bigmail.example -all',
      '2 saint-exemple.example TXT café',
      '3 saint-exemple.example CAA 0 issue freeca.example; account=1',
      '4 saint-exemple.example SOA ns1.hexa-dns.example hostmaster.saint-exemple.example',
      '5 _sip._tls.saint-exemple.example SRV 100 1 443 sipdir.visio.example',
    ]);
    expect(gaps(fixture('massdns.ndjson'))).toEqual([]);
  });
});

describe('questions without an answer', () => {
  it('stay open: each failure is a gap with its status', () => {
    expect(gaps(fixture('broken-answers.jsonl'))).toEqual([
      '1 incomplete TIMEOUT',
      '2 incomplete SERVFAIL',
      '3 incomplete MAXRETRIES',
      '4 unparsable NS',
      '4 unparsable NS',
      '4 unparsable NS',
      '5 unparsable',
      '6 unparsable',
      '7 unparsable',
    ]);
  });

  it('never repeat the error text of a tool', () => {
    expect(JSON.stringify(read(fixture('broken-answers.jsonl')))).not.toContain('hunter2');
  });
});

describe('one answer printed over several lines', () => {
  it('is read as the manual of zdns shows it', () => {
    const text = JSON.stringify(
      {
        name: 'ville.example',
        results: {
          A: {
            data: { answers: [{ answer: '192.0.2.1', class: 'IN', name: 'ville.example', ttl: 300, type: 'A' }], protocol: 'udp' },
            status: 'NOERROR',
          },
        },
      },
      null,
      3,
    );

    expect(reader.accepts.sniff(text)).toBe(true);
    expect(facts(text)).toEqual(['1 ville.example A 192.0.2.1']);
  });
});

describe('what is not an answer of the DNS', () => {
  it.each([
    '{"name":"portail","version":"1.0.0","dependencies":{}}',
    '{"name":"job","status":"success"}',
    '[{"name":"a","answers":[]}]',
    '{"log":{"version":"1.2"}}',
    '{"name":"quiz","answers_count":3}',
  ])('%s is left alone', (head) => {
    expect(reader.accepts.sniff(head)).toBe(false);
  });
});
