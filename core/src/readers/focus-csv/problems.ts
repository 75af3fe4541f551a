// SPDX-License-Identifier: EUPL-1.2
// One gap per kind of bad row, with how many and the first: a bill with a million of them stays readable.
import type { MessageId } from '../../messages/index.ts';
import { type DraftGap, gap } from '../reader.ts';

export class Problems {
  readonly #seen = new Map<MessageId, { readonly line: number; count: number }>();

  add(say: MessageId, line: number): void {
    const known = this.#seen.get(say);
    if (known === undefined) this.#seen.set(say, { line, count: 1 });
    else known.count++;
  }

  *gaps(): Generator<DraftGap> {
    for (const [say, { line, count }] of this.#seen) yield gap('unparsable', say, { line }, { count });
  }
}
