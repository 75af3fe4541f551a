// SPDX-License-Identifier: EUPL-1.2
// What an id stands for: a use, a measure, a question, a dependency, anything down to an observation.
import type { Assessment, Use } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import type { Speaker } from '../speaker.ts';
import { dependencyTree } from '../unfold/dependency.ts';
import { proofLine, proofsOf } from '../unfold/evidence.ts';
import type { Unfolded } from '../unfold/unfolded.ts';
import { cutOffTree } from './cut-off.ts';
import { entityLines, serviceLines } from './entity.ts';
import { gapLines } from './gaps.ts';
import { measureTree } from './measure.ts';
import { observationTree } from './observation.ts';
import { questionTree } from './question.ts';
import { subjectLines } from './subject.ts';

export function unfold(assessment: Assessment, id: string, speak: Speaker): readonly Unfolded[] | undefined {
  const found = findings(assessment);
  if (id === 'gaps') return gapLines(assessment, speak);
  const use = useOf(id, assessment);
  if (use !== undefined) return subjectLines(use, assessment, speak);

  const rank = /^question:(\d{1,6})$/.exec(id)?.[1];
  const question = rank === undefined ? assessment.questions.find((one) => one.id === id) : assessment.questions[Number(rank) - 1];
  const measure = found.measures.get(id);
  if (measure !== undefined) return [measureTree(measure, assessment, speak)];
  const cutOff = assessment.cutOffs.find(({ unit }) => unit === id);
  if (cutOff !== undefined) return [cutOffTree(cutOff, assessment, speak)];
  const dependency = found.dependencies.get(id);
  if (dependency !== undefined) return [dependencyTree(dependency, assessment, speak)];
  if (question !== undefined) return [questionTree(question, assessment, speak)];
  if (found.services.has(id)) return serviceLines(id, assessment, speak);
  if (found.entities.has(id)) return entityLines(id, assessment, speak);
  const observation = found.observations.get(id);
  if (observation !== undefined) return [observationTree(observation, assessment, speak)];
  const proofs = proofsOf({ attributions: [id] }, assessment, speak);
  return proofs.length === 0 ? undefined : proofs.map((proof) => proofLine(proof, speak, 50));
}

function useOf(id: string, { uses }: Assessment): Use | 'whole' | undefined {
  return id === 'whole' ? id : uses.find(({ use }) => use === id)?.use;
}

/** What can be asked about, the likeliest first; observations and attributions are too many to suggest. */
export function idsOf(assessment: Assessment): readonly string[] {
  const { uses, questions, dependencies, cutOffs, measures, services, entities } = assessment;
  return [
    ...uses.map(({ use }) => use),
    'whole',
    'gaps',
    ...questions.slice(0, 20).map((_, index) => `question:${index + 1}`),
    ...dependencies.map(({ id }) => id),
    ...cutOffs.map(({ unit }) => unit),
    ...services.map(({ id }) => id),
    ...entities.map(({ id }) => id),
    ...measures.map(({ id }) => id),
  ];
}
