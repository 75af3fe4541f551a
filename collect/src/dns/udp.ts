// SPDX-License-Identifier: EUPL-1.2
// One connected UDP socket to one resolver: the kernel drops what comes from elsewhere, unknown ids are dropped here.
import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Packet } from 'dns-packet';
import { answerTo, type Question, questionOctets } from './message.ts';
import type { ResolverAddress } from './resolver-address.ts';

export type Exchange =
  | { readonly status: 'answer'; readonly packet: Packet }
  | { readonly status: 'timeout' }
  | { readonly status: 'unreachable' };

export interface Udp {
  ask(question: Question, options: { readonly timeout: number; readonly edns: boolean }): Promise<Exchange>;
  close(): void;
}

// A burst of answers must wait somewhere; the system may grant less.
const RECEIVE_BUFFER = 1 << 20;

interface Pending {
  readonly question: Question;
  readonly settle: (exchange: Exchange) => void;
}

export function udpTo(resolver: ResolverAddress): Udp {
  const pending = new Map<number, Pending>();
  let socket: Promise<Socket> | undefined;
  let closed = false;

  const settleAll = () => {
    for (const { settle } of [...pending.values()]) settle({ status: 'unreachable' });
  };
  const open = () =>
    new Promise<Socket>((resolve, reject) => {
      const created = createSocket({ type: isIPv6(resolver.address) ? 'udp6' : 'udp4', recvBufferSize: RECEIVE_BUFFER });
      created.once('error', reject);
      created.on('message', (octets) => {
        const id = octets.length < 12 ? -1 : octets.readUInt16BE(0);
        const waiting = pending.get(id);
        const packet = waiting === undefined ? undefined : answerTo(waiting.question, id, octets);
        if (packet !== undefined) waiting?.settle({ status: 'answer', packet });
      });
      created.connect(resolver.port, resolver.address, () => {
        created.removeListener('error', reject);
        // ICMP port unreachable comes as an error of the socket and belongs to every question under way.
        created.on('error', settleAll);
        resolve(created);
      });
    });

  return {
    async ask(question, { timeout, edns }) {
      if (closed) return { status: 'unreachable' };
      socket ??= open();
      let connected: Socket;
      try {
        connected = await socket;
      } catch {
        socket = undefined;
        return { status: 'unreachable' };
      }
      return new Promise<Exchange>((resolve) => {
        const id = freeId(pending);
        const settle = (exchange: Exchange) => {
          clearTimeout(timer);
          pending.delete(id);
          resolve(exchange);
        };
        const timer = setTimeout(settle, timeout, { status: 'timeout' });
        pending.set(id, { question, settle });
        if (closed) settle({ status: 'unreachable' });
        else connected.send(questionOctets(question, id, { edns }), (error) => error !== null && settle({ status: 'unreachable' }));
      });
    },
    close() {
      if (closed) return;
      closed = true;
      settleAll();
      socket?.then(
        (one) => one.close(),
        () => undefined,
      );
    },
  };
}

/** RFC 5452 §4.3: ids are not to be guessed. */
function freeId(pending: ReadonlyMap<number, unknown>): number {
  let id = randomInt(65_536);
  while (pending.has(id)) id = randomInt(65_536);
  return id;
}
