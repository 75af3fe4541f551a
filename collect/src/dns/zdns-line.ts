// SPDX-License-Identifier: EUPL-1.2
// Answers as zdns writes them (github.com/zmap/zdns, src/zdns/answers.go), one JSON object a line: what the reader `dns-answers` reads.
import type { Answer as ResourceRecord } from 'dns-packet';
import type { Answer } from './client.ts';
import { authorization, hostName, mailExchange, serviceLocation, startOfAuthority, textStrings } from './records.ts';

export interface LineOptions {
  readonly timestamp: string;
  /** The answer was made up from a wildcard, which is told on its own line. */
  readonly wildcard?: boolean;
}

export function zdnsLine({ question, status, answers, protocol, resolver }: Answer, { timestamp, wildcard = false }: LineOptions): string {
  const data = {
    ...(answers.length === 0 ? {} : { answers: inOrder(answers.flatMap(zdnsAnswer)) }),
    protocol,
    resolver,
    ...(wildcard ? { wildcard } : {}),
  };
  return JSON.stringify({ name: question.name, results: { [question.type]: { data, status, timestamp } } });
}

/** More lookups than RFC 7208 §4.6.4 lets a receiver make. */
export function spfLimitLine(domain: string, { timestamp, lookups }: { readonly timestamp: string; readonly lookups: number }): string {
  return JSON.stringify({ name: domain, results: { SPF: { data: { lookups }, error: 'LOOKUP_LIMIT', status: 'PERMERROR', timestamp } } });
}

function zdnsAnswer(record: ResourceRecord): object[] {
  const head = { type: record.type, class: 'IN', name: presented(record.name), ttl: record.ttl ?? 0 };
  switch (record.type) {
    case 'A':
    case 'AAAA':
    case 'NS':
    case 'CNAME':
    case 'DNAME':
    case 'PTR': {
      const data = hostName(record.data);
      return data === undefined ? [] : [{ ...head, answer: presented(data) }];
    }
    case 'MX': {
      const mx = mailExchange(record.data);
      return mx === undefined ? [] : [{ ...head, answer: presented(mx.exchange), preference: mx.preference }];
    }
    case 'SRV': {
      const srv = serviceLocation(record.data);
      return srv === undefined
        ? []
        : [{ ...head, priority: srv.priority, weight: srv.weight, port: srv.port, target: presented(srv.target) }];
    }
    case 'SOA': {
      const soa = startOfAuthority(record.data);
      return soa === undefined
        ? []
        : [
            {
              ...head,
              ns: presented(soa.mname),
              mbox: presented(soa.rname),
              serial: soa.serial,
              refresh: soa.refresh,
              retry: soa.retry,
              expire: soa.expire,
              min_ttl: soa.minimum,
            },
          ];
    }
    case 'CAA': {
      const caa = authorization(record.data);
      return caa === undefined ? [] : [{ ...head, flag: caa.flags, tag: caa.tag, value: escaped(Buffer.from(caa.value)) }];
    }
    case 'TXT': {
      const strings = textStrings(record.data);
      return strings === undefined ? [] : [{ ...head, answer: strings.map(escaped).join('\n') }];
    }
    default:
      return [];
  }
}

/** Resolvers turn the order of records round; the same facts are written the same way. Aliases first, they lead to the others. */
function inOrder(answers: readonly object[]): readonly object[] {
  const keyed = answers.map((answer) => {
    const { ttl: _, ...rest } = answer as { ttl?: unknown; type?: string }; // each is one of the literals above
    return { answer, key: `${rest.type === 'CNAME' ? 0 : 1}${JSON.stringify(rest)}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ answer }) => answer);
}

function presented(name: string): string {
  if (name === '' || name === '.') return '.';
  const plain = name.toLowerCase();
  return /[^!-~]|["\\]/.test(plain) ? escaped(Buffer.from(plain)).replaceAll(' ', '\\032') : plain;
}

/** RFC 1035 §5.1, as the Go library behind zdns does it. */
function escaped(octets: Uint8Array): string {
  let text = '';
  for (const octet of octets)
    text +=
      octet < 32 || octet > 126
        ? `\\${String(octet).padStart(3, '0')}`
        : octet === 34 || octet === 92
          ? `\\${String.fromCharCode(octet)}`
          : String.fromCharCode(octet);
  return text;
}
