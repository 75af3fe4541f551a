// SPDX-License-Identifier: EUPL-1.2
// Paired measurements: both sides run in turn, medians are compared, so that a busy machine slows both.
import { spawnSync } from 'node:child_process';

export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly peer: string;
  readonly ratio: number;
  /** `≤` or `≥` and the number the ratio is held to. */
  readonly goal: readonly ['≤' | '≥', number];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Runs both in turn `times` times after one warm-up of each; gives the medians. */
export async function paired(
  times: number,
  ours: () => number | Promise<number>,
  peer: () => number | Promise<number>,
): Promise<readonly [ours: number, peer: number]> {
  await ours();
  await peer();
  const left: number[] = [];
  const right: number[] = [];
  for (let run = 0; run < times; run++) {
    left.push(await ours());
    right.push(await peer());
  }
  return [median(left), median(right)];
}

export interface Finished {
  readonly milliseconds: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** A whole process, wall time. */
export function timed(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly accept?: readonly number[]; readonly env?: NodeJS.ProcessEnv } = {},
): Finished {
  const started = performance.now();
  const done = spawnSync(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    encoding: 'utf8',
    maxBuffer: 1024 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const milliseconds = performance.now() - started;
  if (!(options.accept ?? [0]).includes(done.status ?? -1))
    throw new Error(`${command} ended with ${done.status}: ${done.stderr.slice(0, 2000)}`);
  return { milliseconds, stdout: done.stdout, stderr: done.stderr, status: done.status };
}

export function bound({ ratio, goal: [sign, limit] }: Row): boolean {
  return sign === '≤' ? ratio <= limit : ratio >= limit;
}

export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    row.ours,
    row.peer,
    row.ratio.toFixed(2),
    `${row.goal[0]} ${row.goal[1]}`,
    bound(row) ? 'reached' : 'NOT REACHED',
  ]);
  const all = [['what', 'ours', 'against', 'ratio', 'goal', ''], ...cells];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
