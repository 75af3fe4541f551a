// SPDX-License-Identifier: EUPL-1.2
// What readers of Android apps share: a manifest’s permissions, SDKs it names, and what they prove. Text and binary alike.
import type { ObservationOf, Position, Strength } from '../domain.ts';
import { type MessageId, said } from '../messages/index.ts';
import type { Element } from '../syntax/xml.ts';
import type { DraftFact } from './reader.ts';

type Capability = ObservationOf<'capability'>['capability'];
interface Asked {
  readonly capability: Capability;
  readonly because?: MessageId;
}

/** A permission says what an app may ask for; merging also adds those of its libraries. None proves a use. */
const ofPermission: Readonly<Record<string, Asked | undefined>> = {
  'android.permission.ACCESS_FINE_LOCATION': { capability: 'location', because: 'because.mobile.location' },
  'android.permission.ACCESS_COARSE_LOCATION': { capability: 'location', because: 'because.mobile.location' },
  'android.permission.ACCESS_BACKGROUND_LOCATION': { capability: 'location', because: 'because.mobile.location' },
  'com.google.android.c2dm.permission.RECEIVE': { capability: 'push', because: 'because.mobile.permission' },
  'com.google.android.gms.permission.AD_ID': { capability: 'advertising-id', because: 'because.mobile.permission' },
  'com.android.vending.BILLING': { capability: 'payment', because: 'because.mobile.permission' },
  'com.android.vending.CHECK_LICENSE': { capability: 'store', because: 'because.mobile.permission' },
};

const MAX_CLASSES = 2_000;
const MAX_DEPTH = 12;

/** `at` gives the place of an element; the package of the app itself is no dependency. */
export function* manifestFacts(root: Element, at: (element: Element) => Position): Generator<DraftFact> {
  const own = ownFamily(root.attributes.package ?? '');
  const seen = new Set<string>();
  for (const element of elements(root, 0)) {
    for (const fact of elementFacts(element, own, at(element))) {
      const key = fact.kind === 'import' ? fact.module : fact.kind === 'capability' ? `${fact.capability} ${fact.strength}` : '';
      if (seen.has(key) || seen.size >= MAX_CLASSES) continue;
      seen.add(key);
      yield fact;
    }
  }
}

/** `com.google.android.geo.API_KEY` and the older name: a key is given to an account of Google Maps, and the map is drawn with it. */
const mapsKeys: ReadonlySet<string> = new Set(['com.google.android.geo.API_KEY', 'com.google.android.maps.v2.API_KEY']);
const messageActions: ReadonlySet<string> = new Set(['com.google.firebase.MESSAGING_EVENT', 'com.google.android.c2dm.intent.RECEIVE']);

function* elementFacts(element: Element, own: string, at: Position): Generator<DraftFact> {
  const name = element.attributes['android:name'] ?? '';
  // The merger’s orders (tools:node="remove") take away what a library would have added.
  if (name === '' || /^remove/.test(element.attributes['tools:node'] ?? '')) return;
  switch (element.name) {
    case 'uses-permission':
    case 'uses-permission-sdk-23':
    case 'uses-permission-sdk-m': {
      const asked = name.startsWith('android.permission.health.') ? health : ofPermission[name];
      if (asked !== undefined) yield capability(asked.capability, 'weak', at, asked.because);
      return;
    }
    case 'uses-library':
      // The first Maps API was a library of the device.
      if (name === 'com.google.android.maps') yield capability('maps', 'firm', at);
      return;
    case 'meta-data':
      if (mapsKeys.has(name)) {
        const empty = (element.attributes['android:value'] ?? '') === '' && element.attributes['android:resource'] === undefined;
        yield capability('maps', empty ? 'weak' : 'firm', at, empty ? 'because.mobile.empty-key' : undefined);
      } else if (isForeignClass(name, own)) yield sdk(name, at);
      return;
    case 'service':
    case 'receiver':
    case 'provider':
    case 'activity': {
      const foreign = isForeignClass(name, own);
      // An app that handles messages itself waits for them; a library’s own service is merged in whether or not it does.
      if (hears(element)) {
        const library = foreign && (own !== '' || knownLibrary.test(name));
        yield capability('push', library ? 'weak' : 'firm', at, library ? 'because.mobile.bundled' : undefined);
      }
      if (foreign) yield sdk(name, at);
      return;
    }
    default:
      return;
  }
}
/** Where a manifest as written does not tell the app’s own package. */
const knownLibrary = /^com\.(google|huawei|onesignal|pushwoosh|urbanairship|batch)\./;
const health: Asked = { capability: 'health', because: 'because.mobile.permission' };

function hears(element: Element): boolean {
  return element.children.some(
    (filter) =>
      filter.name === 'intent-filter' &&
      filter.children.some((one) => one.name === 'action' && messageActions.has(one.attributes['android:name'] ?? '')),
  );
}

function capability(of: Capability, strength: Strength, at: Position, because?: MessageId): DraftFact {
  return {
    kind: 'capability',
    platform: 'android',
    capability: of,
    at,
    ...(strength === 'firm' ? {} : { strength }),
    ...(because === undefined ? {} : { because: said(because) }),
  };
}

function sdk(module: string, at: Position): DraftFact {
  return { kind: 'import', language: 'java', module, at };
}

/** Modules of one app share the first two parts of their names (`fr.exemple.app`, `fr.exemple.carte`), but for these shared roots. */
export function ownFamily(appPackage: string): string {
  const family = appPackage.split('.').slice(0, 2).join('.');
  return /^(com\.(google|android|example|github)|io\.github|org\.(apache|eclipse))$/.test(family) ? appPackage : family;
}

/** A full name of at least three parts that is neither the app’s nor the platform’s. */
export function isForeignClass(name: string, own: string): boolean {
  if (name.length > 200 || !/^[a-z]\w*(\.\w+){2,}$/.test(name.replaceAll('$', '_'))) return false;
  if (own !== '' && (name === own || name.startsWith(`${own}.`))) return false;
  return !/^(java|javax|kotlin|kotlinx|android|androidx|dalvik|j\$|org\.(intellij|jetbrains|jspecify|checkerframework)|_COROUTINE)\./.test(
    name,
  );
}

function* elements(element: Element, depth: number): Generator<Element> {
  yield element;
  if (depth < MAX_DEPTH) for (const child of element.children) yield* elements(child, depth + 1);
}
