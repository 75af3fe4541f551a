// SPDX-License-Identifier: EUPL-1.2
// What a page asks the visitor’s machine for: permissions are denied, that they were asked for is kept.
import type { BrowserContext } from 'playwright-core';

export const asked = [
  'geolocation',
  'notifications',
  'push',
  'camera',
  'microphone',
  'screen',
  'clipboard',
  'bluetooth',
  'usb',
  'midi',
] as const;
export type Ask = (typeof asked)[number];

export interface Asks {
  /** Sorted, each once. */
  list(): readonly Ask[];
}

export async function recordAsks(context: BrowserContext): Promise<Asks> {
  const seen = new Set<Ask>();
  // The page can call it too, with one of these words and nothing else.
  await context.exposeBinding('__vigieAsk', (_source, word: unknown) => {
    const ask = asked.find((one) => one === word);
    if (ask !== undefined) seen.add(ask);
  });
  await context.addInitScript(wrap);
  // None granted: what is not granted is denied.
  await context.grantPermissions([]);
  return { list: () => [...seen].sort() };
}

/** Runs in every frame before its own scripts. Each call goes on as it was. */
const wrap = `(() => {
  const tell = globalThis.__vigieAsk;
  if (typeof tell !== 'function') return;
  const watch = (owner, name, wordOf) => {
    const original = owner && owner[name];
    if (typeof original !== 'function') return;
    owner[name] = function (...given) {
      for (const word of [wordOf(given)].flat()) if (word) tell(word);
      return original.apply(this, given);
    };
  };
  const own = (name) => { const of = globalThis[name]; return of && of.prototype; };
  watch(own('Geolocation'), 'getCurrentPosition', () => 'geolocation');
  watch(own('Geolocation'), 'watchPosition', () => 'geolocation');
  watch(globalThis.Notification, 'requestPermission', () => 'notifications');
  watch(own('PushManager'), 'subscribe', () => 'push');
  watch(own('MediaDevices'), 'getUserMedia', ([wants]) => [wants && wants.video && 'camera', wants && wants.audio && 'microphone']);
  watch(own('MediaDevices'), 'getDisplayMedia', () => 'screen');
  watch(own('Clipboard'), 'read', () => 'clipboard');
  watch(own('Clipboard'), 'readText', () => 'clipboard');
  watch(own('Bluetooth'), 'requestDevice', () => 'bluetooth');
  watch(own('USB'), 'requestDevice', () => 'usb');
  watch(own('Navigator'), 'requestMIDIAccess', () => 'midi');
})();`;
