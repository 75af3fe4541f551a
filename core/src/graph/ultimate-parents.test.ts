// SPDX-License-Identifier: EUPL-1.2
// Chains of control that are no chains: cross-holdings, joint owners of joint owners, holdings of another day.
import { describe, expect, it } from 'vitest';
import type { EntityView, ParentLink } from '../domain.ts';
import { chainOfControl, ultimateParents } from './ultimate-parents.ts';

const day = '2026-11-24T00:00:00Z';
const claim = { source: 'https://register.example', asOf: '2026-11-24' };
const held = (entity: string, more: Partial<ParentLink> = {}): ParentLink => ({ entity, control: 'joint', ...claim, ...more });

function register(parents: Readonly<Record<string, readonly ParentLink[] | 'unknown'>>): ReadonlyMap<string, EntityView> {
  return new Map(
    Object.entries(parents).map(([id, list]) => [
      id,
      { id, name: id, seat: { value: 'FR', ...claim }, parents: list, declared: false } satisfies EntityView,
    ]),
  );
}
const ends = (id: string, entities: ReadonlyMap<string, EntityView>, on = day) => ultimateParents(id, entities, on).map((one) => one.id);

describe('the ultimate parents', () => {
  it('of two companies that only own each other are unknown, not nobody', () => {
    const entities = register({ mairie: [held('regie')], regie: [held('mairie')] });

    expect(ultimateParents('mairie', entities, day)).toEqual([{ id: '?mairie', known: false, path: ['mairie'] }]);
  });

  it('are those outside a cross-holding when there are some', () => {
    expect(ends('mairie', register({ mairie: [held('regie'), held('fonds')], regie: [held('mairie')], fonds: [] }))).toEqual(['fonds']);
  });

  it('are unknown on a day for which no holding is known', () => {
    const entities = register({
      editeur: [held('fonds', { until: '2025-06-30' })],
      cible: [held('fonds', { from: '2027-01-01' })],
      fonds: [],
    });

    expect(ends('editeur', entities)).toEqual(['?editeur']);
    expect(ends('editeur', entities, '2025-01-01')).toEqual(['fonds']);
    expect(ends('cible', entities)).toEqual(['?cible']);
  });

  it('are found through joint owners of joint owners in a time that grows with the entities, not with the ways', () => {
    const storeys = Array.from({ length: 60 }, (_, storey) => [
      [`gauche${storey}`, storey === 59 ? [held('sommet')] : [held(`gauche${storey + 1}`), held(`droite${storey + 1}`)]] as const,
      [`droite${storey}`, storey === 59 ? [held('sommet')] : [held(`gauche${storey + 1}`), held(`droite${storey + 1}`)]] as const,
    ]).flat();

    expect(ends('gauche0', register({ ...Object.fromEntries(storeys), sommet: [] }))).toEqual(['sommet']);
  });

  it('are found at the end of a very long chain', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, rank) => [`filiale${rank}`, rank === 19_999 ? [] : [held(`filiale${rank + 1}`)]]),
    );

    expect(ends('filiale0', register(chain))).toEqual(['filiale19999']);
  });
});

describe('the chain of control', () => {
  it('holds both joint owners, though one parent owns both', () => {
    const entities = register({ commune: [held('nord'), held('sud')], nord: [held('groupe')], sud: [held('groupe')], groupe: [] });

    expect(chainOfControl('commune', entities, day)).toEqual(['commune', 'nord', 'sud', 'groupe']);
  });
});
