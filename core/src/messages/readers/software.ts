// SPDX-License-Identifier: EUPL-1.2
// What the readers of software evidence say. Keys: `gap.<reader>.*` and `because.<reader>.*`.
import type { Wordings } from '../index.ts';

export const softwareMessages = {} as const satisfies Wordings;
