// SPDX-License-Identifier: EUPL-1.2
// What the page says beside the figures: money next to uses, thresholds of others, doubts, what was left out.
import type { Assessment, EntityView } from '@vigie/core';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../src/html/page.ts';
import { town, worked } from './assessments.ts';

const textOf = (page: string) =>
  page
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replaceAll('&#39;', "'");
const shown = (assessment: Assessment, language: 'en' | 'fr' = 'en') => textOf(renderHtml(assessment, { language }));

describe('the page', () => {
  it('draws the balance by money too, when money is known for some uses only', () => {
    expect(town.leads).toBe('equal');
    expect(shown(town)).toMatch(/By known spend \(€\d/);
    expect(shown(town, 'fr')).toMatch(/Selon la dépense connue \(\d/);
  });

  it('draws it once when money leads', () => {
    expect(worked.leads).toBe('spend');
    expect(shown(worked)).not.toContain('By known spend');
  });

  it('shows thresholds of several authorities side by side and judges by none', () => {
    const text = shown(worked);

    for (const threshold of ['above 1,800', 'below 1,000', 'above 1,000, then above 2,000', 'above 2,500'])
      expect(text).toContain(threshold);
    expect(text).toContain('no verdict, ours or theirs');
  });

  it('says how a fact is contested', () => {
    expect(shown(worked)).toContain('How to contest a fact');
    expect(shown(worked, 'fr')).toContain('Comment contester un fait');
  });

  it('tells a doubt about a source from a mere note', () => {
    const seat = (entity: EntityView, confidence: 'high' | 'low'): EntityView =>
      entity.seat === 'unknown' ? entity : { ...entity, seat: { ...entity.seat, confidence, note: 'registered under number 7' } };
    const page = (confidence: 'high' | 'low') =>
      renderHtml({ ...town, entities: town.entities.map((one) => seat(one, confidence)) }, { language: 'en' });

    expect(page('high')).toContain('<bdi>registered under number 7</bdi>');
    expect(page('high')).not.toContain('<span class="doubt">not verified</span>');
    expect(page('low')).toContain('<span class="doubt">not verified</span>');
  });

  it('shows of one use no more than a hundred dependencies that are merely possible, and counts the others', () => {
    const [one] = town.dependencies;
    if (one === undefined) throw new Error('the town has no dependency');
    const possible = Array.from({ length: 130 }, (_, index) => ({
      ...one,
      id: `${one.use}/?possible-${index}`,
      label: `possible supplier ${index}`,
      strength: 'possible' as const,
    }));

    const page = renderHtml({ ...town, dependencies: [...town.dependencies, ...possible] }, { language: 'en' });

    expect(page.match(/<details class="dep"/g)).toHaveLength(town.dependencies.length + 100);
    expect(textOf(page)).toContain('and 30 more that are merely possible');
  });

  it('counts what the walk left out and shows what could not be read', () => {
    const text = shown(town);

    expect(text).toContain('town.txt:40');
    expect(text).toContain('logo.png');
  });

  it('tells, for each use of the essay that was not assessed, why', () => {
    const text = shown(worked);

    expect(text).toContain('computers not assessed: no device list given');
    expect(text).toContain('mobiles not assessed: no list of mobiles given');
  });
});
