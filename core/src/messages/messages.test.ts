// SPDX-License-Identifier: EUPL-1.2
// Every message says the same in both languages, and French is typeset as French.
import { describe, expect, it } from 'vitest';
import { messages, type Wording } from './index.ts';

const all = Object.entries<Wording>(messages);
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe('the messages', () => {
  it('have words in both languages', () => {
    expect(all.filter(([, { en, fr }]) => en.trim() === '' || fr.trim() === '').map(([id]) => id)).toEqual([]);
  });

  it('name the same values in both languages', () => {
    expect(
      all.filter(([, { en, fr }]) => placeholders(en).join() !== placeholders(fr).join()).map(([id, { en, fr }]) => `${id}: ${en} | ${fr}`),
    ).toEqual([]);
  });

  it('have both forms where they have one for a count', () => {
    const ids = new Set(all.map(([id]) => id));

    expect([...ids].filter((id) => id.endsWith('.one') && !ids.has(id.replace(/one$/, 'other')))).toEqual([]);
    expect([...ids].filter((id) => id.endsWith('.other') && !ids.has(id.replace(/other$/, 'one')))).toEqual([]);
  });

  it('use the typographic apostrophe and guillemets in French', () => {
    expect(all.filter(([, { fr }]) => /\p{L}'\p{L}|“|”|"/u.test(fr)).map(([id, { fr }]) => `${id}: ${fr}`)).toEqual([]);
  });

  it('put a space before high punctuation in French', () => {
    // In addresses, times, paths, fragments of code and placeholders a colon stands alone.
    const stray = (fr: string) => /[\p{L}\d»)][!?;](?=\s|$)|\p{L}:(?=\s)/u.test(fr.replace(/`[^`]*`|« [^»]* »/g, '«»'));

    expect(all.filter(([, { fr }]) => stray(fr)).map(([id, { fr }]) => `${id}: ${fr}`)).toEqual([]);
  });
});
