// SPDX-License-Identifier: EUPL-1.2
// Names of record types (IANA “Resource Record (RR) TYPEs”), and what of them is kept.
import type { DnsType } from '../../domain.ts';

export interface RecordType {
  /** `MX`, `SPF`, `TYPE65280`. */
  readonly mnemonic: string;
  readonly type: DnsType;
  /** Made by signing or transport from other records; states nothing of its own. */
  readonly derived: boolean;
}

const numbers: Readonly<Record<string, number>> = {
  A: 1,
  NS: 2,
  MD: 3,
  MF: 4,
  CNAME: 5,
  SOA: 6,
  MB: 7,
  MG: 8,
  MR: 9,
  NULL: 10,
  WKS: 11,
  PTR: 12,
  HINFO: 13,
  MINFO: 14,
  MX: 15,
  TXT: 16,
  RP: 17,
  AFSDB: 18,
  X25: 19,
  ISDN: 20,
  RT: 21,
  NSAP: 22,
  'NSAP-PTR': 23,
  SIG: 24,
  KEY: 25,
  PX: 26,
  GPOS: 27,
  AAAA: 28,
  LOC: 29,
  NXT: 30,
  EID: 31,
  NIMLOC: 32,
  SRV: 33,
  ATMA: 34,
  NAPTR: 35,
  KX: 36,
  CERT: 37,
  A6: 38,
  DNAME: 39,
  SINK: 40,
  OPT: 41,
  APL: 42,
  DS: 43,
  SSHFP: 44,
  IPSECKEY: 45,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  DHCID: 49,
  NSEC3: 50,
  NSEC3PARAM: 51,
  TLSA: 52,
  SMIMEA: 53,
  HIP: 55,
  NINFO: 56,
  RKEY: 57,
  TALINK: 58,
  CDS: 59,
  CDNSKEY: 60,
  OPENPGPKEY: 61,
  CSYNC: 62,
  ZONEMD: 63,
  SVCB: 64,
  HTTPS: 65,
  DSYNC: 66,
  HHIT: 67,
  BRID: 68,
  SPF: 99,
  UINFO: 100,
  UID: 101,
  GID: 102,
  UNSPEC: 103,
  NID: 104,
  L32: 105,
  L64: 106,
  LP: 107,
  EUI48: 108,
  EUI64: 109,
  NXNAME: 128,
  URI: 256,
  CAA: 257,
  AVC: 258,
  DOA: 259,
  AMTRELAY: 260,
  RESINFO: 261,
  WALLET: 262,
  CLA: 263,
  IPN: 264,
  TA: 32768,
  DLV: 32769,
};

const kept = new Set<string>([
  'A',
  'AAAA',
  'CNAME',
  'MX',
  'NS',
  'TXT',
  'CAA',
  'SRV',
  'PTR',
  'SOA',
  'DNAME',
  'DS',
  'DNSKEY',
  'HTTPS',
  'SVCB',
  'TLSA',
  'NAPTR',
  'SSHFP',
  'LOC',
  'HINFO',
] satisfies DnsType[]);
const derived = new Set([
  'RRSIG',
  'SIG',
  'NSEC',
  'NXT',
  'NSEC3',
  'NSEC3PARAM',
  'ZONEMD',
  'CDS',
  'CDNSKEY',
  'CSYNC',
  'OPT',
  'NULL',
  'TYPE65534',
]);

const byMnemonic = new Map<string, RecordType>();
const byNumber = new Map<number, RecordType>();
for (const [mnemonic, number] of Object.entries(numbers)) {
  const type = describe(mnemonic);
  byMnemonic.set(mnemonic, type);
  byNumber.set(number, type);
}

// No RFC: the alias at the top of a zone, as PowerDNS, Route 53 and others write it. It names a host as CNAME does.
for (const mnemonic of ['ALIAS', 'ANAME']) byMnemonic.set(mnemonic, { mnemonic, type: 'CNAME', derived: false });

/** The type a word names, in any case; RFC 3597 §5 `TYPE15` is MX. `undefined` when it names none. */
export function recordType(word: string): RecordType | undefined {
  return byMnemonic.get(word) ?? (word.length > 20 ? undefined : (byMnemonic.get(word.toUpperCase()) ?? numbered(word)));
}

function numbered(word: string): RecordType | undefined {
  const digits = /^TYPE(\d{1,5})$/i.exec(word)?.[1];
  if (digits === undefined) return undefined;
  const number = Number(digits);
  return number > 65_535 ? undefined : (byNumber.get(number) ?? describe(`TYPE${number}`));
}

function describe(mnemonic: string): RecordType {
  // `kept` holds only names of DnsType.
  return { mnemonic, type: kept.has(mnemonic) ? (mnemonic as DnsType) : 'OTHER', derived: derived.has(mnemonic) };
}
