// SPDX-License-Identifier: EUPL-1.2
// The chain of control of a service as a tree: who signs, who operates, who owns them, under which law, on what it runs.
import type { Assessment, ServiceView } from '@vigie/core/domain';
import { type Holder, holderOf } from '../chain.ts';
import { findings } from '../findings.ts';
import { plain } from '../plain.ts';
import type { Speaker } from '../speaker.ts';
import { bounded, line, sourceOf, type Unfolded } from './unfolded.ts';

/** Hosting of hosting of hosting: deeper tells nothing new and could be long. */
const DEEPEST = 4;
const WIDEST = 20;

export function controlOfService(service: ServiceView, assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  return [...roles(service, assessment, speak), ...runsOn(service, assessment, speak, [service.id])];
}

function roles({ contractsWith, operatedBy, form }: ServiceView, assessment: Assessment, speak: Speaker): readonly Unfolded[] {
  if (contractsWith === 'self') return [line(speak.say('explain.signed-self'))];
  const signs = form === 'commons' ? 'explain.steward' : 'explain.signed-by';
  const signer = contractsWith === 'unknown' ? line(speak.say('explain.signed-unknown')) : role(signs, contractsWith, assessment, speak);
  if (operatedBy === contractsWith || operatedBy === 'self') return [signer];
  return [
    signer,
    operatedBy === 'unknown' ? line(speak.say('explain.operated-unknown')) : role('explain.operated-by', operatedBy, assessment, speak),
  ];
}

function role(
  message: 'explain.signed-by' | 'explain.steward' | 'explain.operated-by',
  id: string,
  assessment: Assessment,
  speak: Speaker,
): Unfolded {
  const holder = holderOf(id, assessment);
  return line(speak.say(message, { name: nameOf(holder, speak) }), behind(holder, speak), { id });
}

export function entityTree(id: string, assessment: Assessment, speak: Speaker): Unfolded {
  const holder = holderOf(id, assessment);
  return line(nameOf(holder, speak), behind(holder, speak), { id });
}

/** `Bigcorp Ireland (Ireland)`. */
function nameOf({ id, entity }: Holder, speak: Speaker): string {
  const seat = entity === undefined || entity.seat === 'unknown' ? '?' : speak.country(entity.seat.value);
  return `${plain(entity?.name ?? id)} (${seat})`;
}

/** Under an entity: its law, then its owners up to the end. */
function behind(holder: Holder, speak: Speaker): readonly Unfolded[] {
  const { entity } = holder;
  if (entity === undefined) return [line(speak.say('explain.owner-unknown'))];
  const seat =
    entity.seat === 'unknown'
      ? line(speak.say('explain.seat-unknown'))
      : line(speak.say('explain.seat', { country: speak.country(entity.seat.value) }), [], { source: sourceOf(entity.seat) });
  const from =
    entity.runFrom === undefined
      ? []
      : [line(speak.say('explain.run-from', { country: speak.country(entity.runFrom.value) }), [], { source: sourceOf(entity.runFrom) })];
  const owners = holder.above.map((above) => {
    const held = speak.say(`explain.held.${above.link?.control ?? 'sole'}`, { name: nameOf(above, speak) });
    const share = above.link?.share;
    const text = share === undefined ? held : speak.say('explain.held-share', { held, share: speak.percent(share, 1) });
    return line(text, behind(above, speak), { id: above.id, ...(above.link === undefined ? {} : { source: sourceOf(above.link) }) });
  });
  return [seat, ...from, ...owners, ...end(holder, speak)];
}

/** What is said where the chain ends. */
function end({ entity, above, ownerUnknown }: Holder, speak: Speaker): readonly Unfolded[] {
  if (ownerUnknown) return [line(speak.say('explain.owner-unknown'))];
  if (entity?.independent !== undefined)
    return [
      line(speak.say('explain.independent', { kind: speak.say(`independent.${kindOf(entity.independent.value)}`) }), [], {
        source: sourceOf(entity.independent),
      }),
    ];
  return above.some(({ link }) => link?.control !== 'minority') ? [] : [line(speak.say('explain.nobody-controls'))];
}

const kinds = [
  'listed',
  'founder-controlled',
  'family',
  'state',
  'foundation',
  'association',
  'cooperative',
  'employees',
  'public-body',
  'private',
] as const;
function kindOf(value: string): (typeof kinds)[number] {
  return kinds.find((kind) => kind === value) ?? 'private';
}

function runsOn(service: ServiceView, assessment: Assessment, speak: Speaker, path: readonly string[]): readonly Unfolded[] {
  const { services } = findings(assessment);
  const { substrate, needs, form } = service;
  const source = substrate === 'unknown' || substrate.source === 'vigie.yaml' ? {} : { source: sourceOf(substrate) };
  const supplied = form === 'service' || form === 'network';
  const unknown = substrate === 'unknown' && supplied ? [line(speak.say('explain.runs-on-unknown'))] : [];
  if (needs.length === 0 && unknown.length === 0) {
    if (!supplied) return [line(speak.say('explain.runs-here'))];
    return service.contractsWith === 'self' || service.declared ? [] : [line(speak.say('explain.runs-on-own'), [], source)];
  }
  const lines = needs.map((need) => {
    const options = need.options.map(({ service: id }) => services.get(id) ?? { id, name: id });
    const base =
      options.length === 1
        ? speak.say('explain.runs-on', { name: options[0]?.name ?? '' })
        : speak.say('explain.runs-on-any', { names: options.map(({ name }) => name).join(', ') });
    const text = need.holdDays === 0 ? base : speak.say('explain.runs-on-hold', { needs: base, days: speak.days(need.holdDays) });
    const under = options.flatMap((option): readonly Unfolded[] => {
      if (!('needs' in option) || path.includes(option.id) || path.length >= DEEPEST) return [];
      const control = [...roles(option, assessment, speak), ...runsOn(option, assessment, speak, [...path, option.id])];
      return options.length === 1 ? control : [line(plain(option.name), control, { id: option.id })];
    });
    const [only] = options;
    return line(text, under, { ...source, ...(options.length === 1 && only !== undefined ? { id: only.id } : {}) });
  });
  return [...bounded(lines, WIDEST, speak), ...unknown];
}
