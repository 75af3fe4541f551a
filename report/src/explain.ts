// SPDX-License-Identifier: EUPL-1.2
// Any figure, unfolded: what it is, its formula, its terms, down to a line of evidence and a dated public source.
import type { Assessment } from '@vigie/core/domain';
import type { Language } from '@vigie/core/messages/index';
import { idsOf, unfold } from './explain/find.ts';
import { nearIds } from './near-ids.ts';
import { plain } from './plain.ts';
import { type Speaker, speaker } from './speaker.ts';
import { doubt, line, type Unfolded } from './unfold/unfolded.ts';

export interface Explanation {
  /** As asked. */
  readonly id: string;
  readonly found: boolean;
  readonly lines: readonly Unfolded[];
  /** Ids that look like the one asked for, when it is not found. */
  readonly near: readonly string[];
}

export function explain(assessment: Assessment, id: string, { language }: { readonly language: Language }): Explanation {
  const speak = speaker(language);
  const lines = unfold(assessment, id.trim(), speak);
  if (lines !== undefined) return { id, found: true, lines, near: [] };
  const near = nearIds(id, idsOf(assessment));
  const under =
    near.length === 0
      ? []
      : [
          line(
            speak.say('explain.near'),
            near.map((one) => line(plain(one), [], { id: one })),
          ),
        ];
  return { id, found: false, lines: [line(speak.say('explain.unknown', { id }), under)], near };
}

/** Indented text; sources on their own line, places as `file:line` so that editors open them. */
export function explanationText({ lines }: Explanation, { language }: { readonly language: Language }): string {
  const speak = speaker(language);
  return `${lines
    .flatMap((one) => draw(one, 0, speak))
    .join('\n')
    .replaceAll('\u00a0', ' ')}\n`;
}

function draw(one: Unfolded, depth: number, speak: Speaker): readonly string[] {
  const margin = '  '.repeat(Math.min(depth, 12));
  const text = [one.text, one.place ?? ''].filter((part) => part !== '').join(' ');
  const source =
    one.source === undefined
      ? []
      : [
          [speak.say('explain.source', { source: one.source.source, date: speak.date(one.source.asOf) }), doubt(one.source, speak)]
            .filter((part) => part !== '')
            .join(' · '),
        ];
  return [
    `${margin}${text}`,
    ...source.map((part) => `${margin}    ${part}`),
    ...one.under.flatMap((below) => draw(below, depth + 1, speak)),
  ];
}
