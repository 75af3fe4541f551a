// SPDX-License-Identifier: EUPL-1.2
// `vigie assess DOMAIN` and `vigie collect dns` against a real authoritative server on loopback.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment } from '@vigie/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knotIsInstalled, type Server, serve, whySkipped } from '../../collect/test/dns-server.ts';
import { program } from './vigie.ts';

const zone = `
$ORIGIN saint-exemple.example.
$TTL 300
@ SOA dns111.ovh.net. hostmaster 1 3600 600 86400 300
@ NS dns111.ovh.net.
@ MX 10 saint-exemple.mail.protection.outlook.com.
@ TXT "v=spf1 include:spf.protection.outlook.com -all"
www CNAME saint-exemple.osc-fr1.scalingo.io.
`;

/** Not the synchronous run: the server answers from this very process's children and needs none of its time, but a time-out must be seen. */
function run(args: readonly string[]): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, LANG: 'C' } });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

describe.skipIf(!knotIsInstalled)(`a domain on the command line (${knotIsInstalled ? 'knot' : whySkipped})`, () => {
  let server: Server;
  let folder = '';
  beforeAll(async () => {
    server = await serve({ 'saint-exemple.example': zone });
    folder = mkdtempSync(join(tmpdir(), 'vigie-dns-'));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is asked about and assessed in one command', async () => {
    const out = join(folder, 'out');
    const { status, stderr } = await run([
      'assess',
      'saint-exemple.example',
      '--resolver',
      server.resolver,
      '--out',
      out,
      '--format',
      'json',
    ]);
    // Our own file, written a moment ago.
    const assessment = JSON.parse(readFileSync(join(out, 'assessment.json'), 'utf8')) as Assessment;
    const firm = assessment.dependencies.filter(({ strength }) => strength === 'firm').map(({ id }) => id);

    expect(status, stderr).toBe(0);
    expect(stderr).toContain('saint-exemple.example');
    expect(firm).toContain('mail/microsoft/exchange-online');
    expect(firm.some((id) => id.startsWith('network/ovhcloud/'))).toBe(true);
    expect(firm.some((id) => id.includes('scalingo/'))).toBe(true);
    expect(assessment.organisation.domains).toContain('saint-exemple.example');
  }, 60_000);

  it('gives the same assessment from the evidence it wrote', async () => {
    const evidence = join(folder, 'saint-exemple.example.dns.jsonl');
    const collected = await run(['collect', 'dns', 'saint-exemple.example', '--resolver', server.resolver, '--out', evidence]);
    const again = await run(['assess', evidence, '--no-out', '--json']);
    const live = await run(['assess', 'saint-exemple.example', '--resolver', server.resolver, '--no-out', '--json']);
    // Our own output.
    const [left, right] = [again.stdout, live.stdout].map((text) =>
      (JSON.parse(text) as Assessment).dependencies.map(({ id, strength }) => [id, strength]),
    );

    expect([collected.status, again.status, live.status]).toEqual([0, 0, 0]);
    expect(left).toEqual(right);
  }, 60_000);

  it('that nobody serves is not established, with the reason', async () => {
    const { status, stdout } = await run(['assess', 'unknown-town.example', '--resolver', server.resolver, '--no-out']);

    expect(status).toBe(3);
    expect(stdout.length).toBeGreaterThan(0);
  }, 60_000);
});
