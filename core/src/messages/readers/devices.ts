// SPDX-License-Identifier: EUPL-1.2
// What the readers of device inventories and mobile apps say.
import type { Wordings } from '../index.ts';

export const devicesMessages = {} as const satisfies Wordings;
