// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { assessments, town, worked } from '../test/assessments.ts';
import { idsOf } from './explain/find.ts';
import { explain, explanationText } from './explain.ts';

const text = (id: string, language: 'en' | 'fr' = 'en', assessment = worked) =>
  explanationText(explain(assessment, id, { language }), { language });

describe('explaining', () => {
  it('a use: its rates, its formula with its origin, its terms with weight and control, down to a line', () => {
    const mail = text('mail');

    expect(mail).toContain('· mail · 0 – 20 %');
    expect(mail).toContain('after the French energy independence rate');
    expect(mail).toContain('Bigmail – weight €40k (80 %), control 0 %');
    expect(mail).toContain('Filtre – weight €10k (20 %), control 0 – 100 %');
    expect(mail).toContain('its owner is not known');
    expect(mail).toMatch(/controlled by Bigcorp Inc \(United States\)\n +source: vigie\.yaml \(24 November 2026\)/);
    expect(mail).toMatch(/vigie\.yaml:18/);
  });

  it('a measure by its id, by either weight', () => {
    expect(text('independence-rate/real/mail@equal')).toContain('Bigmail – weight 50 %, control 0 %');
    expect(text('concentration/parent/whole@spend')).toContain('2,553 – 3,265');
    expect(text('n-minus-1/jurisdiction/whole@users')).toContain('If United States is lost: 12.5 % still served');
  });

  it('a cut-off: what stops, and through which services it reaches us', () => {
    const cut = text('jurisdiction:US');

    expect(cut).toContain('mail stops on day 0 (50 % of what is served)');
    expect(cut).toContain('1,488,000 user-hours');
    expect(cut).toMatch(/reached through:\n(.*\n)* +Hyper Compute/);
    expect(text('parent:declared/bigcorp-inc')).not.toContain('Hyper Compute');
  });

  it('a question by its rank, and what its answer bears on', () => {
    expect(text('question:1')).toContain('Who owns Filtre SAS? The answer closes 9.4 points');
    expect(text('question:1', 'fr')).toContain('Qui possède Filtre SAS\u202f? La réponse referme 9,4 points');
    expect(explain(worked, 'question:99', { language: 'en' }).found).toBe(false);
  });

  it('a dependency down to the source of the catalogue, with its date', () => {
    const storage = town.dependencies.find(({ service }) => service === 'nimbus/storage')?.id ?? '';

    expect(text(storage, 'en', town)).toContain('source: https://catalogue.test/ (24 November 2026)');
    expect(text(storage, 'en', town)).toMatch(/town\.txt:3/);
  });

  it('what could not be read, line by line', () => {
    expect(text('gaps', 'en', town)).toContain('town.txt:40 · does not follow its format');
    expect(text('gaps')).toContain('Every piece of evidence was read in full.');
  });

  it.each(Object.keys(assessments))('everything that can be asked of the %s, in both languages, without a hole', (name) => {
    const assessment = assessments[name] ?? worked;
    const ids = [...idsOf(assessment), ...assessment.observations.map(({ id }) => id), ...assessment.attributions.map(({ id }) => id)];
    for (const id of ids)
      for (const language of ['en', 'fr'] as const) {
        const explanation = explain(assessment, id, { language });

        expect(explanation.found, id).toBe(true);
        expect(explanationText(explanation, { language }), id).not.toMatch(/undefined|NaN|\[object/);
      }
  });

  it('an unknown id: those that are near', () => {
    expect(explain(worked, 'mial', { language: 'en' })).toMatchObject({ found: false, near: expect.arrayContaining(['mail']) });
    expect(explain(worked, 'bigcorp', { language: 'en' }).near).toContain('parent:declared/bigcorp-inc');
    expect(explain(worked, '__proto__', { language: 'en' }).found).toBe(false);
  });
});
