// SPDX-License-Identifier: EUPL-1.2
// One dependency, whole: what it is, how it counts, its chain of control, its evidence.
import type { Assessment, Dependency } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { controlOfService } from './control.ts';
import { evidenceOf } from './evidence.ts';
import { bounded, line, type Unfolded } from './unfolded.ts';

export function dependencyTree(dependency: Dependency, assessment: Assessment, speak: Speaker, most = 50): Unfolded {
  return line(
    [plain(dependency.label), speak.say(`use.${dependency.use}`), ...gradeWords(dependency, speak)].join(' · '),
    [
      ...countsAs(dependency, assessment, speak),
      ...chainOf(dependency, assessment, speak),
      evidenceOf(dependency, assessment, speak, most),
    ],
    { id: dependency.id },
  );
}

export function gradeWords({ strength, basis, status, yearly }: Dependency, speak: Speaker): readonly string[] {
  return [
    speak.say(`strength.${strength}`),
    speak.say(`basis.${basis}`),
    ...(status === 'attributed' ? [] : [speak.say(`status.${status}`)]),
    ...(yearly === undefined ? [] : [speak.say('explain.yearly', { amount: speak.money(yearly) })]),
  ];
}

export function countsAs(dependency: Dependency, assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  const term = findings(assessment).terms.get(dependency.id);
  const regions = dependency.regions.map(({ region, country }) =>
    country === undefined ? plain(region) : `${plain(region)} (${speak.country(country)})`,
  );
  return [
    ...(term === undefined
      ? []
      : [
          line(
            speak.say('explain.control', {
              apparent: speak.range(term.apparent),
              real: speak.range(term.real),
              strict: speak.range(term.strict),
            }),
            term.controllers.map((one) =>
              line(
                speak.say('explain.decided-by', { name: controllerName(one, assessment, speak), share: speak.percent(one.share) }),
                [],
                one.unit === 'self' || one.unit.startsWith('?') ? {} : { id: one.unit },
              ),
            ),
          ),
        ]),
    ...(regions.length === 0 ? [] : [line(speak.say('explain.regions', { list: regions.slice(0, 30).join(', ') }))]),
  ];
}

/** Who decides: `Bigcorp Inc (United States)`; one that is not known says whose owner, host or supplier it would be. */
export function controllerName(
  one: { readonly unit: string; readonly label: string; readonly country?: string },
  assessment: Assessment,
  speak: Speaker,
): string {
  const { entities, services } = findings(assessment);
  if (one.unit === 'self') return speak.say('unit.self');
  if (one.unit.startsWith('?')) {
    const of = one.unit.slice(1);
    return speak.say(entities.has(of) ? 'unit.owner-of' : services.has(of) ? 'unit.behind' : 'unit.supplier', { name: one.label });
  }
  const country = one.country === undefined ? speak.say('unit.unknown') : speak.country(one.country);
  return `${plain(one.label)} (${country})`;
}

export function chainOf(dependency: Dependency, assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  const { services } = findings(assessment);
  const service = dependency.service === undefined ? undefined : services.get(dependency.service);
  if (service !== undefined) return controlOfService(service, assessment, speak);
  if (dependency.candidates === undefined) return [line(speak.say('explain.no-supplier', { name: dependency.party ?? dependency.label }))];
  return bounded(
    dependency.candidates.map((id) => {
      const candidate = services.get(id);
      return line(
        speak.say('explain.candidate', { name: candidate?.name ?? id }),
        candidate === undefined ? [] : controlOfService(candidate, assessment, speak),
        { id },
      );
    }),
    10,
    speak,
  );
}
