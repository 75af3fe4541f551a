// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { Assessment } from '@vigie/core/domain';
import { describe, expect, it } from 'vitest';
import { assessments, town, worked } from '../../test/assessments.ts';
import { escapeHtml, html, webAddress } from './markup.ts';
import { renderHtml } from './page.ts';
import { script, scriptHash } from './script.ts';

const page = renderHtml(worked, { language: 'en' });

describe('the page', () => {
  it('names its one script by its hash and lets nothing else run or load', () => {
    expect(scriptHash).toBe(createHash('sha256').update(script).digest('base64'));
    expect(page).toContain(`<script>${script}</script>`);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(link|img|iframe|object|embed|base|form)\b|\bsrc=|@import|url\((?!#)/);
  });

  it('says the figures of the worked example', () => {
    const text = page.replace(/<[^>]+>/g, ' ').replace(/[\u00a0\s]+/g, ' ');

    expect(text).toContain('95 % of digital spend stays within the perimeter');
    expect(text).toContain('20 – 29 % does');
    expect(text).toContain('Who owns Filtre SAS?');
    expect(text).toContain('9.4 points');
    expect(text).toContain('1,488,000');
  });

  it('is in the language asked for', () => {
    expect(page).toContain('<html lang="en">');
    expect(renderHtml(worked, { language: 'fr' })).toMatch(/<html lang="fr">[\s\S]*En trois phrases/);
  });

  it.each(Object.keys(assessments))('of the %s has the same bytes each time and no hole', (name) => {
    const assessment = assessments[name] ?? worked;
    for (const language of ['en', 'fr'] as const) {
      const once = renderHtml(assessment, { language });

      expect(renderHtml(structuredClone(assessment), { language })).toBe(once);
      expect(once.replace(script, '')).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('has one main heading, and no level left out', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));

    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('points only at what it holds', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));

    expect([...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('takes names for words', () => {
    const name = '</script><script>alert(1)</script> "onload=alert(1) \' \u202egnp.exe & <u>';
    const hostile: Assessment = {
      ...town,
      organisation: { name, domains: [] },
      dependencies: town.dependencies.map((one) => ({ ...one, label: name })),
      entities: town.entities.map((one) => ({
        ...one,
        name,
        ...(one.seat === 'unknown' ? {} : { seat: { ...one.seat, source: 'javascript:alert(1)' } }),
      })),
      evidence: town.evidence.map((one) => ({ ...one, uri: name })),
    };
    const shown = renderHtml(hostile, { language: 'en' });

    expect(shown.match(/<script/g)).toHaveLength(1);
    expect(shown).not.toMatch(/href="javascript|<u>|\u202e| onload=/);
  });

  it('stays of a size that opens, whatever the evidence', () => {
    const [one] = town.dependencies;
    if (one === undefined) throw new Error('the town has no dependency');
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      ...one,
      id: `cloud/?n${index}`,
      label: `supplier ${index} ${'x'.repeat(400)}`,
    }));
    const big = renderHtml({ ...town, dependencies: [...town.dependencies, ...many] }, { language: 'en' });

    expect(big.length).toBeLessThan(12_000_000);
    expect(big).toContain('more, in assessment.json');
  });
});

describe('markup', () => {
  it('escapes all that is not markup of its own', () => {
    expect(html`<p title="${'"'}">${'<&>'} ${html`<b>${1}</b>`} ${['a', html`<i></i>`]}</p>`.markup).toBe(
      '<p title="&quot;">&lt;&amp;&gt; <b>1</b> a<i></i></p>',
    );
    expect(escapeHtml("'")).toBe('&#39;');
  });

  it('follows web addresses and nothing else', () => {
    expect(webAddress('https://example.com/a?b=c')).toBeDefined();
    for (const odd of ['javascript:alert(1)', 'data:text/html,x', 'vigie.yaml', 'https://x" onclick="', ' https://x y', '//x'])
      expect(webAddress(odd), odd).toBeUndefined();
  });
});
