// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { townAssessment } from '../../core/test/town.ts';
import { assessments, town, worked } from '../test/assessments.ts';
import { renderText } from './text.ts';
import { columns } from './width.ts';

const summary = renderText(worked, { language: 'en', width: 100 });
const french = renderText(worked, { language: 'fr', width: 100 });
const row = (text: string, start: string) => text.split('\n').find((one) => one.startsWith(start)) ?? '';

describe('the summary of the worked example', () => {
  it.each([
    ['mail', /100 % +0 – 20 % +Bigcorp Inc, US +80 %/],
    ['applications', /100 % +0 % +Portail on Hyper Inc, US +100 %/],
    ['geolocation', / 0 % +0 % +Carto Inc, US +100 %/],
    ['collaboration', /100 % +100 % +ourselves +100 %/],
    ['network', / 50 % +50 % /],
    ['whole (€106k)', / 95 % +20 – 29 % /],
  ])('says of %s who signed, what is really ours and on whom it rests', (use, figures) => {
    expect(row(summary, use)).toMatch(figures);
  });

  it('says why a use has no figure, instead of a zero', () => {
    expect(row(summary, 'computers')).toMatch(/not assessed: no device list given$/);
    expect(row(summary, 'mobiles')).not.toMatch(/%/);
  });

  it('says what stops, how long it holds and what was never tried', () => {
    expect(summary).toMatch(/If one supplier stops +Bigcorp Inc +50 % of users served from day 0/);
    expect(summary).toMatch(/If one law cuts off +United States +12\.5 % of users served from day 0/);
    expect(summary).toMatch(/We hold +mail 0 days · portal 0 days · wiki no known exposure/);
    expect(summary).toMatch(/Not drilled +none of 2 fallbacks has been tested/);
  });

  it('asks who owns Filtre first', () => {
    expect(summary).toMatch(/Would tell us most +1\. Who owns Filtre SAS\? +closes 9\.4 points of the real rate/);
  });

  it('writes French as French: date, decimals, narrow no-break spaces', () => {
    expect(french).toContain('24 novembre 2026');
    expect(row(french, 'ensemble')).toMatch(/95\u202f% +20\u00a0?.?–.?29\u202f%|95\u202f% +20 – 29\u202f%/);
    expect(french).toContain('12,5\u202f%');
    expect(french).toContain('Qui possède Filtre SAS\u202f?');
    expect(french).toContain('non évalué\u202f: aucun inventaire de postes fourni');
  });
});

describe('the summary', () => {
  it.each([60, 72, 80, 100, 120])('keeps within %i columns in both languages, and fits half a screen when wide', (width) => {
    for (const assessment of Object.values(assessments))
      for (const language of ['en', 'fr'] as const) {
        const lines = renderText(assessment, { language, width }).split('\n');

        expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
        if (width >= 100) expect(lines.length).toBeLessThan(36);
      }
  });

  it('has no colour unless asked, and says the same without', () => {
    const coloured = renderText(worked, { language: 'en', width: 100, colour: true });

    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(summary).not.toMatch(/\u001b/);
    expect(coloured).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    expect(coloured.replace(/\u001b\[\d+m/g, '').replace(/ +$/gm, '')).toBe(summary);
  });

  it('says that files could not be read in full, and how to see', () => {
    expect(renderText(town, { language: 'en' })).toContain('1 file could not be read in full: vigie explain gaps');
  });

  it('says so when only weak signs speak of a use', () => {
    const weak = townAssessment([{ kind: 'component', purl: 'pkg:npm/@nimbus/storage', direct: true, scope: 'runtime', strength: 'weak' }]);

    expect(renderText(weak, { language: 'en' })).toMatch(/cloud +weak evidence only: 1 sign/);
  });

  it('says that nothing could be assessed when there is no dependency', () => {
    expect(renderText(townAssessment([]), { language: 'en' })).toContain('Nothing could be assessed');
  });

  it('lets no name drive the terminal', () => {
    const name = 'Evil\u001b[2J\u009b31m\u202etxt\u0007\nnext line';
    const hostile = {
      ...worked,
      organisation: { ...worked.organisation, name },
      restsOn: worked.restsOn.map((one) => ({ ...one, label: name })),
      cutOffs: worked.cutOffs.map((one) => ({ ...one, label: name })),
      questions: worked.questions.map((one) => ({ ...one, asks: { ...one.asks, with: { name } } })),
    };

    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(renderText(hostile, { language: 'en' })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(renderText(hostile, { language: 'en' })).not.toMatch(/^next line/m);
  });
});
