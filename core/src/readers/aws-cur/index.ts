// SPDX-License-Identifier: EUPL-1.2
// AWS Cost and Usage Report as CSV, 1.0 and 2.0: charges by service, seller and region, amortised.
import { awsCur } from '../../syntax/bill/formats/aws.ts';
import { readBill } from '../../syntax/bill/read-csv.ts';
import type { Reader } from '../reader.ts';

export const reader = {
  id: 'aws-cur',
  title: { en: 'AWS Cost and Usage Report (CSV)', fr: 'Rapport de coûts et d’usage AWS (CSV)' },
  accepts: {
    globs: ['**/*.csv'],
    // The header of a report with many tags is longer than what is looked at.
    sniff: (head) => /\bline_?item[/_](line_?item_?type|unblended_?cost|usage_?account_?id)\b/i.test(head.split('\n', 1)[0] ?? ''),
  },
  *read(file) {
    yield* readBill(awsCur, file);
  },
} satisfies Reader;
