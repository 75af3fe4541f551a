// SPDX-License-Identifier: EUPL-1.2
// Exit codes (design §12) and misuse, which is an exception; bad evidence never is.
import type { Said } from '@vigie/core/messages/index';

export const exitCodes = { met: 0, notMet: 1, usage: 2, notEstablished: 3, internal: 4 } as const;

export class UsageError extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(said.say);
    this.name = 'UsageError';
    this.said = said;
  }
}
