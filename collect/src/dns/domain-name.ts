// SPDX-License-Identifier: EUPL-1.2
// A domain as someone types it, checked and turned into A-labels (RFC 5891).
import { domainToASCII } from 'node:url';
import { said } from '@vigie/core/messages/index';
import { UsageError } from './usage-error.ts';

/** Lower case, A-labels, no final dot. Throws `UsageError` on what is no public domain name. */
export function domainName(stated: string): string {
  const trimmed = stated.trim().replace(/\.$/, '');
  const refuse = () => new UsageError(said('collect.dns.not-a-domain', { name: stated.slice(0, 100) }));
  if (trimmed.length === 0 || trimmed.length > 1_000 || /[\s/@:?#\\%*"'<>()[\]{}|^`]/.test(trimmed)) throw refuse();
  // The WHATWG parser behind it refuses underscores nowhere we need one and maps `１２７．１` to an address.
  const ascii = domainToASCII(trimmed).toLowerCase();
  const labels = ascii.split('.');
  const last = labels.at(-1) ?? '';
  if (ascii.length === 0 || ascii.length > 253 || labels.length < 2) throw refuse();
  // RFC 1123 §2.1: letters, digits, hyphens; a last label of digits would be an address.
  if (!labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?$/.test(label)) || !/^(xn--[a-z0-9-]+|[a-z]{2,})$/.test(last))
    throw refuse();
  return ascii;
}
