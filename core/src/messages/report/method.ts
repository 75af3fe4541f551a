// SPDX-License-Identifier: EUPL-1.2
import type { Wordings } from '../index.ts';

export const methodMessages = {} as const satisfies Wordings;
