// SPDX-License-Identifier: EUPL-1.2
// The chain of control, followed as it stood on the day of the assessment: who signs, who operates, who owns them, up to the end.
import type { Assessment, EntityView, ParentLink } from '@vigie/core/domain';
import { findings } from './findings.ts';

export interface Holder {
  readonly id: string;
  readonly entity: EntityView | undefined;
  /** How it holds the one below; absent for the one asked about. */
  readonly link?: ParentLink;
  readonly above: readonly Holder[];
  /** It has or may have an owner that nobody knows. */
  readonly ownerUnknown: boolean;
}

/** A group of more levels than this has not been seen; it also bounds a forged file. */
const DEEPEST = 24;

export function holderOf(id: string, assessment: Assessment): Holder {
  const { entities } = findings(assessment);
  const day = assessment.assessedAt.slice(0, 10);
  const visit = (current: string, path: readonly string[], link?: ParentLink): Holder => {
    const entity = entities.get(current);
    const links = entity === undefined || entity.parents === 'unknown' ? [] : entity.parents;
    const now = links.filter(({ from, until }) => (from === undefined || from <= day) && (until === undefined || day < until));
    const above = path.length >= DEEPEST ? [] : now.filter(({ entity: holder }) => !path.includes(holder) && holder !== current);
    return {
      id: current,
      entity,
      ...(link === undefined ? {} : { link }),
      above: above.slice(0, DEEPEST).map((one) => visit(one.entity, [...path, current], one)),
      ownerUnknown: entity === undefined || entity.parents === 'unknown',
    };
  };
  return visit(id, []);
}

/** Does `unit` decide over the entity through ownership alone? Minority holders do not. */
export function controls(unit: string, entity: string, assessment: Assessment): boolean {
  const reaches = (holder: Holder): boolean =>
    holder.id === unit || holder.above.some((one) => one.link?.control !== 'minority' && reaches(one));
  return reaches(holderOf(entity, assessment));
}
