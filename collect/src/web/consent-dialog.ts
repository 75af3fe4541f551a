// SPDX-License-Identifier: EUPL-1.2
// Finds the consent dialog of a page and the controls in it, in frames and open shadow roots too.
import type { Frame, Locator, Page } from 'playwright-core';
import { type ConsentPlatform, consentPlatforms } from './consent-platforms.ts';
import { type Answer, answerOf, consentTopic } from './consent-words.ts';

export interface Control {
  readonly locator: Locator;
  /** What is written on it. */
  readonly label: string;
}
export interface ConsentDialog {
  readonly platform?: string;
  readonly controls: Readonly<Partial<Record<Answer, Control>>>;
  /** Boxes of the dialog that are ticked and can be unticked. */
  readonly ticked: number;
}

const MAX_FRAMES = 30;
const MAX_BOXES = 8;
const MAX_CONTROLS = 60;

export async function consentDialog(page: Page): Promise<ConsentDialog | undefined> {
  let weaker: ConsentDialog | undefined;
  for (const frame of page.frames().slice(0, MAX_FRAMES)) {
    const found = await inFrame(frame, frame === page.mainFrame());
    if (found === undefined) continue;
    if (found.platform !== undefined) return found;
    weaker ??= found;
  }
  return weaker;
}

async function inFrame(frame: Frame, main: boolean): Promise<ConsentDialog | undefined> {
  try {
    return (await knownPlatform(frame)) ?? (await anyDialog(frame, main));
  } catch {
    // The frame went away while it was looked at.
    return undefined;
  }
}

const everyDialog = consentPlatforms.map(({ dialog }) => dialog).join(', ');

async function knownPlatform(frame: Frame): Promise<ConsentDialog | undefined> {
  if ((await visible(frame, everyDialog).count()) === 0) return undefined;
  for (const platform of consentPlatforms) {
    const box = visible(frame, platform.dialog).first();
    if ((await box.count()) === 0) continue;
    const stated = await statedControls(frame, platform);
    // The words on the buttons tell what the selectors do not know: platforms are configured freely.
    const read = await controlsOf(box);
    const controls = { ...read.controls, ...stated };
    if (controls.accept !== undefined || controls.refuse !== undefined || controls.save !== undefined)
      return { platform: platform.id, controls, ticked: read.ticked };
  }
  return undefined;
}

async function statedControls(
  frame: Frame,
  { accept, refuse, refuseThere, settings }: ConsentPlatform,
): Promise<Partial<Record<Answer, Control>>> {
  const found: Partial<Record<Answer, Control>> = {};
  for (const [answer, selector] of [
    ['accept', accept],
    ['refuse', [refuse, refuseThere].filter((one) => one !== undefined).join(', ')],
    ['settings', settings ?? ''],
  ] as const) {
    if (selector === '') continue;
    const locator = visible(frame, selector).first();
    if ((await locator.count()) > 0) found[answer] = { locator, label: labelOf((await locator.textContent({ timeout: 1_000 })) ?? '') };
  }
  return found;
}

const dialogLike = [
  'dialog',
  '[role=dialog]',
  '[role=alertdialog]',
  '[aria-modal=true]',
  ...['cookie', 'consent', 'gdpr', 'rgpd', 'traceur', 'privacy'].flatMap((word) => [
    `[id*=${word} i]`,
    `[class*=${word} i]`,
    `[aria-label*=${word} i]`,
  ]),
]
  .map((selector) => `${selector}:not(html, body, main, script, style, a, button, input)`)
  .join(', ');

/** Something that looks like a dialog, speaks of consent and offers an answer. A frame may be one as a whole. */
async function anyDialog(frame: Frame, main: boolean): Promise<ConsentDialog | undefined> {
  const boxes = visible(frame, main ? dialogLike : `${dialogLike}, body`).filter({ hasText: consentTopic });
  const count = Math.min(await boxes.count(), MAX_BOXES);
  for (let index = 0; index < count; index++) {
    const { controls, ticked } = await controlsOf(boxes.nth(index));
    // A link « Gérer mes cookies » alone asks nothing.
    if (controls.accept !== undefined || controls.refuse !== undefined || controls.save !== undefined) return { controls, ticked };
  }
  return undefined;
}

/** As much of the DOM as is used of it. */
interface PageElement {
  readonly innerText?: unknown;
  readonly value?: unknown;
  readonly title?: unknown;
  readonly type?: unknown;
  readonly tagName: string;
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
}

/** Runs in the page, so it uses nothing from here: label, and whether a press would send a form or lead elsewhere. */
function described(elements: readonly PageElement[]): readonly { readonly label: string; readonly leads: boolean }[] {
  return elements.map((element) => {
    const href = element.getAttribute('href');
    const form = element.closest('form');
    const submits = form !== null && element.tagName !== 'A' && (element.type === 'submit' || element.type === 'image');
    return {
      // biome-ignore lint/performance/useDomNodeTextContent: `textContent` would read what is hidden too
      label: String(element.innerText || element.value || element.getAttribute('aria-label') || element.title || '').slice(0, 200),
      leads:
        (href !== null && !/^(#|javascript:|$)/i.test(href.trim())) ||
        (submits && (form.getAttribute('action') !== null || /post/i.test(form.getAttribute('method') ?? ''))),
    };
  });
}

async function controlsOf(box: Locator): Promise<{ readonly controls: Partial<Record<Answer, Control>>; readonly ticked: number }> {
  const pressable = box.locator('button, [role=button], a, input[type=button], input[type=submit]').filter({ visible: true });
  const controls: Partial<Record<Answer, Control>> = {};
  const seen: unknown = await pressable.evaluateAll(described);
  // What the page answers is the page’s: looked at before it is believed.
  const stated = (Array.isArray(seen) ? seen.slice(0, MAX_CONTROLS) : []).map((one: unknown) =>
    typeof one === 'object' && one !== null && 'label' in one && 'leads' in one && one.leads === false ? String(one.label) : '',
  );
  for (const [index, label] of stated.entries()) {
    const answer = answerOf(label);
    // The same word again and again answers for one purpose or partner each, unless it says “all”.
    const each = (answer === 'refuse' || answer === 'accept') && !ofAll.test(label) && stated.indexOf(label) !== stated.lastIndexOf(label);
    if (answer !== undefined && !each) controls[answer] ??= { locator: pressable.nth(index), label: labelOf(label) };
  }
  const ticked = await box
    .locator('input[type=checkbox]:checked:not(:disabled), [role=switch][aria-checked=true]:not([aria-disabled=true])')
    .count();
  return { controls, ticked };
}

const ofAll = /\b(?:all|everything|tou[ts]|alle|alles|alle[mn]|tod[oa]s?|tutt[ie]|tutto)\b/i;

function labelOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 80);
}

function visible(frame: Frame, selector: string): Locator {
  return frame.locator(selector).filter({ visible: true });
}
