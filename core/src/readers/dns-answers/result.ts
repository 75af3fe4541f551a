// SPDX-License-Identifier: EUPL-1.2
// What one question brought: records, absence (nothing to say), or a failure that leaves the question open.
import { statedName } from '../../syntax/dns/name.ts';
import { recordType } from '../../syntax/dns/record-type.ts';
import { recordValue } from '../../syntax/dns/record-value.ts';
import { type Draft, type DraftFact, gap } from '../reader.ts';
import { readAnswer } from './answer.ts';
import { Answer, Host, type Result } from './schema.ts';

interface Question {
  /** Absolute; empty when the line does not say. */
  readonly asked: string;
  /** Type or zdns module asked. */
  readonly module: string;
  readonly line: number;
}

// RFC 2308: both say that there is no such record.
const settled = new Set(['NOERROR', 'NXDOMAIN', 'NORECORD', 'NO_ANSWER']);

export function* resultDrafts(result: Result, question: Question): Generator<Draft> {
  const { asked, module, line } = question;
  const status = result.status ?? (result.error === undefined ? 'NOERROR' : 'ERROR');
  if (!settled.has(status)) {
    // An error text may quote anything; the tools’ own status words are short and upper case.
    const told = /^[A-Z][A-Z0-9_]{1,30}$/.test(result.error ?? '') ? (result.error ?? '') : status.slice(0, 30);
    yield gap(
      'incomplete',
      status === 'PERMERROR' ? 'gap.dns-answers.spf-limit' : 'gap.dns-answers.failed',
      { line },
      { name: asked, type: module.slice(0, 30), status: told },
    );
  }
  // RFC 6604 §3: an NXDOMAIN may follow an alias, which is then a fact, and so may a failure.
  for (const one of result.data?.answers ?? []) {
    const answer = Answer.safeParse(one);
    const read = answer.success ? readAnswer(answer.data) : ({ status: 'bad' } as const);
    if (read.status === 'record') yield { kind: 'dns-record', name: read.name, type: read.record.type, ...read.value, at: { line } };
    // zdns lists EDNS options and other objects without a name among the answers of some modules.
    else if (read.status === 'bad')
      yield gap(
        'unparsable',
        'gap.dns.data',
        { line },
        { type: answer.success ? answer.data.type.slice(0, 30) : module.slice(0, 30), name: asked },
      );
  }
  yield* moduleDrafts(result, question);
}

/** Modules of zdns that look further than one question. */
function* moduleDrafts({ data }: Result, { asked, line }: Question): Generator<Draft> {
  if (asked === '' || data === undefined) return;
  for (const text of [data.spf, data.dmarc]) if (text !== undefined && text !== '') yield* stated('TXT', asked, [text], line);
  for (const [type, hosts] of [
    ['MX', data.exchanges],
    ['NS', data.servers],
  ] as const) {
    for (const one of hosts ?? []) {
      const host = Host.safeParse(one);
      if (!host.success) continue;
      const { name, preference, ipv4_addresses: v4 = [], ipv6_addresses: v6 = [] } = host.data;
      yield* stated(type, asked, type === 'MX' ? [String(preference ?? 0), name || '.'] : [name], line);
      for (const address of v4) yield* stated('A', name, [address], line);
      for (const address of v6) yield* stated('AAAA', name, [address], line);
    }
  }
}

function* stated(type: string, owner: string, fields: readonly string[], line: number): Generator<DraftFact> {
  const name = statedName(owner);
  const record = recordType(type);
  const value = name === undefined || record === undefined ? undefined : recordValue(record, fields, name, statedName);
  if (name !== undefined && record !== undefined && value !== undefined)
    yield { kind: 'dns-record', name, type: record.type, ...value, at: { line } };
}
