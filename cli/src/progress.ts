// SPDX-License-Identifier: EUPL-1.2
// Progress on stderr: one line per source that rewrites itself on a terminal, one line when done elsewhere.
export interface Progress {
  /** Put into words only when it is time to show it: it is called for every file. */
  update(text: () => string): void;
  done(text: string): void;
}

export function progress(quiet: boolean): Progress {
  if (quiet) return { update: () => undefined, done: () => undefined };
  const live = process.stderr.isTTY === true;
  let last = 0;
  return {
    update(text) {
      const now = Date.now();
      if (!live || now - last < 100) return;
      last = now;
      process.stderr.write(`\r\u001b[2K${text().slice(0, (process.stderr.columns ?? 80) - 1)}`);
    },
    done(text) {
      process.stderr.write(live ? `\r\u001b[2K${text}\n` : `${text}\n`);
    },
  };
}
