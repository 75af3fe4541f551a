// SPDX-License-Identifier: EUPL-1.2
// Azure cost and usage details as CSV, actual or amortised, of any kind of agreement: charges by service and region.

import { plainName } from '../../syntax/bill/format.ts';
import { azureCosts } from '../../syntax/bill/formats/azure.ts';
import { headerOf, readBill } from '../../syntax/bill/read-csv.ts';
import type { Reader } from '../reader.ts';

export const reader = {
  id: 'azure-costs',
  title: { en: 'Azure cost details (CSV)', fr: 'Détail des coûts Azure (CSV)' },
  accepts: {
    globs: ['**/*.csv'],
    sniff: (head) => /meter_?category/i.test(head) && isCosts(headerOf(head).names.map(plainName)),
  },
  *read(file) {
    yield* readBill(azureCosts, file);
  },
} satisfies Reader;

/** A price sheet names meters too, and no resource. */
function isCosts(names: readonly string[]): boolean {
  return names.includes('metercategory') && names.some((name) => /^(costinbillingcurrency|pretaxcost|cost)$/.test(name));
}
