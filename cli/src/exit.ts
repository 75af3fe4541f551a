// SPDX-License-Identifier: EUPL-1.2
// Exit codes (design §12) and misuse, which is an exception; bad evidence never is.
import { UsageError } from '@vigie/collect/dns/usage-error';
import { said } from '@vigie/core/messages/index';

export { UsageError } from '@vigie/collect/dns/usage-error';

export const exitCodes = { met: 0, notMet: 1, usage: 2, notEstablished: 3, internal: 4 } as const;

/** Does what writes a file the user asked for; when the disk says no, it is the path that has to change. */
export function writing<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw new UsageError(said('cli.cannot-write', { file, error: codeOf(error) }));
  }
}

/** `EACCES` says it in every language. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}
