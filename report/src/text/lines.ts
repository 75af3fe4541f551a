// SPDX-License-Identifier: EUPL-1.2
// The lines under the table: what a loss does, how long we hold, what to ask, where to go on.
import type { Assessment, CutOff } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { cutOffsByHarm, demandWeight, fallbacks, servedOn, settledOn } from '../order.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';

type Line = readonly [label: string, text: string];

export function harm(assessment: Assessment, speak: Speaker): readonly Line[] {
  const suppliers = [...cutOffsByHarm(assessment, 'parent')].sort((a, b) => a.served - b.served || settledOn(a) - settledOn(b));
  const laws = cutOffsByHarm(assessment, 'jurisdiction').filter(({ withinPerimeter }) => !withinPerimeter);
  const [supplier] = suppliers;
  const [law] = laws;
  const lawful =
    law === undefined
      ? speak.say('summary.no-law')
      : law.stops.length === 0
        ? `${speak.say('summary.no-law')}${worse(law, speak)}`
        : cutOffWords(assessment, law, speak);
  return [
    [
      speak.say('summary.supplier-stops'),
      supplier === undefined ? speak.say('summary.nothing-stops') : cutOffWords(assessment, supplier, speak),
    ],
    [speak.say('summary.law-cuts'), lawful],
  ];
}

/** Who is lost, and what is still served once every hold is spent. */
export function cutOffWords(assessment: Assessment, one: CutOff, speak: Speaker): string {
  const name = cutOffName(one, speak);
  const day = settledOn(one);
  const what =
    one.stops.length === 0
      ? speak.say('summary.nothing-stops')
      : speak.say(`summary.served-${demandWeight(assessment)}`, { share: speak.percent(servedOn(one, day), 1), day });
  const accident = one.withinPerimeter ? ` – ${speak.say('summary.an-accident')}` : '';
  return `${name}   ${what}${worse(one, speak)}${accident}`;
}

function worse(one: CutOff, speak: Speaker): string {
  return one.bounds[0] < one.served - 1e-9 ? ` (${speak.say('summary.worse-if-unknown', { share: speak.percent(one.bounds[0], 1) })})` : '';
}

export function cutOffName(one: CutOff, speak: Speaker): string {
  return one.kind === 'jurisdiction' ? speak.country(one.label) : plain(one.label, 80);
}

export function holding(assessment: Assessment, speak: Speaker): readonly Line[] {
  return [[speak.say('summary.we-hold'), holds(assessment, speak)], drills(assessment, speak)];
}

function holds(assessment: Assessment, speak: Speaker): string {
  const { functions } = findings(assessment);
  const times = assessment.measures.filter(({ measure }) => measure === 'time-to-stop');
  if (times.length === 0) return speak.say('summary.no-functions');
  const shown = times.slice(0, 6).map(({ subject, value }) => {
    const name = functions.get(subject) ?? subject;
    return value === null ? speak.say('summary.not-exposed', { name }) : speak.say('summary.holds', { name, days: speak.days(value) });
  });
  return [...shown, ...(times.length > shown.length ? ['…'] : [])].join(' · ');
}

function drills(assessment: Assessment, speak: Speaker): Line {
  const known = fallbacks(assessment);
  const dates = known.flatMap(({ drilled }) => (drilled === undefined ? [] : [drilled])).sort();
  const last = dates.at(-1);
  if (known.length === 0) return [speak.say('summary.not-drilled'), speak.say('summary.no-fallback')];
  if (last === undefined) return [speak.say('summary.not-drilled'), speak.count('summary.untested', known.length)];
  return [speak.say('summary.drilled'), speak.say('summary.tested', { tested: dates.length, count: known.length, date: speak.date(last) })];
}

const QUESTIONS = 5;

export function outlook(assessment: Assessment, speak: Speaker, page?: string): readonly Line[] {
  const asked = assessment.questions.filter(({ closes }) => closes > 1e-9).slice(0, QUESTIONS);
  const lines: Line[] = asked.map(({ asks, closes }, index) => [
    index === 0 ? speak.say('summary.tell-most') : '',
    `${index + 1}. ${speak.say(asks)}   ${speak.say('summary.closes', { points: speak.points(closes) })}`,
  ]);
  if (lines.length === 0) lines.push([speak.say('summary.tell-most'), speak.say('summary.no-question')]);
  const gaps = new Set(assessment.gaps.map(({ uri }) => uri)).size;
  if (gaps > 0) lines.push([speak.say('summary.gaps'), speak.count('summary.gap-files', gaps)]);
  const use = assessment.uses.find(({ status }) => status === 'assessed')?.use;
  lines.push([
    speak.say('summary.next'),
    [
      ...(use === undefined ? [] : [`vigie explain ${use}`]),
      ...(asked.length === 0 ? [] : ['vigie explain question:1']),
      ...(page === undefined ? [] : [speak.say('summary.open', { page })]),
    ].join(' · '),
  ]);
  return lines;
}
