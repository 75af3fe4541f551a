// SPDX-License-Identifier: EUPL-1.2
// The parts of the page, in order.
import type { Speaker } from '../speaker.ts';
import { html, type Markup } from './markup.ts';

export const sections = [
  'summary',
  'uses',
  'balance',
  'rests-on',
  'cut-offs',
  'questions',
  'dependencies',
  'gaps',
  'method',
  'sources',
] as const;
export type SectionId = (typeof sections)[number];

export function section(id: SectionId, speak: Speaker, body: Markup, intro?: string): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${speak.say(`page.${id}`)}</h2>${
    intro === undefined ? undefined : html`<p class="intro">${intro}</p>`
  }${body}</section>
`;
}

/** A wide table scrolls in its own box, by keyboard too (WCAG 2.1.1). */
export function scrolling(label: string, table: Markup): Markup {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}
