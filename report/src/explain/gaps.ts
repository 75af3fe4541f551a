// SPDX-License-Identifier: EUPL-1.2
// What could not be used, place by place, and what the walk left out.
import type { Assessment } from '@vigie/core/domain';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { bounded, line, type Unfolded } from '../unfold/unfolded.ts';

const MOST = 500;

export function gapLines({ gaps, skipped }: Assessment, speak: Speaker): readonly Unfolded[] {
  const places = gaps.map(({ uri, place, reason, detail }) => {
    const at = place.line !== undefined ? `:${place.line}` : place.pointer !== undefined ? `#${plain(place.pointer)}` : '';
    return line(`${plain(uri)}${at} · ${speak.say(`reason.${reason}`)} · ${speak.say(detail)}`);
  });
  const left = skipped.map(({ reason, count, examples }) =>
    line(
      speak.say('explain.skipped-kind', { reason: speak.say(`skipped.${reason}`), count: speak.number(count) }),
      bounded(
        examples.map((one) => line(plain(one))),
        10,
        speak,
      ),
    ),
  );
  return [
    places.length === 0 ? line(speak.say('explain.no-gaps')) : line(speak.count('explain.gaps', gaps.length), bounded(places, MOST, speak)),
    ...(left.length === 0 ? [] : [line(speak.say('explain.skipped'), left)]),
  ];
}
