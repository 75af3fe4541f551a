// SPDX-License-Identifier: EUPL-1.2
// What was asked of the collector makes no sense: misuse, not evidence.
import type { Said } from '@vigie/core/messages/index';

export class UsageError extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(`${said.say} ${JSON.stringify(said.with ?? {})}`);
    this.name = 'UsageError';
    this.said = said;
  }
}
