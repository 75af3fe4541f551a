// SPDX-License-Identifier: EUPL-1.2
// Info.plist (developer.apple.com/documentation/bundleresources/information-property-list): what an app asks for and names.
import { at, entries, entry, items, type MapNode, text } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';
import { type Capability, capability, endpoints } from './facts.ts';

/** A reason shown to the user: the app may ask. */
const usage: readonly (readonly [key: RegExp, capability: Capability, because: 'because.mobile.location' | 'because.mobile.permission'])[] =
  [
    [/^NSLocation(WhenInUse|Always|AlwaysAndWhenInUse|)UsageDescription$/, 'location', 'because.mobile.location'],
    [/^NSUserTrackingUsageDescription$/, 'advertising-id', 'because.mobile.permission'],
    [/^NSHealth(Share|Update)UsageDescription$/, 'health', 'because.mobile.permission'],
    [/^NSUbiquitousContainers$/, 'cloud-storage', 'because.mobile.permission'],
    [/^SKAdNetworkItems$/, 'advertising-id', 'because.mobile.permission'],
  ];

const MAX_KEYS = 100;

export function* infoFacts(root: MapNode): Generator<DraftFact> {
  let foreign = 0;
  for (const { key, line, value } of root.entries) {
    const asked = usage.find(([pattern]) => pattern.test(key));
    if (asked !== undefined) yield capability(asked[1], line, asked[2]);
    else if (key === 'UIBackgroundModes') {
      const modes = items(value).map((mode) => text(mode));
      if (modes.includes('remote-notification')) yield capability('push', line, 'because.mobile.permission');
      if (modes.includes('location')) yield capability('location', line, 'because.mobile.location');
    } else if (key === 'NSAdvertisingAttributionReportEndpoint') {
      // Copies of Apple’s reports on installations go there: to whoever measures the advertising.
      yield* endpoints(text(value) ?? '', 'advertising', line, { strength: 'weak', because: 'because.mobile.permission' });
    } else if (isForeignKey(key) && foreign++ < MAX_KEYS) {
      // SDKs have their identifiers put here, under keys of their own (`GADApplicationIdentifier`, `FacebookAppID`).
      yield { kind: 'import', language: 'objective-c', module: key, at: { line } };
    }
  }
  yield* allowedHosts(root);
}

/** Exceptions to App Transport Security and domains of web views: the app may talk to them. */
function* allowedHosts(root: MapNode): Generator<DraftFact> {
  const exceptions = entry(at(root, 'NSAppTransportSecurity'), 'NSExceptionDomains')?.value;
  for (const { key, line } of entries(exceptions))
    yield* endpoints(key, 'unknown', line, { strength: 'weak', because: 'because.mobile.allowed-host' });
  for (const domain of items(at(root, 'WKAppBoundDomains')))
    yield* endpoints(text(domain) ?? '', 'web', domain.line, { strength: 'weak', because: 'because.mobile.allowed-host' });
}

/** Keys that Apple, its tools or the build define say nothing of a supplier. */
function isForeignKey(key: string): boolean {
  return (
    /^[A-Z][A-Za-z]*(ID|Id|Key|Identifier|Token|DSN|Dsn|AppId|ClientID|Enabled|Secret)$/.test(key) &&
    !/^(CF|NS|UI|LS|DT|WK|MK|SK|BG|AV|IT|MD|OS|UT|CK|GC|HK|PH|QL|SB|Build|Minimum|Required|Supports|Application|Privacy|Apple|XC|App[A-Z]|Team|Bundle|Keychain|Group)/.test(
      key,
    )
  );
}
