// SPDX-License-Identifier: EUPL-1.2
// The examples are the acceptance suite: their assessments and summaries are kept, and every change is seen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { essayUses } from '@vigie/core';
import { renderJson, renderText } from '@vigie/report';
import { describe, expect, it } from 'vitest';
import { assessExample, catalogueOfTree, exampleNames } from './examples.ts';

const catalogue = catalogueOfTree();

describe.each(exampleNames)('examples/%s', (name) => {
  const assessment = assessExample(name, catalogue);
  const kept = (file: string) => readFileSync(join(import.meta.dirname, '..', 'examples', name, file), 'utf8');
  const told = 'run `npm run golden` if the change is meant, and say why in the commit';

  it('gives the assessment that is kept', () => {
    expect(renderJson(assessment) === kept('assessment.json'), told).toBe(true);
  });

  it.each(['en', 'fr'] as const)('gives the summary that is kept (%s)', (language) => {
    expect(renderText(assessment, { language, width: 100 }), told).toBe(kept(`summary.${language}.txt`));
  });

  it('gives the same bytes twice', () => {
    expect(renderJson(assessExample(name, catalogue)) === renderJson(assessment)).toBe(true);
  });

  it('has a believable estate: several kinds of evidence, firm and weak signs, something unknown', () => {
    const kinds = new Set(assessment.evidence.flatMap(({ readers }) => readers));
    const strengths = new Set(assessment.dependencies.map(({ strength }) => strength));

    expect(kinds.size).toBeGreaterThanOrEqual(5);
    expect(strengths.size).toBe(3);
    expect(assessment.dependencies.some(({ status }) => status === 'unattributed')).toBe(true);
  });

  it('shows the nine uses of the essay', () => {
    expect(assessment.uses.slice(0, 9).map(({ use }) => use)).toEqual([...essayUses]);
  });
});
