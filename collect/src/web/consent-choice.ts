// SPDX-License-Identifier: EUPL-1.2
// Answers the consent dialog of a page, as a visitor would: at most three presses, no form sent, no link followed.
import type { Page } from 'playwright-core';
import { type ConsentDialog, type Control, consentDialog } from './consent-dialog.ts';
import type { ConsentState } from './exchange.ts';

/** What was found and done; labels are the page’s own words. */
export interface Consent {
  readonly dialog: boolean;
  readonly platform?: string;
  /** The page speaks the Transparency and Consent Framework; its number of the platform where it tells it. */
  readonly tcf?: number | true;
  readonly offers: {
    readonly accept: boolean;
    /** On the first layer, behind settings, or not found; absent where it was not looked for behind settings. */
    readonly refuse?: 'first-layer' | 'second-layer' | 'none';
  };
  readonly action: 'none' | 'refused' | 'accepted';
  /** Labels that were pressed. */
  readonly pressed: readonly string[];
}

export interface ChoiceOptions {
  /** Milliseconds a dialog may take to appear. */
  readonly patience: number;
  /** What has to happen just before a press. */
  readonly beforePress: () => void;
}

export async function choose(page: Page, state: ConsentState, options: ChoiceOptions): Promise<Consent> {
  const dialog = await awaited(page, options.patience);
  const tcf = await tcfOf(page);
  const known = { ...(dialog?.platform === undefined ? {} : { platform: dialog.platform }), ...(tcf === undefined ? {} : { tcf }) };
  if (dialog === undefined) return { dialog: false, ...known, offers: { accept: false }, action: 'none', pressed: [] };
  const { accept, save } = dialog.controls;
  // Keeping a choice in which nothing is ticked refuses all.
  const refuse = dialog.controls.refuse ?? (dialog.ticked === 0 ? save : undefined);
  const offers = { accept: accept !== undefined, ...(refuse === undefined ? {} : { refuse: 'first-layer' as const }) };
  const nothing: Consent = { dialog: true, ...known, offers, action: 'none', pressed: [] };
  if (state === 'before') return nothing;
  if (state === 'accepted') {
    if (accept === undefined || !(await press(accept, options))) return nothing;
    return { ...nothing, action: 'accepted', pressed: [accept.label, ...(await kept(page, dialog, { state, options }))] };
  }
  if (refuse !== undefined) {
    if (!(await press(refuse, options))) return nothing;
    return { ...nothing, action: 'refused', pressed: [refuse.label, ...(await kept(page, dialog, { state, options }))] };
  }
  return refusedBehind(page, dialog, { nothing, options });
}

/** « Paramétrer », then « Tout refuser »; or keeping a choice in which nothing is ticked. */
async function refusedBehind(
  page: Page,
  first: ConsentDialog,
  { nothing, options }: { readonly nothing: Consent; readonly options: ChoiceOptions },
): Promise<Consent> {
  const none: Consent = { ...nothing, offers: { ...nothing.offers, refuse: 'none' } };
  const { settings } = first.controls;
  if (settings === undefined) return none;
  // Opening settings decides nothing: the press that decides comes after.
  if (!(await press(settings, { beforePress: () => undefined }))) return none;
  const until = performance.now() + options.patience;
  do {
    await page.waitForTimeout(200);
    const second = await consentDialog(page);
    const control = second?.controls.refuse ?? (second !== undefined && second.ticked === 0 ? second.controls.save : undefined);
    if (control === undefined) continue;
    const found: Consent = { ...nothing, offers: { ...nothing.offers, refuse: 'second-layer' }, pressed: [settings.label] };
    if (!(await press(control, options))) return found;
    const saved = await kept(page, second, { state: 'refused', options });
    return { ...found, action: 'refused', pressed: [...found.pressed, control.label, ...saved] };
  } while (performance.now() < until);
  return { ...none, pressed: [settings.label] };
}

/** Time a dialog takes to go once it is answered. */
const GOING = 1_500;

/** Where « Tout accepter » and « Tout refuser » only tick, the dialog stays until what is ticked is kept. The label pressed for it, if any. */
async function kept(
  page: Page,
  dialog: ConsentDialog | undefined,
  { state, options }: { readonly state: ConsentState; readonly options: ChoiceOptions },
): Promise<readonly string[]> {
  if (dialog?.controls.save === undefined) return [];
  const until = performance.now() + GOING;
  for (;;) {
    const still = await consentDialog(page);
    const save = still?.controls.save;
    // Keeping what is still ticked would be no refusal.
    if (still === undefined || save === undefined || (state === 'refused' && still.ticked > 0)) return [];
    if (performance.now() > until) return (await press(save, options)) ? [save.label] : [];
    await page.waitForTimeout(250);
  }
}

async function awaited(page: Page, patience: number): Promise<ConsentDialog | undefined> {
  const until = performance.now() + patience;
  for (;;) {
    const found = await consentDialog(page);
    if (found !== undefined || performance.now() > until) return found;
    await page.waitForTimeout(250);
  }
}

async function press({ locator }: Control, { beforePress }: Pick<ChoiceOptions, 'beforePress'>): Promise<boolean> {
  beforePress();
  try {
    await locator.click({ timeout: 3_000 });
    return true;
  } catch {
    // Covered by something that moves or lies over it: the event itself still reaches it.
    return locator.dispatchEvent('click', {}, { timeout: 1_000 }).then(
      () => true,
      () => false,
    );
  }
}

/** IAB TCF v2 §“ping”: which platform answers. */
const ping = `new Promise((resolve) => {
  if (typeof window.__tcfapi !== 'function') { resolve(undefined); return; }
  setTimeout(() => resolve(true), 500);
  try { window.__tcfapi('ping', 2, (answer) => resolve(answer && answer.cmpId)); } catch { resolve(true); }
})`;

async function tcfOf(page: Page): Promise<number | true | undefined> {
  try {
    const answer: unknown = await page.evaluate(ping);
    return typeof answer === 'number' && Number.isInteger(answer) && answer > 0 && answer < 100_000
      ? answer
      : answer === undefined || answer === null
        ? undefined
        : true;
  } catch {
    // The page went away.
    return undefined;
  }
}
