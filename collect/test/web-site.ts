// SPDX-License-Identifier: EUPL-1.2
// A small web on loopback: every name leads to one server, which answers by the name it is asked under.

import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { findBrowser } from '../src/web/index.ts';

export const browserIsInstalled = findBrowser(process.env) !== undefined;
export const whySkipped = 'no Chromium found; on Debian: apt-get install chromium';

export interface Web {
  readonly port: number;
  /** For `connectTo`. */
  readonly rule: string;
  /** `host path` of each request that arrived, in order, with the cookies it brought. */
  readonly asked: { readonly host: string; readonly path: string; readonly cookie: string; readonly agent: string }[];
  close(): Promise<void>;
}
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);
/** Answers by `host/path`, else by `host`. */
export type World = Readonly<Record<string, Answer>>;

export async function serveWeb(world: World): Promise<Web> {
  const asked: Web['asked'] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    asked.push({ host, path: request.url ?? '', cookie: request.headers.cookie ?? '', agent: request.headers['user-agent'] ?? '' });
    const answer = world[`${host}${path}`] ?? world[host];
    if (typeof answer === 'function') answer(request, response);
    else if (answer !== undefined) response.setHeader('Content-Type', typeOf(path)).end(answer);
    else response.writeHead(404).end();
  });
  websocket(server, asked);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    rule: `::127.0.0.1:${port}`,
    asked,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  if (path.endsWith('.css')) return 'text/css';
  if (/\.(gif|png)$/.test(path)) return 'image/gif';
  if (path.endsWith('.txt')) return 'text/plain';
  return 'text/html; charset=utf-8';
}

/** RFC 6455 §1.3: the handshake, then one text frame. */
function websocket(server: Server, asked: Web['asked']): void {
  server.on('upgrade', (request, socket) => {
    asked.push({ host: (request.headers.host ?? '').replace(/:\d+$/, ''), path: request.url ?? '', cookie: '', agent: '' });
    const accept = createHash('sha1')
      .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest('base64');
    socket.on('error', () => socket.destroy());
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    socket.write(Buffer.from([0x81, 2, 0x6f, 0x6b]));
  });
}

export const pixel = (request: IncomingMessage, response: ServerResponse): void => {
  // A name and a value of which only the name may be kept.
  response.setHeader('Set-Cookie', [
    `uid=visitor-4711; Domain=${(request.headers.host ?? '').replace(/:\d+$/, '')}; Max-Age=31536000; Path=/`,
    'sess=opaque-8899',
  ]);
  response.setHeader('Content-Type', 'image/gif');
  response.end(Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64'));
};
