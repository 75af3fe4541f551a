// SPDX-License-Identifier: EUPL-1.2
// A question: what its answer would close, on what it bears, and what is known so far.
import type { Assessment, Question } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import type { Speaker } from '../speaker.ts';
import { dependencyTree } from '../unfold/dependency.ts';
import { bounded, line, type Unfolded } from '../unfold/unfolded.ts';

export function questionTree(question: Question, assessment: Assessment, speak: Speaker): Unfolded {
  const { dependencies } = findings(assessment);
  const bears = question.dependencies.flatMap((id) => dependencies.get(id) ?? []);
  return line(
    speak.say('explain.question', { question: speak.say(question.asks), points: speak.points(question.closes) }),
    [
      line(speak.say('explain.answer')),
      line(
        speak.count('explain.bears-on', bears.length),
        bounded(
          bears.slice(0, 21).map((one) => dependencyTree(one, assessment, speak, 10)),
          20,
          speak,
        ),
      ),
    ],
    { id: question.id },
  );
}
