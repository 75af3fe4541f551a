// SPDX-License-Identifier: EUPL-1.2
// FOCUS 1.0 to 1.3 (focus.finops.org). 1.3 renames ProviderName to ServiceProviderName.
import type { BillFormat } from '../format.ts';

export const focus: BillFormat = {
  id: 'focus',
  columns: {
    provider: ['providername', 'serviceprovidername'],
    publisher: ['publishername'],
    issuer: ['invoiceissuername'],
    service: ['servicename', 'servicecategory'],
    category: ['servicecategory'],
    region: ['regionid', 'regionname'],
    currency: ['billingcurrency'],
    type: ['chargecategory'],
  },
  // EffectiveCost spreads prepayments over what they pay for; BilledCost is what it falls back to. Never both.
  cost: [{ add: ['effectivecost'] }, { add: ['billedcost'] }],
  // The charge period of a yearly commitment is longer than the bill.
  starts: ['billingperiodstart', 'chargeperiodstart'],
  ends: ['billingperiodend', 'chargeperiodend'],
  taxes: ['tax'],
  says: {
    cost: 'EffectiveCost',
    currency: 'BillingCurrency',
    service: 'ServiceName',
    period: 'BillingPeriodStart, BillingPeriodEnd',
  },
};
