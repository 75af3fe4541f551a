// SPDX-License-Identifier: EUPL-1.2
// Google Cloud Billing export, standard and detailed: nested names (`service.description`) written with a point or underscore.
import type { BillFormat } from '../format.ts';

export const gcpBilling: BillFormat = {
  id: 'gcp-billing',
  provider: 'Google Cloud',
  columns: {
    publisher: ['sellername'],
    service: ['servicedescription', 'serviceid'],
    region: ['locationregion', 'locationlocation', 'locationcountry'],
    currency: ['currency'],
    type: ['costtype'],
  },
  // Credits are negative and stand beside the cost they lower (Cloud Billing, “Structure of standard data export”).
  cost: [{ add: ['cost', 'creditsamount'] }, { add: ['cost'] }],
  starts: ['usagestarttime'],
  ends: ['usageendtime'],
  taxes: ['tax'],
  says: { cost: 'cost', currency: 'currency', service: 'service.description', period: 'usage_start_time, usage_end_time' },
};
