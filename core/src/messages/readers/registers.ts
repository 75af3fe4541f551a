// SPDX-License-Identifier: EUPL-1.2
// What the readers of registers, ledgers and lists of suppliers (DORA, GDPR, SaaS) say.
import type { Wordings } from '../index.ts';

export const registersMessages = {} as const satisfies Wordings;
