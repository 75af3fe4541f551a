// SPDX-License-Identifier: EUPL-1.2
// Certificates: lists of transparency logs (crt.sh, Cert Spotter, Censys), tables, PEM bundles, single DER files.
import { type Draft, type DraftGap, headOf, type Reader } from '../reader.ts';
import { csvList, isTable } from './csv-list.ts';
import { jsonList } from './json-list.ts';
import { certificateDrafts, type Listed } from './listed.ts';
import { derList, pemList } from './pem-list.ts';

export const reader = {
  id: 'certificate-list',
  title: { en: 'Certificates (crt.sh, Cert Spotter, PEM)', fr: 'Certificats (crt.sh, Cert Spotter, PEM)' },
  accepts: {
    globs: [
      '**/*.pem',
      '**/*.crt',
      '**/*.cer',
      '**/*.der',
      '**/*crt.sh*.json',
      '**/*crtsh*.json',
      '**/*cert*.json',
      '**/*cert*.jsonl',
      '**/*crtsh*.csv',
      '**/*crt.sh*.csv',
      '**/*cert*.csv',
    ],
    data: true,
    sniff: (head) => formOf(head) !== undefined,
  },
  *read(file) {
    // DER without a NUL at its start was taken for text.
    const form = formOf(headOf(file)) ?? formOf(headOf({ ...file, text: '' }));
    const gaps: DraftGap[] = [];
    const listed: Listed[] = [];
    for (const one of form === undefined ? [] : listOf(form, file.text, file.data)) {
      if ('kind' in one) gaps.push(one);
      else listed.push(one);
    }
    yield* certificateDrafts(listed);
    yield* gaps.slice(0, MAX_GAPS) satisfies readonly Draft[];
  },
} satisfies Reader;

const MAX_GAPS = 200;

type Form = 'pem' | 'der' | 'json' | 'csv';

function formOf(head: string): Form | undefined {
  if (/^-----BEGIN (?:(?:TRUSTED |X509 )?CERTIFICATE|(?:[A-Z0-9]+ )*PRIVATE KEY)-----/m.test(head)) return 'pem';
  // `openssl x509 -text` prints what it reads in front of the block.
  if (/^Certificate:\r?\n\s+Data:/.test(head)) return 'pem';
  // A sequence whose length takes two octets, and in it another: a certificate between 256 bytes and 64 kB.
  if (/^0\x82[\s\S]{2}0\x82/.test(head)) return 'der';
  if (/"issuer_ca_id"\s*:|"issuer_name"\s*:|"dns_names"\s*:|"parsed"\s*:\s*\{/.test(head)) return 'json';
  return isTable(head) ? 'csv' : undefined;
}

function listOf(form: Form, text: string, data: Uint8Array | undefined): Iterable<Listed | DraftGap> {
  switch (form) {
    case 'pem':
      return pemList(text);
    case 'der':
      return data === undefined ? [] : derList(data);
    case 'json':
      return jsonList(text);
    case 'csv':
      return csvList(text);
    default:
      return form satisfies never;
  }
}
