// SPDX-License-Identifier: EUPL-1.2
// What the readers of bills, FOCUS and native say.
import type { Wordings } from '../index.ts';

export const billsMessages = {} as const satisfies Wordings;
