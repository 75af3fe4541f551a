// SPDX-License-Identifier: EUPL-1.2
// A bill summed elsewhere, as small evidence: what a database gives for a file of any size, read by the reader `bill-summary`.
import { z } from 'zod';
import { billProblems } from './problems.ts';
import { MAX_BILL_GROUPS } from './sums.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const BillSummary = z.object({
  vigieBill: z.literal(1),
  /** Id of the format of bill. */
  format: z.string(),
  /** Names of the columns read, as the file writes them; only these. */
  columns: z.array(z.string()).max(64),
  groups: z
    .array(
      z.object({
        /** By column; nothing for those that are no keys. */
        values: z.array(z.string().nullable()).max(64),
        amount: z.number(),
        lines: z.number().int().nonnegative(),
        from: day.optional(),
        to: day.optional(),
        withoutPeriod: z.number().int().nonnegative().default(0),
      }),
    )
    .max(MAX_BILL_GROUPS),
  /** Combinations left out, beyond the bound. */
  leftOut: z.number().int().nonnegative().default(0),
  /** Bytes of a last row that has no end: a quote may never be closed. */
  unended: z.number().int().nonnegative().default(0),
  /** Why the packed file could not be unpacked to its end. */
  damaged: z.string().max(200).optional(),
  /** Why some rows could not be read at all. */
  partial: z.string().max(200).optional(),
  /** Rows left out, by reason. */
  problems: z.partialRecord(z.enum(billProblems), z.number().int().nonnegative()).default({}),
});
export type BillSummary = z.input<typeof BillSummary>;
