// SPDX-License-Identifier: EUPL-1.2
// Asks a site for its robots.txt: by the way out of the capture, without the cookies of the page, of bounded length.
import { type IncomingMessage, request } from 'node:http';
import { isIP } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { bare } from './connect-to.ts';
import type { GuardedProxy } from './proxy.ts';
import { MAX_LENGTH, type Robots, robots } from './robots.ts';

export interface RobotsOptions {
  readonly proxy: Pick<GuardedProxy, 'dial'>;
  readonly userAgent: string;
}

const TIMEOUT = 10_000;
/** RFC 9309 §2.3.1.2: at least five. */
const MAX_REDIRECTS = 5;

export async function robotsOf(from: string, options: RobotsOptions): Promise<Robots> {
  let url = new URL('/robots.txt', from);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const answer = await asked(url, options);
    if (answer?.location === undefined) return robots(answer?.status, answer?.text ?? '', 'vigie');
    if (!URL.canParse(answer.location, url.href)) break;
    url = new URL(answer.location, url.href);
    if (!/^https?:$/.test(url.protocol)) break;
  }
  // Unreachable: nothing may be followed.
  return robots(undefined, '', 'vigie');
}

interface Answer {
  readonly status: number;
  readonly location?: string;
  readonly text: string;
}

async function asked(url: URL, { proxy, userAgent }: RobotsOptions): Promise<Answer | undefined> {
  const secure = url.protocol === 'https:';
  const host = bare(url.hostname);
  const socket = await proxy.dial({ host, port: url.port === '' ? (secure ? 443 : 80) : Number(url.port) });
  if (socket === undefined) return undefined;
  const answer = await new Promise<Answer | undefined>((resolve) => {
    const stream = secure ? tlsConnect({ socket, host, ...(isIP(host) > 0 ? {} : { servername: host }) }) : socket;
    const failed = () => resolve(undefined);
    stream.once('error', failed);
    request({
      createConnection: () => stream,
      path: `${url.pathname}${url.search}`,
      setHost: false,
      // What is not asked to be compressed cannot swell.
      headers: { Host: url.host, 'User-Agent': userAgent, Accept: 'text/plain', 'Accept-Encoding': 'identity', Connection: 'close' },
      signal: AbortSignal.timeout(TIMEOUT),
    })
      .once('response', (response) => void read(response).then(resolve, failed))
      .once('error', failed)
      .end();
  });
  socket.destroy();
  return answer;
}

async function read(response: IncomingMessage): Promise<Answer | undefined> {
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  if (status >= 300 && status < 400 && location !== undefined) return { status, location, text: '' };
  if (status < 200 || status >= 300) return { status, text: '' };
  if (!/^(|identity)$/i.test(response.headers['content-encoding'] ?? '')) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const bytes: Buffer = chunk;
    chunks.push(bytes);
    length += bytes.length;
    if (length >= MAX_LENGTH) break;
  }
  return { status, text: Buffer.concat(chunks).toString('utf8') };
}
