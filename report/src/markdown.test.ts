// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { assessments, town, worked } from '../test/assessments.ts';
import { renderJson } from './json.ts';
import { escapeMarkdown } from './markdown/blocks.ts';
import { renderMarkdown } from './markdown.ts';

describe('the Markdown report', () => {
  it('says the figures of the worked example in its tables', () => {
    const text = renderMarkdown(worked, { language: 'en' }).replaceAll('\u00a0', ' ');

    expect(text).toContain('| mail | 100 % | 0 – 20 % | 0 – 20 % | Bigcorp Inc, US (80 %) |');
    expect(text).toContain('| 1 | Who owns Filtre SAS? | 9.4 points |');
    expect(text).toContain('`vigie.yaml:18`');
  });

  it.each(Object.keys(assessments))('of the %s has the same bytes each time, tables of even rows and no hole', (name) => {
    for (const language of ['en', 'fr'] as const) {
      const text = renderMarkdown(assessments[name] ?? worked, { language });
      const tables = text.split('\n\n').filter((block) => block.startsWith('| '));

      expect(renderMarkdown(structuredClone(assessments[name] ?? worked), { language })).toBe(text);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      for (const table of tables) expect(new Set(table.split('\n').map((row) => row.split(/(?<!\\)\|/).length)).size).toBe(1);
    }
  });

  it('takes names for words', () => {
    const label = '[a](javascript:x) | ![i](http://x/y.png) <img src=x> **b** `c` https://evil.example # d';
    const shown = renderMarkdown({ ...town, dependencies: town.dependencies.map((one) => ({ ...one, label })) }, { language: 'en' });

    expect(shown).not.toMatch(/(?<!\\)\[a|(?<!\\)!\[|<img|(?<!\\)\*\*b|(?<!\\)`c|https:\/\/evil/);
    expect(escapeMarkdown('1. one')).toBe('1\\. one');
  });
});

describe('the JSON', () => {
  it('is the assessment, whole, with the same bytes each time', () => {
    expect(JSON.parse(renderJson(worked))).toEqual(JSON.parse(JSON.stringify(worked)));
    expect(renderJson(structuredClone(worked))).toBe(renderJson(worked));
  });
});
