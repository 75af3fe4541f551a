// SPDX-License-Identifier: EUPL-1.2
// What the readers of address tables say.
import type { Wordings } from '../index.ts';

export const addressesMessages = {} as const satisfies Wordings;
