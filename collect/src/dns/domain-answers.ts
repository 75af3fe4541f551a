// SPDX-License-Identifier: EUPL-1.2
// Everything asked about one domain, as lines in a fixed order: its own names, its wildcards, then the hosts they lead to.
import type { Answer } from './client.ts';
import type { Question, QuestionType } from './message.ts';
import { commonSelectors, questionsAbout } from './plan.ts';
import { ofType, targetOf } from './records.ts';
import { reverseName } from './reverse.ts';
import { followSpf } from './spf.ts';
import { asWildcard, isMadeUp, probesOf } from './wildcard.ts';
import { spfLimitLine, zdnsLine } from './zdns-line.ts';

/** Hosts looked up of one domain, of each kind: more is not a real estate. */
const MAX_HOSTS = 30;

export interface DomainOptions {
  readonly timestamp: string;
  readonly selectors?: readonly string[] | undefined;
  readonly privateReverse: boolean;
  readonly ask: (question: Question) => Promise<Answer>;
  /** The same, for names that domains share; asked once. */
  readonly askShared: (question: Question) => Promise<Answer>;
}
/** `key` names the question, so that shared lines are written once. */
export interface KeyedLine {
  readonly key: string;
  readonly line: string;
}

export async function domainAnswers(domain: string, options: DomainOptions): Promise<readonly KeyedLine[]> {
  const { timestamp, ask, askShared } = options;
  const [probes, own] = await Promise.all([
    Promise.all(probesOf(domain).map(ask)),
    Promise.all(questionsAbout(domain, options.selectors ?? commonSelectors).map(ask)),
  ]);
  const lines: KeyedLine[] = [];
  const kept: Answer[] = [];
  for (const answer of own) {
    const { name } = answer.question;
    // The site itself may well live behind the wildcard.
    const wildcard = name !== domain && name !== `www.${domain}` && isMadeUp(answer, probes);
    const told = wildcard ? { ...answer, answers: [] } : answer;
    kept.push(told);
    lines.push(keyed(told, timestamp, wildcard));
  }
  for (const probe of probes) {
    const wildcard = asWildcard(probe);
    if (wildcard !== undefined) lines.push(keyed(wildcard, timestamp));
  }
  const at = (name: string, type: QuestionType) =>
    kept.find(({ question }) => question.name === name && question.type === type)?.answers ?? [];

  const zone = await enclosingZone(domain, kept, askShared);
  if (zone !== undefined) lines.push(keyed(zone, timestamp));

  const spf = await followSpf(at(domain, 'TXT'), (name) => askShared({ name, type: 'TXT' }));
  for (const answer of spf.included) lines.push(keyed(answer, timestamp));
  if (spf.exceeded) lines.push({ key: `${domain} SPF`, line: spfLimitLine(domain, { timestamp, lookups: spf.lookups }) });

  const mailHosts = unique(ofType(at(domain, 'MX'), 'MX').map(targetOf));
  const nameServers = unique(ofType([...at(domain, 'NS'), ...(zone?.answers ?? [])], 'NS').map(targetOf));
  const mailAddresses = await Promise.all(addressQuestions(mailHosts).map(askShared));
  const serverAddresses = await Promise.all(addressQuestions(nameServers).map(askShared));
  for (const answer of [...mailAddresses, ...serverAddresses]) lines.push(keyed(answer, timestamp));

  const served = [
    ...mailAddresses.flatMap(({ answers }) => answers),
    ...at(`www.${domain}`, 'A'),
    ...at(`www.${domain}`, 'AAAA'),
    ...at(domain, 'A'),
    ...at(domain, 'AAAA'),
  ];
  const reverse = unique(
    ofType(served, 'A', 'AAAA').map((record) => reverseName(targetOf(record) ?? '', { privateToo: options.privateReverse })),
  );
  for (const answer of await Promise.all(reverse.map((name) => askShared({ name, type: 'PTR' })))) lines.push(keyed(answer, timestamp));
  return lines;
}

/** A name that is no zone of its own is served by the zone around it, which its SOA names (RFC 2308 §2.2). */
async function enclosingZone(domain: string, own: readonly Answer[], ask: DomainOptions['ask']): Promise<Answer | undefined> {
  const ns = own.find(({ question }) => question.name === domain && question.type === 'NS');
  if (ns?.status !== 'NOERROR' || ns.answers.length > 0) return undefined;
  const zone = ofType(ns.authorities, 'SOA')[0]?.name.toLowerCase();
  return zone?.includes('.') === true && domain.endsWith(`.${zone}`) ? ask({ name: zone, type: 'NS' }) : undefined;
}

function addressQuestions(hosts: readonly string[]): readonly Question[] {
  return hosts.flatMap((name) => [{ name, type: 'A' } as const, { name, type: 'AAAA' } as const]);
}

function unique(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined))].sort().slice(0, MAX_HOSTS);
}

function keyed(answer: Answer, timestamp: string, wildcard = false): KeyedLine {
  return { key: `${answer.question.name} ${answer.question.type}`, line: zdnsLine(answer, { timestamp, wildcard }) };
}
