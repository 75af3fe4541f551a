// SPDX-License-Identifier: EUPL-1.2
// One question over TCP, for answers that do not fit a datagram (RFC 7766).
import { randomInt } from 'node:crypto';
import { connect } from 'node:net';
import { answerTo, type Question, questionOctets } from './message.ts';
import type { ResolverAddress } from './resolver-address.ts';
import type { Exchange } from './udp.ts';

export function askOverTcp(
  question: Question,
  resolver: ResolverAddress,
  { timeout, signal }: { readonly timeout: number; readonly signal?: AbortSignal | undefined },
): Promise<Exchange> {
  return new Promise((resolve) => {
    const id = randomInt(65_536);
    const socket = connect({ host: resolver.address, port: resolver.port });
    let received = Buffer.alloc(0);
    const settle = (exchange: Exchange) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      socket.destroy();
      resolve(exchange);
    };
    const abort = () => settle({ status: 'unreachable' });
    const timer = setTimeout(settle, timeout, { status: 'timeout' });
    signal?.addEventListener('abort', abort, { once: true });
    socket.on('error', abort);
    socket.on('close', abort);
    socket.on('connect', () => {
      const octets = questionOctets(question, id, { edns: true });
      // RFC 1035 §4.2.2: two octets of length stand before each message.
      socket.write(Buffer.concat([Buffer.from([octets.length >> 8, octets.length & 255]), octets]));
    });
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const length = received.length < 2 ? Number.POSITIVE_INFINITY : received.readUInt16BE(0);
      if (received.length < length + 2) return;
      const packet = answerTo(question, id, received.subarray(2, length + 2));
      settle(packet === undefined ? { status: 'unreachable' } : { status: 'answer', packet });
    });
  });
}
