// SPDX-License-Identifier: EUPL-1.2
// A statement with what stands behind it: the one shape that the terminal, Markdown and the page all draw.
import type { Iso } from '@vigie/core/domain';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';

export interface Source {
  /** An address, or the file in which it was declared. */
  readonly source: string;
  readonly asOf: Iso;
  readonly confidence?: 'high' | 'medium' | 'low';
  readonly note?: string;
}

export interface Unfolded {
  readonly text: string;
  /** Id that `vigie explain` takes. */
  readonly id?: string;
  readonly source?: Source;
  /** Where in the evidence: `dns/town.zone:14`. */
  readonly place?: string;
  readonly under: readonly Unfolded[];
}

export function line(text: string, under: readonly Unfolded[] = [], extra: Omit<Unfolded, 'text' | 'under'> = {}): Unfolded {
  return { text, ...extra, under };
}

/** The source of a fact, without the fact itself. */
export function sourceOf(fact: Source): Source {
  const { source, asOf, confidence, note } = fact;
  return { source, asOf, ...(confidence === undefined ? {} : { confidence }), ...(note === undefined ? {} : { note }) };
}

/** The first ones, and how many more there are. */
export function bounded(all: readonly Unfolded[], most: number, speak: Speaker): readonly Unfolded[] {
  return all.length <= most ? all : [...all.slice(0, most), line(speak.count('explain.more', all.length - most))];
}

/** Confidence and note, after the source they judge. High is the rule and is not said. */
export function doubt({ confidence, note }: Source, speak: Speaker): string {
  const said = confidence === undefined || confidence === 'high' ? [] : [speak.say(`confidence.${confidence}`)];
  return [...said, ...(note === undefined ? [] : [plain(note)])].join(' · ');
}
