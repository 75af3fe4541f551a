// SPDX-License-Identifier: EUPL-1.2
// What the assessment says, in three sentences that can be read aloud.
import type { Assessment } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { cutOffsByHarm, demandWeight, settledOn } from '../order.ts';
import type { Speaker } from '../speaker.ts';
import { cutOffName } from '../text/lines.ts';
import { controllerName } from '../unfold/dependency.ts';

export function sentences(assessment: Assessment, speak: Speaker): readonly string[] {
  return [rate(assessment, speak), weight(assessment, speak), unknown(assessment, speak)].filter((one) => one !== '');
}

function rate(assessment: Assessment, speak: Speaker): string {
  const found = findings(assessment);
  const apparent = found.rate('apparent', 'whole')?.bounds;
  const real = found.rate('real', 'whole')?.bounds;
  if (apparent == null || real == null) return speak.say('sentence.no-rate');
  return speak.say(assessment.leads === 'spend' ? 'sentence.rate-spend' : 'sentence.rate-equal', {
    apparent: speak.range(apparent),
    real: speak.range(real),
  });
}

function weight(assessment: Assessment, speak: Speaker): string {
  const first = findings(assessment)
    .restsOn('whole')
    .find(({ unit }) => unit !== 'self');
  if (first === undefined) return '';
  const rests = speak.say('sentence.rests-on', { name: controllerName(first, assessment, speak), share: speak.percent(first.share) });
  const [worst] = cutOffsByHarm(assessment, 'parent').filter(({ stops }) => stops.length > 0);
  if (worst === undefined) return speak.say('sentence.rests-only', { rests });
  const day = settledOn(worst);
  return speak.say(demandWeight(assessment) === 'users' ? 'sentence.stops-users' : 'sentence.stops-other', {
    rests,
    lost: cutOffName(worst, speak),
    // The low end: unknown owners and hosts may belong to it.
    served: speak.range([Math.min(worst.bounds[0], worst.served), worst.served], 1),
    day,
  });
}

function unknown(assessment: Assessment, speak: Speaker): string {
  const open = assessment.questions.filter(({ closes }) => closes > 1e-9);
  const [first] = open;
  const missing = assessment.uses.filter(({ status }) => status !== 'assessed').length;
  return [
    ...(first === undefined
      ? []
      : [speak.count('sentence.unknown', open.length, { question: speak.say(first.asks), points: speak.points(first.closes) })]),
    ...(missing === 0 ? [] : [speak.count('sentence.missing', missing)]),
  ].join(' ');
}

/** `France, and European Union`. */
export function perimeterWords({ perimeter }: Assessment, speak: Speaker): string {
  return speak.say('page.perimeter', { home: speak.country(perimeter.home), bloc: blocName(perimeter.bloc, speak) });
}

/** ISO 3166-1 reserves EU, so that its name is known in every language; other blocs go by their id. */
export function blocName(bloc: string, speak: Speaker): string {
  return bloc === 'EU' ? speak.country('EU') : bloc;
}
