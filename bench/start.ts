// SPDX-License-Identifier: EUPL-1.2
// Start-up of `vigie --help`, and beside it Node itself, which is the floor.
import { join } from 'node:path';
import { paired, type Row, timed } from './measure.ts';

const vigie = join(import.meta.dirname, '..', 'cli', 'dist', 'vigie.js');

export async function benchStart(): Promise<readonly Row[]> {
  const [help, node] = await paired(
    9,
    () => timed(process.execPath, [vigie, '--help']).milliseconds,
    () => timed(process.execPath, ['-e', '0']).milliseconds,
  );
  return [
    {
      what: 'vigie --help, seconds',
      ours: `${(help / 1000).toFixed(3)} s`,
      peer: `node -e 0: ${(node / 1000).toFixed(3)} s`,
      ratio: help / 1000,
      goal: ['≤', 0.25],
    },
  ];
}
