// SPDX-License-Identifier: EUPL-1.2
// Live collection of the DNS: domains in, evidence lines out (zdns form), in an order that does not depend on the network.
import { setMaxListeners } from 'node:events';
import { said } from '@vigie/core/messages/index';
import { type Answer, type ClientOptions, dnsClient } from './client.ts';
import { domainAnswers } from './domain-answers.ts';
import { domainName } from './domain-name.ts';
import type { Question } from './message.ts';
import { resolverAddress, systemResolvers } from './resolver-address.ts';
import { UsageError } from './usage-error.ts';

export interface CollectDnsOptions {
  /** ISO 8601, written on every line. */
  readonly timestamp: string;
  /** `192.0.2.53`, `192.0.2.53:5353`, `[2001:db8::53]:5353`; those of the machine by default. The first is asked, the others when it fails. */
  readonly resolvers?: readonly string[];
  /** Milliseconds to wait for one answer; 3,000 by default. */
  readonly timeout?: number;
  /** 3 by default. */
  readonly tries?: number;
  /** Questions a second; 200 by default. */
  readonly rate?: number;
  /** Questions under way at once; 100 by default. */
  readonly concurrency?: number;
  /** DKIM selectors to try instead of the common ones. */
  readonly selectors?: readonly string[];
  /** Ask the reverse names of private addresses too. */
  readonly privateReverse?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: ClientOptions['onProgress'];
}

/** Domains under way at once: enough to keep the line busy while one waits. */
const DOMAINS_AHEAD = 8;
/** Shared names remembered: mail hosts, name servers, SPF includes. */
const MAX_SHARED = 50_000;

/** Throws `UsageError` on a bad domain or resolver before anything is asked; the reason of `signal` when aborted. */
export async function* collectDns(domains: readonly string[], options: CollectDnsOptions): AsyncGenerator<string, void, undefined> {
  const names = [...new Set(domains.map(domainName))];
  const resolvers = (options.resolvers ?? systemResolvers()).map(resolverAddress);
  if (resolvers.length === 0) throw new UsageError(said('collect.dns.no-resolver'));
  const { timestamp } = options;
  // Ours, because hundreds of waiting questions listen to it.
  const abort = new AbortController();
  setMaxListeners(0, abort.signal);
  const client = dnsClient({
    resolvers,
    timeout: positive(options.timeout, 3_000),
    tries: positive(options.tries, 3),
    rate: positive(options.rate, 200),
    concurrency: positive(options.concurrency, 100),
    signal: abort.signal,
    onProgress: options.onProgress,
  });
  const stop = () => {
    abort.abort(options.signal?.reason);
    client.close();
  };
  options.signal?.throwIfAborted();
  options.signal?.addEventListener('abort', stop, { once: true });
  const shared = remembered(client.ask);
  const written = new Set<string>();
  const ahead: Promise<Awaited<ReturnType<typeof domainAnswers>>>[] = [];
  const start = (domain: string) => {
    const answers = domainAnswers(domain, {
      timestamp,
      selectors: options.selectors,
      privateReverse: options.privateReverse === true,
      ask: client.ask,
      askShared: shared,
    });
    // Looked at when its turn comes; until then a failure is not an unhandled one.
    answers.catch(() => undefined);
    ahead.push(answers);
  };
  try {
    let started = 0;
    for (; started < Math.min(DOMAINS_AHEAD, names.length); started++) start(names[started] ?? '');
    for (let answers = ahead.shift(); answers !== undefined; answers = ahead.shift()) {
      const lines = await answers;
      const next = names[started++];
      if (next !== undefined) start(next);
      for (const { key, line } of lines) {
        if (written.has(key)) continue;
        written.add(key);
        if (written.size > MAX_SHARED) for (const oldest of written) if (written.delete(oldest)) break;
        yield line;
      }
    }
  } finally {
    options.signal?.removeEventListener('abort', stop);
    // The reader of the lines may stop early: what is still waiting to be asked must not be.
    stop();
  }
}

function positive(value: number | undefined, otherwise: number): number {
  return value !== undefined && value > 0 ? value : otherwise;
}

function remembered(ask: (question: Question) => Promise<Answer>): (question: Question) => Promise<Answer> {
  const known = new Map<string, Promise<Answer>>();
  return (question) => {
    const key = `${question.name} ${question.type}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask(question);
    answer.catch(() => undefined);
    known.set(key, answer);
    if (known.size > MAX_SHARED) for (const oldest of known.keys()) if (known.delete(oldest)) break;
    return answer;
  };
}
