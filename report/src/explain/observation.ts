// SPDX-License-Identifier: EUPL-1.2
// One fact as the evidence states it, where, and what it leads to.
import type { Assessment, Observation } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { placeWords } from '../unfold/evidence.ts';
import { bounded, line, type Unfolded } from '../unfold/unfolded.ts';

const MOST = 50;

export function observationTree(observation: Observation, assessment: Assessment, speak: Speaker): Unfolded {
  const { strength, basis, because, places } = observation;
  const grade = [speak.say(`strength.${strength}`), speak.say(`basis.${basis}`), ...(because === undefined ? [] : [speak.say(because)])];
  const attributions = assessment.attributions.filter((one) => one.observation === observation.id);
  return line(
    `${factWords(observation)} · ${grade.join(' · ')}`,
    [
      ...bounded(
        places.map((place) => line('', [], { place: placeWords(place, assessment) })),
        MOST,
        speak,
      ),
      ...attributions.map((one) =>
        one.status === 'immaterial'
          ? line(speak.say('explain.leads-nowhere', { reason: speak.say(`immaterial.${one.reason}`) }), [], { id: one.id })
          : line(
              speak.say('explain.leads-to', { name: targetOf(one, assessment) }),
              one.because.map((reason) => line(speak.say(reason))),
              { id: one.id },
            ),
      ),
    ],
    { id: observation.id },
  );
}

/** The fact itself, key by key: kinds are many, and their fields are their own best description. */
function factWords(observation: Observation): string {
  const { id, places, strength, because, basis, folder, kind, ...fact } = observation;
  void [id, places, strength, because, basis, folder];
  const parts = Object.entries(fact).map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  return plain(`${kind}: ${parts.join(', ')}`);
}

function targetOf(one: Exclude<Assessment['attributions'][number], { status: 'immaterial' }>, assessment: Assessment): string {
  const { services } = findings(assessment);
  if (one.status === 'attributed') return services.get(one.service)?.name ?? one.service;
  if (one.status === 'ambiguous') return one.candidates.map((id) => services.get(id)?.name ?? id).join(' / ');
  return one.party;
}
