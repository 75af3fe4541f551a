// SPDX-License-Identifier: EUPL-1.2
// AWS Cost and Usage Report, in the names of CUR 1.0 (`lineItem/…`), of its Parquet and of CUR 2.0 (`line_item_…`).
import type { BillFormat } from '../format.ts';

const savingsPlans = ['savingsplansavingsplaneffectivecost', 'savingsplantotalcommitmenttodate', 'savingsplanusedcommitment'];
const reservations = ['reservationeffectivecost', 'reservationunusedamortizedupfrontfeeforbillingperiod', 'reservationunusedrecurringfee'];

export const awsCur: BillFormat = {
  id: 'aws-cur',
  provider: 'AWS',
  columns: {
    // The seller of a product of the marketplace, else a company of AWS.
    publisher: ['lineitemlegalentity'],
    issuer: ['billinvoicingentity'],
    service: ['productproductname', 'lineitemproductcode', 'productservicecode'],
    region: ['productregion', 'productregioncode'],
    currency: ['lineitemcurrencycode'],
    type: ['lineitemlineitemtype'],
  },
  // Amortised: AWS CUR User Guide, “Understanding your amortized reservation / Savings Plans data”. Plans and reservations
  // count through the use they pay for and what of them stays unused; their purchase and negation would count them twice.
  cost: [
    { types: ['savingsplancoveredusage'], add: ['savingsplansavingsplaneffectivecost'], needs: savingsPlans },
    {
      types: ['savingsplanrecurringfee'],
      add: ['savingsplantotalcommitmenttodate'],
      subtract: ['savingsplanusedcommitment'],
      needs: savingsPlans,
    },
    { types: ['savingsplannegation', 'savingsplanupfrontfee'], add: [], needs: savingsPlans },
    { types: ['discountedusage'], add: ['reservationeffectivecost'], needs: reservations },
    {
      types: ['rifee'],
      add: ['reservationunusedamortizedupfrontfeeforbillingperiod', 'reservationunusedrecurringfee'],
      needs: reservations,
    },
    { types: ['fee'], stated: 'reservationreservationarn', add: [], needs: reservations },
    { add: ['lineitemunblendedcost'] },
  ],
  starts: ['billbillingperiodstartdate', 'lineitemusagestartdate'],
  ends: ['billbillingperiodenddate', 'lineitemusageenddate'],
  taxes: ['tax'],
  says: {
    cost: 'lineItem/UnblendedCost',
    currency: 'lineItem/CurrencyCode',
    service: 'lineItem/ProductCode',
    period: 'bill/BillingPeriodStartDate, bill/BillingPeriodEndDate',
  },
};
