// SPDX-License-Identifier: EUPL-1.2
// Runs the built command line as a user does.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const program = join(import.meta.dirname, '..', 'dist', 'vigie.js');

export function vigie(args: readonly string[], options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {}) {
  const { LANG: _lang, LC_ALL: _all, ...env } = process.env;
  return spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd,
    env: { ...env, ...options.env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 60_000,
  });
}
