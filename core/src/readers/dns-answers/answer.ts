// SPDX-License-Identifier: EUPL-1.2
// One answer of a lookup tool as the fields a master file would show, then as a record.
import { statedName } from '../../syntax/dns/name.ts';
import { type RecordType, recordType } from '../../syntax/dns/record-type.ts';
import { type RecordValue, recordValue } from '../../syntax/dns/record-value.ts';
import { type Answer, AnswerFields } from './schema.ts';

export type ReadAnswer =
  | { readonly status: 'record'; readonly name: string; readonly record: RecordType; readonly value: RecordValue }
  | { readonly status: 'passed-over' }
  | { readonly status: 'bad' };

export function readAnswer(answer: Answer): ReadAnswer {
  const record = recordType(answer.type);
  // EDNS and pseudo records carry nothing; other classes are not the Internet’s.
  if (record === undefined || record.derived || (answer.class !== undefined && !/^(IN|CLASS1)$/i.test(answer.class)))
    return { status: 'passed-over' };
  const name = statedName(fromHex(answer.name));
  const fields = fieldsOf(record, answer);
  if (name === undefined || fields === undefined) return { status: 'bad' };
  const value = recordValue(record, fields, name, statedName);
  return value === undefined ? { status: 'bad' } : { status: 'record', name, record, value };
}

function fieldsOf(record: RecordType, answer: Answer): readonly string[] | undefined {
  return answer.data === undefined ? zdnsFields(record, answer) : massdnsFields(record, fromHex(answer.data));
}

function zdnsFields(record: RecordType, answer: Answer): readonly string[] | undefined {
  const stated = answer.answer ?? '';
  switch (record.type) {
    case 'MX': {
      const mx = AnswerFields.mx.safeParse(answer).data;
      return mx && [String(mx.preference), stated || '.'];
    }
    case 'SRV': {
      const srv = AnswerFields.srv.safeParse(answer).data;
      return srv && [String(srv.priority), String(srv.weight), String(srv.port), srv.target || '.'];
    }
    case 'CAA': {
      const caa = AnswerFields.caa.safeParse(answer).data;
      return caa && [String(caa.flag), caa.tag, caa.value];
    }
    case 'SOA': {
      const soa = AnswerFields.soa.safeParse(answer).data;
      return soa && [soa.ns || '.', soa.mbox || '.', '0'];
    }
    case 'SVCB':
    case 'HTTPS': {
      const svcb = AnswerFields.svcb.safeParse(answer).data;
      return svcb && [String(svcb.priority), svcb.target || '.'];
    }
    case 'DS': {
      const ds = AnswerFields.ds.safeParse(answer).data;
      return ds && [String(ds.key_tag), String(ds.algorithm), String(ds.digest_type), ds.digest];
    }
    case 'TLSA': {
      const tlsa = AnswerFields.tlsa.safeParse(answer).data;
      return tlsa && [String(tlsa.cert_usage), String(tlsa.selector), String(tlsa.matching_type), tlsa.certificate];
    }
    case 'DNSKEY': {
      const key = AnswerFields.dnskey.safeParse(answer).data;
      return key && [String(key.flags), String(key.protocol), String(key.algorithm), ''];
    }
    case 'NAPTR': {
      const naptr = AnswerFields.naptr.safeParse(answer).data;
      return naptr && [String(naptr.order), String(naptr.preference), naptr.flags, naptr.service, naptr.regexp, naptr.replacement || '.'];
    }
    case 'TXT':
      // zdns joins the strings of a record with line feeds.
      return answer.answer === undefined ? undefined : stated.split('\n');
    case 'SSHFP':
    case 'HINFO':
    case 'LOC':
    case 'OTHER':
      return answer.answer === undefined ? [] : [stated];
    default:
      return stated === '' ? undefined : [stated];
  }
}

/** massdns: fields parted by one blank; text unquoted and already joined. */
function massdnsFields(record: RecordType, data: string): readonly string[] {
  if (record.type === 'TXT') return [unquoted(data)];
  if (record.type === 'CAA') {
    const [, flags = '', tag = '', value = ''] = /^(\d{1,3}) (\S{1,255}) (.*)$/s.exec(data) ?? [];
    return [flags, tag, unquoted(value)];
  }
  return record.type === 'OTHER' ? [data] : data.split(/ +/);
}

function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('" "', '') : text;
}

/** massdns shows octets that do not print as `\x0a`; master files as `\010`. */
function fromHex(text: string): string {
  return text.includes('\\x')
    ? text.replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => `\\${String(Number.parseInt(hex, 16)).padStart(3, '0')}`)
    : text;
}
