// SPDX-License-Identifier: EUPL-1.2
// What was seen of a dependency: each proof with its place, its grade and why.
import type { Assessment, Attribution, Dependency, Place } from '@vigie/core/domain';
import { findings } from '../findings.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { bounded, line, type Unfolded } from './unfolded.ts';

export interface Proof {
  readonly attribution: Attribution;
  readonly what: string;
  /** Grade, rule that fired, reserves. */
  readonly why: string;
  readonly places: readonly string[];
}

export function proofsOf({ attributions }: Pick<Dependency, 'attributions'>, assessment: Assessment, speak: Speaker): readonly Proof[] {
  const found = findings(assessment);
  return attributions.flatMap((id) => {
    const attribution = found.attributions.get(id);
    if (attribution === undefined) return [];
    const observation = found.observations.get(attribution.observation);
    return [
      {
        attribution,
        what: speak.say('explain.proof', { aspect: speak.say(`aspect.${attribution.aspect}`), key: attribution.key }),
        why: [
          speak.say(`strength.${attribution.strength}`),
          ...(attribution.status === 'attributed' && attribution.matcher.on !== 'declaration'
            ? [speak.say('explain.matched', { on: attribution.matcher.on, pattern: attribution.matcher.pattern })]
            : []),
          ...attribution.because.map((reason) => speak.say(reason)),
        ].join(' · '),
        places: (observation?.places ?? []).map((place) => placeWords(place, assessment)),
      },
    ];
  });
}

/** `dns/town.zone:14`, or the pointer where lines mean nothing. */
export function placeWords(place: Place, assessment: Assessment): string {
  const uri = plain(findings(assessment).evidence.get(place.evidence)?.uri ?? place.evidence);
  if (place.line !== undefined) return `${uri}:${place.line}`;
  return place.pointer === undefined ? uri : `${uri}#${plain(place.pointer)}`;
}

export function evidenceOf(dependency: Dependency, assessment: Assessment, speak: Speaker, most: number): Unfolded {
  const proofs = proofsOf(dependency, assessment, speak);
  const places = proofs.reduce((sum, proof) => sum + proof.places.length, 0);
  return line(
    speak.count('explain.seen', places),
    bounded(
      proofs.map((proof) => proofLine(proof, speak, most)),
      most,
      speak,
    ),
  );
}

export function proofLine({ what, why, places, attribution }: Proof, speak: Speaker, most: number): Unfolded {
  return line(
    `${what} · ${why}`,
    bounded(
      places.map((place) => line('', [], { place })),
      most,
      speak,
    ),
    { id: attribution.observation },
  );
}
