// SPDX-License-Identifier: EUPL-1.2
// A wildcard answers every question below a name (RFC 4592): a DKIM selector it makes up is no DKIM selector.
import { createHash } from 'node:crypto';
import type { Answer as ResourceRecord } from 'dns-packet';
import type { Answer } from './client.ts';
import type { Question } from './message.ts';

/** A label nobody has, the same at every run. */
function probeLabel(domain: string): string {
  return `vigie-${createHash('sha256').update(domain).digest('hex').slice(0, 12)}`;
}

export function probesOf(domain: string): readonly Question[] {
  const label = probeLabel(domain);
  return [
    { name: `${label}.${domain}`, type: 'A' },
    { name: `${label}.${domain}`, type: 'TXT' },
    { name: `${label}._domainkey.${domain}`, type: 'TXT' },
  ];
}

/** The wildcard as a zone file would show it: `*` in place of the label asked. Nothing to say where there is none. */
export function asWildcard({ question, ...answer }: Answer): Answer | undefined {
  if (answer.answers.length === 0 && (answer.status === 'NOERROR' || answer.status === 'NXDOMAIN')) return undefined;
  const starred = question.name.replace(/^[^.]+/, '*');
  const renamed = answer.answers.map((record) => (record.name.toLowerCase() === question.name ? { ...record, name: starred } : record));
  return { ...answer, question: { ...question, name: starred }, answers: renamed };
}

/** True when every record at the name asked is one a wildcard gave to a name that does not exist. */
export function isMadeUp({ question, answers }: Answer, probes: readonly Answer[]): boolean {
  const own = answers.filter((record) => record.name.toLowerCase() === question.name);
  const given = new Set(
    probes.flatMap((probe) => probe.answers.filter((record) => record.name.toLowerCase() === probe.question.name).map(dataOf)),
  );
  return own.length > 0 && own.every((record) => given.has(dataOf(record)));
}

function dataOf({ type, data }: ResourceRecord): string {
  return `${type} ${JSON.stringify(data)}`;
}
