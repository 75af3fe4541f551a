// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { plain } from './plain.ts';
import { speaker } from './speaker.ts';
import { columns, cut, wrap } from './width.ts';

const en = speaker('en');
const fr = speaker('fr');

describe('figures', () => {
  it('never show a little as nothing, nor almost all as all', () => {
    expect([0, 0.001, 0.004, 0.996, 0.999, 1].map((share) => en.percent(share).replaceAll('\u00a0', ' '))).toEqual([
      '0 %',
      '< 1 %',
      '< 1 %',
      '> 99 %',
      '> 99 %',
      '100 %',
    ]);
  });

  it('show one figure when both ends are the same, and forgive the arithmetic of fractions', () => {
    expect(en.range([0.2, 0.2])).toBe('20\u00a0%');
    expect(en.range([0.19811, 0.29245])).toBe('20\u00a0–\u00a029\u00a0%');
    expect(en.range([0.1 + 0.2 - 0.3, 0.9999999999999999])).toBe('0\u00a0–\u00a0100\u00a0%');
  });

  it('write money, dates and countries as each language does', () => {
    expect([en.money({ amount: 106000, currency: 'EUR' }), fr.money({ amount: 106000, currency: 'EUR' })]).toEqual([
      '€106k',
      '106\u00a0k€',
    ]);
    expect([en.money({ amount: 1234, currency: 'EUR' }), en.money({ amount: 12_500_000, currency: 'EUR' })]).toEqual(['€1,234', '€12.5M']);
    expect([en.date('2026-11-24'), fr.date('2026-11-24T23:59:59Z')]).toEqual(['24 November 2026', '24 novembre 2026']);
    expect([en.country('US'), fr.country('US'), fr.country('ZZ')]).toEqual(['United States', 'États-Unis', 'hors périmètre, pays inconnu']);
    expect([en.money({ amount: 5, currency: 'bad"' }), en.date('no date'), en.country('<b>')].join()).not.toMatch(/undefined|NaN/);
  });

  it('count days and points in the plural of each language', () => {
    expect([en.days(0), en.days(1), fr.days(0), fr.days(2)]).toEqual(['0 days', '1 day', '0 jour', '2 jours']);
    expect([en.points(0.094), fr.points(0.0143)]).toEqual(['9.4 points', '1,4 point']);
  });
});

describe('names', () => {
  it('lose what could drive a terminal or turn the direction of reading, and nothing else', () => {
    expect(plain('a\u001b[31mb\u202ec\u0000')).toBe('a\ufffd[31mb\ufffdc\ufffd');
    expect(plain('Ärztekammer 日本 عربي 👩‍👩‍👧')).toBe('Ärztekammer 日本 عربي 👩‍👩‍👧');
    expect(plain('x'.repeat(1000)).length).toBe(300);
  });

  it('are measured as a terminal shows them', () => {
    expect([columns('日本'), columns('e\u0301'), columns('abc')]).toEqual([4, 1, 3]);
    expect(cut('日本語', 4)).toBe('日…');
    expect(wrap('a-very-long-word and more', 8)).toEqual(['a-very-l', 'ong-word', 'and more']);
  });
});
