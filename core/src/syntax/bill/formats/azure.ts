// SPDX-License-Identifier: EUPL-1.2
// Azure cost details (actual and amortised), in the names of Enterprise Agreement, Customer Agreement and pay-as-you-go.
import type { BillFormat } from '../format.ts';

export const azureCosts: BillFormat = {
  id: 'azure-costs',
  provider: 'Microsoft',
  columns: {
    publisher: ['publishername'],
    // The consumed service is a namespace of resource types (`microsoft.compute`): the next best name.
    service: ['metercategory', 'consumedservice', 'servicefamily'],
    category: ['servicefamily'],
    region: ['resourcelocation', 'resourcelocationnormalized', 'meterregion'],
    currency: ['billingcurrencycode', 'billingcurrency', 'currency'],
    type: ['chargetype'],
  },
  cost: [{ add: ['costinbillingcurrency'] }, { add: ['pretaxcost'] }, { add: ['cost'] }],
  starts: ['billingperiodstartdate', 'date', 'usagedatetime'],
  ends: ['billingperiodenddate', 'date', 'usagedatetime'],
  endsInclusive: true,
  monthFirst: true,
  taxes: ['tax'],
  says: {
    cost: 'CostInBillingCurrency',
    currency: 'BillingCurrency',
    service: 'MeterCategory',
    period: 'BillingPeriodStartDate, BillingPeriodEndDate',
  },
};
