// SPDX-License-Identifier: EUPL-1.2
// Where the catalogue read what it says of those found, each source once, with all that it tells.
import type { Assessment, Iso } from '@vigie/core/domain';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import type { Source } from '../unfold/unfolded.ts';

export interface SourceRow {
  readonly source: string;
  readonly asOf: Iso;
  readonly tells: readonly string[];
  /** The weakest of what it tells. */
  readonly confidence: 'high' | 'medium' | 'low';
}

const order = ['high', 'medium', 'low'] as const;

export function sourceRows({ entities, services }: Assessment, speak: Speaker): readonly SourceRow[] {
  const rows = new Map<string, { source: string; asOf: Iso; tells: Set<string>; confidence: 'high' | 'medium' | 'low' }>();
  const add = (fact: Source, tells: string) => {
    // What the organisation declares is evidence, listed with the files.
    if (!/^https?:/i.test(fact.source)) return;
    const key = `${fact.source}\n${fact.asOf}`;
    const row = rows.get(key) ?? { source: fact.source, asOf: fact.asOf, tells: new Set<string>(), confidence: 'high' as const };
    const confidence = order.find(
      (_, index) => index === Math.max(order.indexOf(row.confidence), order.indexOf(fact.confidence ?? 'high')),
    );
    rows.set(key, { ...row, confidence: confidence ?? 'low' });
    row.tells.add(tells);
  };
  for (const { name, seat, runFrom, parents, independent } of entities) {
    const of = { name: plain(name, 80) };
    if (seat !== 'unknown') add(seat, speak.say('fact.seat', of));
    if (runFrom !== undefined) add(runFrom, speak.say('fact.run-from', of));
    if (parents !== 'unknown') for (const parent of parents) add(parent, speak.say('fact.parent', of));
    if (independent !== undefined) add(independent, speak.say('fact.independent', of));
  }
  for (const { name, substrate } of services)
    if (substrate !== 'unknown') add(substrate, speak.say('fact.substrate', { name: plain(name, 80) }));
  return [...rows.values()]
    .map(({ tells, ...row }) => ({ ...row, tells: [...tells] }))
    .sort((a, b) => (a.source === b.source ? (a.asOf < b.asOf ? -1 : 1) : a.source < b.source ? -1 : 1));
}
