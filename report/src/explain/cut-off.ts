// SPDX-License-Identifier: EUPL-1.2
// What the loss of one unit does, and through which services it reaches us.
import type { Assessment, CutOff } from '@vigie/core/domain';
import { controls, type Holder, holderOf } from '../chain.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { bounded, line, type Unfolded } from '../unfold/unfolded.ts';

const MOST = 40;

export function cutOffTree(cutOff: CutOff, assessment: Assessment, speak: Speaker): Unfolded {
  const { kind, label, bounds, served, withinPerimeter, stops, userHours, unit } = cutOff;
  const name = kind === 'jurisdiction' ? speak.country(label) : plain(label);
  const reached = reaching(cutOff, assessment).map(({ id, name: service }) => line(plain(service), [], { id }));
  return line(
    speak.say('explain.cut-off', { name, served: speak.range([bounds[0], served], 1) }),
    [
      ...(withinPerimeter ? [line(speak.say('explain.within'))] : []),
      ...(stops.length === 0
        ? [line(speak.say('explain.nothing-stops'))]
        : bounded(
            stops.map((stop) =>
              line(speak.say('explain.stops', { name: stop.label, day: speak.number(stop.day, 1), share: speak.percent(stop.share, 1) })),
            ),
            MOST,
            speak,
          )),
      ...(userHours === undefined || userHours === 0 ? [] : [line(speak.say('explain.user-hours', { count: speak.number(userHours) }))]),
      ...(reached.length === 0 ? [] : [line(speak.say('explain.reaches'), bounded(reached, MOST, speak))]),
    ],
    { id: unit },
  );
}

/** Services whose signer or operator the unit decides over. Software that is run here is not lost with its maker. */
function reaching({ unit, kind, label }: CutOff, assessment: Assessment): Assessment['services'] {
  const entity = unit.slice(unit.indexOf(':') + 1);
  return assessment.services.filter(({ form, contractsWith, operatedBy }) => {
    if (form !== 'service' && form !== 'network') return false;
    const signers = [contractsWith, operatedBy].filter((id) => id !== 'self' && id !== 'unknown');
    return signers.some((id) => (kind === 'jurisdiction' ? under(label, holderOf(id, assessment)) : controls(entity, id, assessment)));
  });
}

function under(country: string, { entity, above }: Holder): boolean {
  const seat = entity === undefined || entity.seat === 'unknown' ? undefined : entity.seat.value;
  if (seat === country || entity?.runFrom?.value === country) return true;
  return above.some((one) => one.link?.control !== 'minority' && under(country, one));
}
