// SPDX-License-Identifier: EUPL-1.2
// The formats of bill, and which one a table is of.
import type { BillFormat } from './format.ts';
import { awsCur } from './formats/aws.ts';
import { azureCosts } from './formats/azure.ts';
import { focus } from './formats/focus.ts';
import { gcpBilling } from './formats/gcp.ts';
import { type BillPlan, planOf } from './plan.ts';

export const billFormats: readonly BillFormat[] = [focus, awsCur, azureCosts, gcpBilling];

/** The first format of which nothing is missing. */
export function billPlanOf(names: readonly string[]): BillPlan | undefined {
  for (const format of billFormats) {
    const plan = planOf(format, names);
    if (plan.missing.length === 0) return plan;
  }
  return undefined;
}
