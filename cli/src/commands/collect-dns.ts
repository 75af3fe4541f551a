// SPDX-License-Identifier: EUPL-1.2
// `vigie collect dns`: asks the DNS and writes the answers as evidence.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { collectDns } from '@vigie/collect';
import { type EvidenceFile, type Language, said, words } from '@vigie/core';
import { exitCodes, UsageError, writing } from '../exit.ts';
import { type Progress, progress } from '../progress.ts';

export interface CollectDnsOptions {
  readonly out?: string;
  readonly resolver?: readonly string[];
  readonly timeout?: string;
  readonly tries?: string;
  readonly rate?: string;
  readonly quiet?: boolean;
}

export async function collectDnsCommand(domains: readonly string[], options: CollectDnsOptions, language: Language): Promise<number> {
  const show = progress(options.quiet === true);
  const { text } = await collectDomains(domains, options, { show, language, at: new Date().toISOString() });
  if (options.out === undefined) process.stdout.write(text);
  else {
    const file = options.out;
    writing(file, () => writeFileSync(file, text));
    show.done(words(language, said('cli.wrote', { file })));
  }
  return text === '' ? exitCodes.notEstablished : exitCodes.met;
}

/** The answers about some domains, as one piece of evidence. */
export async function collectDomains(
  domains: readonly string[],
  options: CollectDnsOptions,
  { show, language, at }: { readonly show: Progress; readonly language: Language; readonly at: string },
): Promise<EvidenceFile> {
  const label = domains.length === 1 ? (domains[0] ?? '') : words(language, said('cli.dns.several', { count: domains.length }));
  const lines: string[] = [];
  for await (const line of collectDns(domains, {
    timestamp: at,
    ...(options.resolver === undefined || options.resolver.length === 0 ? {} : { resolvers: options.resolver }),
    ...numeric('timeout', options.timeout),
    ...numeric('tries', options.tries),
    ...numeric('rate', options.rate),
    onProgress: ({ asked, answered }: { readonly asked: number; readonly answered: number }) =>
      show.update(() => words(language, said('cli.dns.progress', { domain: label, asked, answered }))),
  })) {
    lines.push(line);
  }
  show.done(words(language, said('cli.dns.done', { domain: label, answers: lines.length })));
  const text = lines.map((line) => `${line}\n`).join('');
  return {
    uri: `dns/${domains.length === 1 ? domains[0] : 'domains'}.dns.jsonl`,
    text,
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
}

function numeric(name: 'timeout' | 'tries' | 'rate', text: string | undefined): Partial<Record<typeof name, number>> {
  if (text === undefined) return {};
  const value = Number(text);
  if (!(value > 0)) throw new UsageError(said('cli.bad-number', { option: `--${name}`, value: text }));
  return { [name]: value };
}
