// SPDX-License-Identifier: EUPL-1.2
// `vigie collect web`, then `vigie assess` on what it wrote: suppliers of a page by their real names, led to loopback.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assessment } from '@vigie/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserIsInstalled, pixel, serveWeb, type Web, whySkipped } from '../../collect/test/web-site.ts';
import { program, vigie } from './vigie.ts';

/** Not the synchronous run: the pages are served by this very process. */
function run(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, LANG: 'C', ...env } });
    const text = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      text.stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      text.stderr += chunk.toString();
    });
    child.on('close', (status) => resolve({ status, ...text }));
  });
}

describe('a web capture on the command line', () => {
  it('says what to install where there is no browser, and what is no address', () => {
    const none = vigie(['collect', 'web', 'ville.example'], { env: { VIGIE_CHROMIUM: '/nowhere/chromium' } });
    const odd = vigie(['collect', 'web', 'https://agent:secret-word@ville.example/'], { env: { LANG: 'fr_FR.UTF-8' } });

    expect([none.status, none.stderr]).toEqual([2, 'vigie: VIGIE_CHROMIUM names no program that can be run: /nowhere/chromium\n']);
    expect(odd.status).toBe(2);
    expect(odd.stderr).toContain('mot de passe');
    expect(odd.stderr).not.toContain('secret-word');
  });

  it('refuses a wrong limit before any browser is started', () => {
    expect(vigie(['collect', 'web', 'ville.example', '--pages', 'many']).status).toBe(2);
    expect(vigie(['collect', 'web', 'ville.example', '--connect-to', 'somewhere']).stderr).toContain('HOST1:PORT1:HOST2:PORT2');
  });
});

describe.skipIf(!browserIsInstalled)(`from a page to its suppliers${browserIsInstalled ? '' : ` (skipped: ${whySkipped})`}`, () => {
  let web: Web;
  let folder = '';
  let collected: Awaited<ReturnType<typeof run>>;
  let assessed: Assessment;

  beforeAll(async () => {
    web = await serveWeb({
      'www.saint-exemple.fr/': `<!doctype html><html lang="fr"><title>Saint-Exemple</title><h1>Saint-Exemple</h1>
<link rel="stylesheet" href="http://fonts.googleapis.com/css?family=Open+Sans"><script src="http://static.hotjar.com/c/hotjar-1.js"></script>
<div id="cookies" role="dialog" style="position:fixed;bottom:0;padding:1em;background:#ddd">Ce site utilise des cookies
<button id="oui">Accepter</button> <button id="non">Refuser</button></div>
<script>oui.onclick = () => { new Image().src = 'http://logc1.xiti.com/hit.gif?s=1'; cookies.remove(); }; non.onclick = () => cookies.remove();</script>`,
      'fonts.googleapis.com': 'body { font-family: "Open Sans" }',
      'static.hotjar.com': '',
      'logc1.xiti.com': pixel,
    });
    folder = mkdtempSync(join(tmpdir(), 'vigie-web-'));
    const out = join(folder, 'capture');
    collected = await run(['collect', 'web', 'http://www.saint-exemple.fr/', '--out', out, '--pages', '1', '--connect-to', web.rule]);
    await run(['assess', out, '--out', join(folder, 'report'), '--format', 'json', '--at', '2026-11-24']);
    assessed = JSON.parse(readFileSync(join(folder, 'report', 'assessment.json'), 'utf8'));
  }, 120_000);
  afterAll(async () => {
    await web?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('prints who was asked in which state, and how many third parties before consent', () => {
    expect(collected.status).toBe(0);
    expect(collected.stdout).toMatch(/static\.hotjar\.com +1 /);
    expect(collected.stdout).toMatch(/logc1\.xiti\.com +– +– +1\n/);
    expect(collected.stdout).toContain('third parties asked before any consent: 2');
    expect(collected.stderr).toContain('www.saint-exemple.fr: refused, dialog answered');
  });

  it('names the suppliers, and who of them was asked before consent', () => {
    const of = (host: string) => assessed.attributions.filter(({ aspect, key }) => aspect === 'web-third-party' && key === host);
    const services = (host: string) => new Set(of(host).map((one) => (one.status === 'attributed' ? one.service : one.status)));
    const reasons = (host: string) => new Set(of(host).flatMap(({ because }) => because.map(({ say }) => say)));

    expect([...services('static.hotjar.com')].join()).toMatch(/hotjar/);
    expect([...services('logc1.xiti.com')].join()).toMatch(/piano/);
    expect([...services('fonts.googleapis.com')].join()).toMatch(/google/);
    expect(reasons('static.hotjar.com')).toContain('because.web.before');
    expect(reasons('logc1.xiti.com')).toEqual(new Set(['because.web.accepted']));
  });

  it('counts a supplier once, however many of the three visits met it', () => {
    expect(new Set(assessed.dependencies.map(({ id }) => id)).size).toBe(assessed.dependencies.length);
    expect(assessed.dependencies.filter(({ service }) => service?.includes('hotjar'))).toHaveLength(1);
  });
});
