// SPDX-License-Identifier: EUPL-1.2
// One gap per kind of bad row, with how many and the first: a bill with a million of them stays readable.
import type { Position } from '../../domain.ts';
import { type DraftGap, gap } from '../../readers/reader.ts';

export const billProblems = ['fields', 'length', 'cost', 'currency', 'service', 'period'] as const;
export type BillProblem = (typeof billProblems)[number];

export class Problems {
  readonly #seen = new Map<BillProblem, { readonly at: Position; count: number }>();

  add(problem: BillProblem, at: Position, count = 1): void {
    if (count <= 0) return;
    const known = this.#seen.get(problem);
    if (known === undefined) this.#seen.set(problem, { at, count });
    else known.count += count;
  }

  *gaps(): Generator<DraftGap> {
    for (const [problem, { at, count }] of this.#seen) yield gap('unparsable', `gap.bill.${problem}`, at, { count });
  }
}
