// SPDX-License-Identifier: EUPL-1.2
// The only way out of the browser: a proxy on loopback that resolves each name itself, dials the very address it
// checked (a second answer of the DNS changes nothing), counts bytes and stops at a limit.
import { lookup } from 'node:dns/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { bare, type ConnectTo, type Destination, destination } from './connect-to.ts';
import { isPublicAddress } from './public-address.ts';

export type Refusal = 'private-address' | 'unresolved' | 'unreachable' | 'limit';
export interface ProxyOptions {
  readonly allowPrivate: boolean;
  readonly connectTo: readonly ConnectTo[];
  /** Bytes received in all; then everything is refused. */
  readonly maxBytes: number;
  readonly onLimit: () => void;
}
export interface GuardedProxy {
  readonly server: string;
  /** What a host was refused for last, if it was. */
  refusal(host: string): Refusal | undefined;
  /** Address that was dialled for a host. */
  peer(host: string): string | undefined;
  /** Hosts that were dialled or refused. */
  hosts(): readonly string[];
  bytes(): number;
  /** The same way out for what is asked beside the browser; `undefined` where it is refused. */
  dial(asked: Destination): Promise<Socket | undefined>;
  /** Cuts what is under way and refuses the rest. */
  stop(): void;
  close(): Promise<void>;
}

const DIAL_TIMEOUT = 10_000;
const MAX_ADDRESSES = 4;

export async function guardedProxy(options: ProxyOptions): Promise<GuardedProxy> {
  const refusals = new Map<string, Refusal>();
  const peers = new Map<string, string>();
  const open = new Set<Duplex>();
  let bytes = 0;
  let stopped = false;

  const stop = () => {
    stopped = true;
    for (const socket of open) socket.destroy();
  };
  const held = <S extends Duplex>(socket: S): S => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // A peer that resets is an everyday event; who waits for it is told by `close`.
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const counted = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= options.maxBytes || stopped) return;
    stop();
    options.onLimit();
  };
  async function dial(asked: Destination): Promise<Socket | Refusal> {
    if (stopped) return 'limit';
    const { host, port, stated } = destination(asked, options.connectTo);
    const addresses = isIP(host) > 0 ? [host] : await addressesOf(host);
    if (addresses.length === 0) return 'unresolved';
    const allowed = options.allowPrivate || stated ? addresses : addresses.filter(isPublicAddress);
    if (allowed.length === 0) return 'private-address';
    for (const address of allowed.slice(0, MAX_ADDRESSES)) {
      const socket = await dialled(address, port);
      if (socket === undefined) continue;
      if (stopped) {
        socket.destroy();
        return 'limit';
      }
      peers.set(asked.host, address);
      held(socket).on('data', counted);
      return socket;
    }
    return 'unreachable';
  }
  const dialOr = async (asked: Destination, refused: () => void): Promise<Socket | undefined> => {
    const socket = await dial(asked);
    if (typeof socket !== 'string') return socket;
    refusals.set(asked.host, socket);
    refused();
    return undefined;
  };

  const server = createServer({ maxHeaderSize: 128 * 1024 }, (incoming, answer) => {
    const url = URL.canParse(incoming.url ?? '') ? new URL(incoming.url ?? '') : undefined;
    if (url?.protocol !== 'http:') {
      incoming.socket.destroy();
      return;
    }
    // No answer of ours may be taken for one of the site: the connection just ends.
    const asked = { host: bare(url.hostname), port: url.port === '' ? 80 : Number(url.port) };
    void dialOr(asked, () => incoming.socket.destroy()).then((socket) => socket && forward(incoming, answer, { url, socket }));
  });
  server.on('connection', held);
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('connect', (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    const [, host, port] = /^(.+):(\d+)$/.exec(incoming.url ?? '') ?? [];
    if (host === undefined || port === undefined) {
      client.destroy();
      return;
    }
    void dialOr({ host: bare(host), port: Number(port) }, () => client.end('HTTP/1.1 502 Refused\r\n\r\n')).then((socket) => {
      if (socket === undefined) return;
      client.write('HTTP/1.1 200 Connected\r\n\r\n');
      socket.write(head);
      socket.pipe(client).pipe(socket);
      client.once('close', () => socket.destroy());
      socket.once('close', () => client.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    server: `http://127.0.0.1:${port}`,
    refusal: (host) => refusals.get(bare(host)),
    peer: (host) => peers.get(bare(host)),
    hosts: () => [...new Set([...peers.keys(), ...refusals.keys()])].sort(),
    bytes: () => bytes,
    dial: (asked) => dialOr(asked, () => undefined),
    stop,
    close: () => {
      stop();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

async function addressesOf(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  } catch {
    // Whatever the DNS says, there is nowhere to go.
    return [];
  }
}

function dialled(host: string, port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: DIAL_TIMEOUT });
    const failed = () => {
      socket.destroy();
      resolve(undefined);
    };
    socket.once('connect', () => {
      socket.off('error', failed).off('timeout', failed).setTimeout(0);
      resolve(socket);
    });
    socket.once('error', failed).once('timeout', failed);
  });
}

// RFC 9110 §7.6.1: these are about one connection and end with it.
const hopByHop = new Set([
  'connection',
  'proxy-connection',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function forward(incoming: IncomingMessage, answer: ServerResponse, { url, socket }: { readonly url: URL; readonly socket: Socket }): void {
  const outgoing = request({
    createConnection: () => socket,
    method: incoming.method,
    path: `${url.pathname}${url.search}`,
    headers: [...pairs(incoming.rawHeaders), 'Connection', 'close'],
    setHost: false,
    maxHeaderSize: 128 * 1024,
  });
  outgoing.once('response', (response) => {
    try {
      answer.writeHead(response.statusCode ?? 502, response.statusMessage, pairs(response.rawHeaders));
    } catch {
      // A header Node would not write: the site’s answer cannot be passed on as it is.
      answer.destroy();
      return;
    }
    response.pipe(answer);
    response.once('error', () => answer.destroy());
    response.once('close', () => response.complete || answer.destroy());
  });
  outgoing.once('error', () => answer.destroy());
  answer.once('close', () => socket.destroy());
  incoming.pipe(outgoing);
}

/** Name, value, name, value…, of the message and not of the connection. */
function pairs(raw: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? '';
    if (!hopByHop.has(name.toLowerCase())) kept.push(name, raw[at + 1] ?? '');
  }
  return kept;
}
