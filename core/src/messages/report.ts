// SPDX-License-Identifier: EUPL-1.2
// What reports say.
import type { Wordings } from './index.ts';

export const reportMessages = {
  'report.title': { en: 'Digital independence', fr: 'Indépendance numérique' },
} as const satisfies Wordings;
