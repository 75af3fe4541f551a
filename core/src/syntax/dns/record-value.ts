// SPDX-License-Identifier: EUPL-1.2
// Record data in presentation format to the one form all DNS evidence is stated in (`dns-record` of domain.ts).
import ipaddr from 'ipaddr.js';
import { generic } from './generic-data.ts';
import type { RecordType } from './record-type.ts';
import { joinedText, unescapeText } from './text.ts';

/** Fields as written, escapes kept; `name` resolves a name of the record data. */
export type NameResolver = (stated: string) => string | undefined;
export interface RecordValue {
  readonly value: string;
  readonly priority?: number;
}

/** `undefined` when the fields do not fit the type. `owner` is only looked at to cut DKIM keys. */
export function recordValue(record: RecordType, fields: readonly string[], owner: string, name: NameResolver): RecordValue | undefined {
  if (fields[0] === '\\#') {
    const known = generic(record.mnemonic, fields);
    return known === undefined ? undefined : typedValue(record, known, owner, (stated) => name(`${stated}.`));
  }
  return typedValue(record, fields, owner, name);
}

function typedValue(record: RecordType, fields: readonly string[], owner: string, name: NameResolver): RecordValue | undefined {
  const [first = '', second = '', third = '', fourth = ''] = fields;
  switch (record.type) {
    case 'A':
      return fields.length === 1 && isIpv4(first) ? { value: first } : undefined;
    case 'AAAA':
      return fields.length === 1 ? ipv6(first) : undefined;
    case 'NS':
    case 'CNAME':
    case 'PTR':
    case 'DNAME':
      return fields.length === 1 ? stated(name(first)) : undefined;
    case 'MX': {
      const exchange = name(second);
      return fields.length === 2 && isNumber(first, 65_535) && exchange !== undefined
        ? { value: exchange, priority: Number(first) }
        : undefined;
    }
    case 'SRV': {
      const target = name(fourth);
      if (fields.length !== 4 || target === undefined || !isNumber(first, 65_535) || !isNumber(second, 65_535) || !isNumber(third, 65_535))
        return undefined;
      return { value: `${Number(first)} ${Number(second)} ${Number(third)} ${target}` };
    }
    case 'SOA': {
      const server = name(first);
      const mailbox = name(second);
      return fields.length >= 3 && server !== undefined && mailbox !== undefined ? { value: `${server} ${mailbox}` } : undefined;
    }
    case 'CAA':
      return fields.length === 3 && isNumber(first, 255)
        ? { value: `${Number(first)} ${unescapeText(second).toLowerCase()} ${unescapeText(third)}`.trimEnd() }
        : undefined;
    case 'TXT':
      return fields.length > 0 ? { value: joinedText(fields.map(unescapeText), owner) } : undefined;
    case 'SVCB':
    case 'HTTPS': {
      const target = name(second);
      return isNumber(first, 65_535) && target !== undefined
        ? { value: bounded([String(Number(first)), target, ...fields.slice(2).map(unescapeText)]).replaceAll('= ', '=') }
        : undefined;
    }
    case 'DNSKEY':
      return fields.length >= 4 ? { value: bounded([first, second, third, '…']) } : undefined;
    case 'NAPTR': {
      const replacement = name(fields[5] ?? '');
      return fields.length === 6 && replacement !== undefined
        ? { value: bounded([...fields.slice(0, 5).map(unescapeText), replacement]) }
        : undefined;
    }
    case 'DS':
    case 'TLSA':
      return fields.length >= 4 ? { value: bounded([first, second, third, fields.slice(3).join('').toLowerCase()]) } : undefined;
    case 'SSHFP':
      return fields.length >= 3 ? { value: bounded([first, second, fields.slice(2).join('').toLowerCase()]) } : undefined;
    case 'HINFO':
    case 'LOC':
      return fields.length > 0 ? { value: bounded(fields.map(unescapeText)) } : undefined;
    case 'OTHER':
      return { value: bounded([record.mnemonic, ...fields.map(unescapeText)]) };
    default:
      return record.type satisfies never;
  }
}

function stated(value: string | undefined): RecordValue | undefined {
  return value === undefined ? undefined : { value };
}

/** Long data names nobody: keys, certificates. */
function bounded(fields: readonly string[]): string {
  const text = fields.join(' ').trimEnd();
  return text.length > 512 ? `${text.slice(0, 512)}…` : text;
}

function isNumber(text: string, most: number): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) <= most;
}

export function isIpv4(text: string): boolean {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  return parts !== null && Number(parts[1]) < 256 && Number(parts[2]) < 256 && Number(parts[3]) < 256 && Number(parts[4]) < 256;
}

// RFC 5952: one spelling of an address.
function ipv6(text: string): RecordValue | undefined {
  if (text.length > 45 || text.includes('%') || !text.includes(':') || !ipaddr.IPv6.isValid(text)) return undefined;
  return { value: ipaddr.IPv6.parse(text).toRFC5952String() };
}
