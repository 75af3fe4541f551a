// SPDX-License-Identifier: EUPL-1.2
// Most YAML is not octoDNS: a name at the left margin, under it a record type and values.

const recordTypes =
  'A|AAAA|ALIAS|CAA|CNAME|DNAME|DS|HTTPS|LOC|MX|NAPTR|NS|PTR|SPF|SRV|SSHFP|SVCB|TLSA|TXT|URLFWD|[A-Za-z0-9]{1,40}Provider/[A-Z0-9]{1,20}';
const typeLine = new RegExp(`^[ ]{1,8}(?:- )?type: ['"]?(?:${recordTypes})['"]?[ ]*(?:#.*)?\\r?$`, 'm');
const otherLine = /^[ :]{1,8}(?:- )?(?:values?|ttl|geo|dynamic|octodns):/m;
/** Manifests, schemas and octoDNS’s own configuration. `jobs:` or `services:` alone may well be hosts. */
const notAZone = /^(?:(?:apiVersion|kind|openapi|swagger): *\S|(?:providers|AWSTemplateFormatVersion|\$schema):)/m;

export function looksLikeOctodns(head: string): boolean {
  return typeLine.test(head) && otherLine.test(head) && !notAZone.test(head) && /^(?:\? |: |[^\s#-][^\n]{0,254}:)/m.test(head);
}
