// SPDX-License-Identifier: EUPL-1.2
// What the look-through of mail gateways and the contradictions between proofs say.
import type { Wordings } from './index.ts';

export const mailMessages = {} as const satisfies Wordings;
