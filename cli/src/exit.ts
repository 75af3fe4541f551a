// SPDX-License-Identifier: EUPL-1.2
// Exit codes (design §12) and misuse, which is an exception; bad evidence never is.
export { UsageError } from '@vigie/collect/dns/usage-error';

export const exitCodes = { met: 0, notMet: 1, usage: 2, notEstablished: 3, internal: 4 } as const;
