// SPDX-License-Identifier: EUPL-1.2
// Certificates as a table: CSV whose header names an issuer and the names that are certified, in English or French.
import { delimiterOf, rows } from '../../syntax/csv.ts';
import { slotsIn, textOfHead } from '../../syntax/spreadsheet/header.ts';
import { type DraftGap, gap } from '../reader.ts';
import { organisationIn } from './distinguished-name.ts';
import { instantOf, type Listed } from './listed.ts';

const columns = {
  issuer: [
    'Issuer',
    'Issuer name',
    'issuerName',
    'Issuer DN',
    'issuerDN',
    'Issuer organization',
    'Issuer organisation',
    'Issuer O',
    'Issuer CA',
    'CA',
    'Certificate authority',
    'Autorité de certification',
    'Autorité',
    'Émetteur',
  ],
  names: [
    'Name value',
    'Name values',
    'DNS name',
    'DNS names',
    'dnsNames',
    'SAN',
    'SANs',
    'Subject alternative name',
    'Subject alternative names',
    'Subject alt name',
    'Subject alt names',
    'subjectAltName',
    'Matching identities',
    'Domain',
    'Domains',
    'Domaine',
    'Domaines',
    'Name',
    'Names',
  ],
  commonName: ['Common name', 'commonName', 'CN', 'Subject CN', 'Subject common name', 'Host', 'Hostname'],
  from: ['Not before', 'notBefore', 'Valid from', 'validFrom', 'Issued', 'Issued on', 'Issued at', 'Début'],
  until: [
    'Not after',
    'notAfter',
    'Valid to',
    'validTo',
    'Valid until',
    'Expires',
    'Expires on',
    'Expires at',
    'Expiry',
    'Expiry date',
    'Expiration',
    'Expiration date',
    'Fin',
  ],
} as const;

export function isTable(head: string): boolean {
  const text = textOfHead(head);
  for (const { values } of rows(text, delimiterOf(text))) {
    const slots = slotsIn(values, columns);
    return slots.has('issuer') && (slots.has('names') || slots.has('commonName'));
  }
  return false;
}

export function* csvList(source: string): Generator<Listed | DraftGap> {
  let slots: ReadonlyMap<keyof typeof columns, number> | undefined;
  let width = 0;
  let odd: { line: number; count: number } | undefined;
  for (const { line, values, fields } of rows(source, delimiterOf(source))) {
    if (slots === undefined) {
      slots = slotsIn(values, columns);
      width = fields;
      continue;
    }
    const found = slots;
    const cell = (slot: keyof typeof columns) => values[found.get(slot) ?? -1];
    const issuer = cell('issuer');
    const names = `${cell('names') ?? ''} ${cell('commonName') ?? ''}`.split(/[\s,;|]+/).filter((name) => name !== '');
    if (issuer === undefined || fields < width || names.length === 0) odd = { line: odd?.line ?? line, count: (odd?.count ?? 0) + 1 };
    else yield { line, issuer: organisationIn(issuer), names, from: instantOf(cell('from')), until: instantOf(cell('until')) };
  }
  if (odd !== undefined) yield gap('unparsable', 'gap.certificate.rows', { line: odd.line }, { count: odd.count });
}
