// SPDX-License-Identifier: EUPL-1.2
// A use or the whole: its rates, each with its method, and once the terms they share.
import type { Assessment, Use } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { dependenciesOf } from '../order.ts';
import type { Speaker } from '../speaker.ts';
import { dependencyTree } from '../unfold/dependency.ts';
import { bounded, line, type Unfolded } from '../unfold/unfolded.ts';
import { whyNotAssessed } from '../uses.ts';
import { measureName, measureTree, measureValue, subjectName } from './measure.ts';

export function subjectLines(use: Use | 'whole', assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  const found = findings(assessment);
  const real = found.rate('real', use);
  if (real === undefined) {
    const name = use === 'whole' ? speak.say('summary.whole') : speak.say(`use.${use}`);
    const why = use === 'whole' ? [] : [line(speak.say(whyNotAssessed(assessment, use)))];
    const signs = use === 'whole' ? [] : dependenciesOf(assessment, use).map((one) => dependencyTree(one, assessment, speak));
    return [line(speak.say('explain.no-measure', { use: name }), [...why, ...bounded(signs, 40, speak)])];
  }
  const others = [found.rate('apparent', use), found.rate('real', use, 'strict')].flatMap((one) => (one === undefined ? [] : [one]));
  const short = others.map((one) => {
    const convention = one.convention === 'strict' ? ` · ${speak.say('summary.strict').trim()}` : '';
    return line(`${measureName(one, speak)} · ${subjectName(one, assessment, speak)} · ${measureValue(one, speak)}${convention}`, [], {
      id: one.id,
    });
  });
  return [...short, measureTree(real, assessment, speak)];
}
