// SPDX-License-Identifier: EUPL-1.2
// Asks resolvers: several in turn, again after silence, over TCP when cut short. Every question ends in a status.
import type { Answer as ResourceRecord } from 'dns-packet';
import type { Question } from './message.ts';
import { rateOf } from './rate.ts';
import type { ResolverAddress } from './resolver-address.ts';
import { askOverTcp } from './tcp.ts';
import { type Exchange, udpTo } from './udp.ts';

/** Status words of zdns. */
export type Status = 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' | 'FORMERR' | 'NOTIMP' | 'TIMEOUT' | 'ERROR';
export interface Answer {
  readonly question: Question;
  readonly status: Status;
  readonly answers: readonly ResourceRecord[];
  readonly authorities: readonly ResourceRecord[];
  readonly protocol: 'udp' | 'tcp';
  readonly resolver: string;
}
export interface Client {
  ask(question: Question): Promise<Answer>;
  close(): void;
}
export interface ClientOptions {
  readonly resolvers: readonly ResolverAddress[];
  /** Milliseconds to wait for one answer. */
  readonly timeout: number;
  readonly tries: number;
  /** Questions a second. */
  readonly rate: number;
  /** Questions under way at once. */
  readonly concurrency: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly asked: number; readonly answered: number }) => void) | undefined;
}

export function dnsClient(options: ClientOptions): Client {
  const { resolvers, timeout, tries, signal } = options;
  const sockets = resolvers.map((resolver) => ({ resolver, udp: udpTo(resolver) }));
  const rate = rateOf(options.rate);
  const turns = turnsOf(options.concurrency);
  let asked = 0;
  let answered = 0;

  async function askOnce(question: Question, attempt: number): Promise<Answer> {
    const one = sockets[attempt % sockets.length];
    if (one === undefined) throw new Error('no resolver');
    const { resolver, udp } = one;
    await rate.take(signal);
    let protocol: Answer['protocol'] = 'udp';
    let exchange = await udp.ask(question, { timeout, edns: true });
    // RFC 6891 §7: a server that knows nothing of EDNS says FORMERR.
    if (exchange.status === 'answer' && exchange.packet.rcode === 'FORMERR') exchange = await udp.ask(question, { timeout, edns: false });
    if (exchange.status === 'answer' && exchange.packet.flag_tc === true) {
      protocol = 'tcp';
      exchange = await askOverTcp(question, resolver, { timeout, signal });
    }
    return { question, protocol, resolver: resolver.label, ...outcome(exchange) };
  }

  return {
    ask(question) {
      return turns(async () => {
        signal?.throwIfAborted();
        options.onProgress?.({ asked: ++asked, answered });
        let answer = await askOnce(question, 0);
        for (let attempt = 1; attempt < tries && !isSettled(answer.status); attempt++) {
          signal?.throwIfAborted();
          answer = await askOnce(question, attempt);
        }
        signal?.throwIfAborted();
        options.onProgress?.({ asked, answered: ++answered });
        return answer;
      });
    },
    close() {
      for (const { udp } of sockets) udp.close();
    },
  };
}

function isSettled(status: Status): boolean {
  return status === 'NOERROR' || status === 'NXDOMAIN';
}

function outcome(exchange: Exchange): Pick<Answer, 'status' | 'answers' | 'authorities'> {
  if (exchange.status !== 'answer') return { status: exchange.status === 'timeout' ? 'TIMEOUT' : 'ERROR', answers: [], authorities: [] };
  const { rcode, answers = [], authorities = [] } = exchange.packet;
  switch (rcode) {
    case 'NOERROR':
    case 'NXDOMAIN':
      return { status: rcode, answers, authorities };
    case 'SERVFAIL':
    case 'REFUSED':
    case 'FORMERR':
    case 'NOTIMP':
      return { status: rcode, answers: [], authorities: [] };
    default:
      return { status: 'ERROR', answers: [], authorities: [] };
  }
}

/** At most so many at once; the others wait in the order they came. */
function turnsOf(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let under = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (under >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else under++;
    try {
      return await work();
    } finally {
      // A turn is handed on, not given back, so that nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) under--;
      else next();
    }
  };
}
