// SPDX-License-Identifier: EUPL-1.2
// A real authoritative server (Knot DNS) on loopback for tests, when the machine has one.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const binary = ['knotd', '/usr/sbin/knotd'].find((path) => spawnSync(path, ['--version']).status === 0);
export const knotIsInstalled = binary !== undefined;
export const whySkipped = 'knotd is not installed (Debian package: knot)';

export interface Server {
  /** `127.0.0.1:port` */
  readonly resolver: string;
  stop(): Promise<void>;
}

/** Serves the zones (name → master file; `undefined`: configured, but its file is missing). */
export async function serve(zones: Readonly<Record<string, string | undefined>>): Promise<Server> {
  if (binary === undefined) throw new Error(whySkipped);
  const folder = mkdtempSync(join(tmpdir(), 'vigie-knot-'));
  mkdirSync(join(folder, 'run'));
  const port = await freePort();
  for (const [zone, text] of Object.entries(zones)) if (text !== undefined) writeFileSync(join(folder, `${zone}.zone`), text);
  const config = [
    'server:',
    `    listen: 127.0.0.1@${port}`,
    `    rundir: ${join(folder, 'run')}`,
    '    udp-workers: 1',
    '    tcp-workers: 1',
    '    background-workers: 1',
    'database:',
    `    storage: ${folder}`,
    'log:',
    '  - target: stderr',
    '    any: error',
    'zone:',
    ...Object.keys(zones).flatMap((zone) => [
      `  - domain: ${zone}`,
      `    file: ${join(folder, `${zone}.zone`)}`,
      '    zonefile-sync: -1',
      '    journal-content: none',
    ]),
  ].join('\n');
  writeFileSync(join(folder, 'knot.conf'), `${config}\n`);
  const process = spawn(binary, ['-c', join(folder, 'knot.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  process.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  await untilListening(port, process, () => errors);
  return {
    resolver: `127.0.0.1:${port}`,
    async stop() {
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilListening(port: number, process: ChildProcess, errors: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (process.exitCode !== null) break;
    const socket = createSocket('udp4');
    const answered = new Promise<boolean>((resolve) => {
      socket.on('message', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.connect(port, '127.0.0.1', () => socket.send(Buffer.from('000101000001000000000000000002000001', 'hex').subarray(0, 17)));
      setTimeout(resolve, 100, false);
    });
    const up = await answered;
    socket.close();
    if (up) return;
    await sleep(50);
  }
  process.kill('SIGTERM');
  throw new Error(`knotd does not answer: ${errors()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
