// SPDX-License-Identifier: EUPL-1.2
// What is asked about every domain, in the order it is written.
import type { Question, QuestionType } from './message.ts';

const apex: readonly QuestionType[] = ['SOA', 'NS', 'MX', 'A', 'AAAA', 'CNAME', 'TXT', 'CAA'];

const below: readonly (readonly [string, QuestionType])[] = [
  ['www', 'A'],
  ['www', 'AAAA'],
  ['_dmarc', 'TXT'], // RFC 7489
  ['_mta-sts', 'TXT'], // RFC 8461
  ['mta-sts', 'A'],
  ['_smtp._tls', 'TXT'], // RFC 8460
  ['default._bimi', 'TXT'],
  // Names under which mail and device software of Microsoft and Mozilla look for their services.
  ['autodiscover', 'CNAME'],
  ['autodiscover', 'A'],
  ['autoconfig', 'CNAME'],
  ['lyncdiscover', 'CNAME'],
  ['sip', 'CNAME'],
  ['enterpriseregistration', 'CNAME'],
  ['enterpriseenrollment', 'CNAME'],
  ['msoid', 'CNAME'],
  // RFC 6186, RFC 6764, RFC 3263, RFC 6120
  ['_autodiscover._tcp', 'SRV'],
  ['_imaps._tcp', 'SRV'],
  ['_imap._tcp', 'SRV'],
  ['_pop3s._tcp', 'SRV'],
  ['_submission._tcp', 'SRV'],
  ['_submissions._tcp', 'SRV'],
  ['_caldavs._tcp', 'SRV'],
  ['_carddavs._tcp', 'SRV'],
  ['_sip._tls', 'SRV'],
  ['_sipfederationtls._tcp', 'SRV'],
  ['_xmpp-client._tcp', 'SRV'],
  ['_xmpp-server._tcp', 'SRV'],
  ['_matrix._tcp', 'SRV'],
];

/** Selectors that suppliers tell their customers to use; there is no way to list those of a domain (RFC 6376 §3.1). */
export const commonSelectors: readonly string[] = [
  'selector1',
  'selector2',
  'google',
  'default',
  'dkim',
  'mail',
  'smtp',
  'k1',
  'k2',
  'k3',
  's1',
  's2',
  'm1',
  'm2',
  'mxvault',
  'protonmail',
  'protonmail2',
  'protonmail3',
  'zoho',
  'zmail',
  'mandrill',
  'mailjet',
  'mailchimp',
  'sendinblue',
  'brevo',
  'brevo1',
  'brevo2',
  'sib',
  'pm',
  'sig1',
  'fm1',
  'fm2',
  'fm3',
  'everlytickey1',
  'everlytickey2',
  'amazonses',
  'sendgrid',
  'smtpapi',
  'mg',
  'mta',
  'krs',
  'cm',
  'hs1',
  'hs2',
  'zendesk1',
  'zendesk2',
  'ovhmo-selector-1',
  'ovhmo-selector-2',
  'gandi',
  'gm1',
  'gm2',
  'infomaniak',
  'ik1',
  'dkim1',
  'dkim2',
  'key1',
  'key2',
  'x',
  'mesmtp',
  'turbo-smtp',
  'a1',
  '20230601',
];

export function questionsAbout(domain: string, selectors: readonly string[]): readonly Question[] {
  return [
    ...apex.map((type) => ({ name: domain, type })),
    ...below.map(([label, type]) => ({ name: `${label}.${domain}`, type })),
    ...selectors.map((selector) => ({ name: `${selector}._domainkey.${domain}`, type: 'TXT' as const })),
  ];
}
