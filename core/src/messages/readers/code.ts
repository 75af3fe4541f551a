// SPDX-License-Identifier: EUPL-1.2
// What the readers of source code say.
import type { Wordings } from '../index.ts';

export const codeMessages = {} as const satisfies Wordings;
