// SPDX-License-Identifier: EUPL-1.2
// What `vigie collect web` says.
import type { Wordings } from './index.ts';

export const collectWebMessages = {} as const satisfies Wordings;
