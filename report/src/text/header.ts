// SPDX-License-Identifier: EUPL-1.2
// Who was assessed, when, with what knowledge, from how much.
import type { Assessment } from '@vigie/core/domain';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';

export function header(assessment: Assessment, speak: Speaker): readonly string[] {
  const { tool, assessedAt, evidence, observations, organisation } = assessment;
  const parts = [
    'Vigie',
    nameOf(assessment, speak),
    speak.date(assessedAt),
    speak.say('summary.catalogue', { version: tool.catalogue.split('+')[0] ?? '' }),
  ];
  const given = [
    speak.count('summary.files', evidence.length),
    ...(organisation.domains.length === 0 ? [] : [speak.count('summary.domains', organisation.domains.length)]),
  ];
  const known = coverage(assessment, speak);
  return [
    parts.join(' · '),
    `${given.join(', ')} → ${speak.count('summary.observations', observations.length)}${known === undefined ? '' : `, ${known}`}`,
  ];
}

export function nameOf({ organisation }: Assessment, speak: Speaker): string {
  return plain(organisation.name ?? organisation.domains[0] ?? speak.say('summary.no-name'), 80);
}

/** How much of what was seen has a known supplier; by spend too, when it is known. */
export function coverage(assessment: Assessment, speak: Speaker): string | undefined {
  const by = (weight: string) => assessment.measures.find(({ id }) => id === `independence-rate/real/whole@${weight}`);
  const equal = by('equal');
  if (equal === undefined) return undefined;
  const spend = by('spend');
  const base = speak.say('summary.attributed', { share: speak.percent(equal.coverage) });
  return spend === undefined ? base : `${base} (${speak.say('summary.of-spend', { share: speak.percent(spend.coverage) })})`;
}
