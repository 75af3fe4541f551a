// SPDX-License-Identifier: EUPL-1.2
// The browser of the machine: found, never downloaded, and started so that it speaks of nothing by itself.
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { said } from '@vigie/core/messages/index';
import type { Browser } from 'playwright-core';
import { UsageError } from '../dns/usage-error.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** `VIGIE_CHROMIUM`, else the first of the usual names on the path. */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const stated = env.VIGIE_CHROMIUM;
  if (stated !== undefined && stated !== '') {
    if (isExecutable(stated)) return stated;
    throw new UsageError(said('collect.web.bad-browser', { file: stated }));
  }
  const path = (env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return [...names.flatMap((name) => [...path, ...folders].map((folder) => join(folder, name))), ...elsewhere].find(isExecutable);
}

export async function launchBrowser(env: Readonly<Record<string, string | undefined>>, more: readonly string[] = []): Promise<Browser> {
  const executablePath = findBrowser(env);
  if (executablePath === undefined) throw new UsageError(said('collect.web.no-browser'));
  const { chromium } = await import('playwright-core');
  const launched = chromium.launch({
    executablePath,
    headless: true,
    // Port 9 (discard) answers nobody: what is not a page’s, which has its own way out, goes nowhere.
    proxy: { server: 'http://127.0.0.1:9' },
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...quiet, ...more],
    handleSIGINT: false,
  });
  return launched.catch((error: unknown) => {
    // No sandbox in this container, a missing library, no room in /dev/shm: the browser’s own line says which.
    const text = error instanceof Error ? error.message : String(error);
    const reason =
      /(?:ERROR|FATAL):[^\n]*|error while loading[^\n]*|No usable sandbox[^\n]*/.exec(text)?.[0] ??
      (text.split('\n')[0] ?? '').replace(/^browserType\.launch: /, '');
    throw new UsageError(said('collect.web.no-start', { file: executablePath, reason: reason.slice(0, 200) }));
  });
}

const quiet = [
  '--disable-gpu',
  // The way out is a proxy: nothing may go beside it (HTTP/3, WebRTC).
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--mute-audio',
  // Frames of other sites stay in the process of their page, so that one session sees all their requests from the first.
  '--disable-site-isolation-trials',
];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
