// SPDX-License-Identifier: EUPL-1.2
// What reports say: words for kinds and grades, the summary, the pages, the unfolding of a figure.
import type { Wordings } from './index.ts';
import { explainMessages } from './report/explain.ts';
import { kindMessages } from './report/kinds.ts';
import { methodMessages } from './report/method.ts';
import { pageMessages } from './report/page.ts';
import { summaryMessages } from './report/summary.ts';

export const reportMessages = {
  'report.title': { en: 'Digital independence', fr: 'Indépendance numérique' },
  ...kindMessages,
  ...summaryMessages,
  ...pageMessages,
  ...methodMessages,
  ...explainMessages,
} as const satisfies Wordings;
