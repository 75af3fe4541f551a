// SPDX-License-Identifier: EUPL-1.2
// FOCUS 1.0 to 1.3 cost and usage data (focus.finops.org), as CSV: charges by supplier, service and region.
import { focus } from '../../syntax/bill/formats/focus.ts';
import { planOf } from '../../syntax/bill/plan.ts';
import { headerOf, readBill } from '../../syntax/bill/read-csv.ts';
import type { Reader } from '../reader.ts';

export const reader = {
  id: 'focus-csv',
  title: { en: 'FOCUS bill (CSV)', fr: 'Facture FOCUS (CSV)' },
  accepts: {
    globs: ['**/*.csv'],
    sniff: (head) =>
      /currency/i.test(head) && /(billed|effective)_?\s?cost/i.test(head) && planOf(focus, headerOf(head).names).missing.length < 3,
  },
  *read(file) {
    yield* readBill(focus, file);
  },
} satisfies Reader;
