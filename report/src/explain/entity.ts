// SPDX-License-Identifier: EUPL-1.2
// A service or a legal entity: what is known of it, and which dependencies rest on it.
import type { Assessment } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { controlOfService, entityTree } from '../unfold/control.ts';
import { gradeWords } from '../unfold/dependency.ts';
import { bounded, line, type Unfolded } from '../unfold/unfolded.ts';

const MOST = 40;

export function serviceLines(id: string, assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  const service = findings(assessment).services.get(id);
  if (service === undefined) return [];
  const title = `${plain(service.name)} · ${speak.say(`use.${service.use}`)} · ${speak.say(`form.${service.form}`)}`;
  const using = assessment.dependencies.filter((one) => one.service === id || one.candidates?.includes(id) === true);
  return [line(title, [...controlOfService(service, assessment, speak), ...bearing(using, speak)], { id })];
}

export function entityLines(id: string, assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  const services = assessment.services.filter(({ contractsWith, operatedBy }) => contractsWith === id || operatedBy === id);
  const tree = entityTree(id, assessment, speak);
  if (services.length === 0) return [tree];
  const lines = services.map((service) => line(plain(service.name), [], { id: service.id }));
  return [{ ...tree, under: [...tree.under, line(speak.count('explain.signs-for', services.length), bounded(lines, MOST, speak))] }];
}

export function bearing(dependencies: Assessment['dependencies'], speak: Speaker): readonly Unfolded[] {
  if (dependencies.length === 0) return [];
  const lines = dependencies.map((one) =>
    line([plain(one.label), speak.say(`use.${one.use}`), ...gradeWords(one, speak)].join(' · '), [], { id: one.id }),
  );
  return [line(speak.count('explain.bears-on', dependencies.length), bounded(lines, MOST, speak))];
}
