// SPDX-License-Identifier: EUPL-1.2
// Entitlements (developer.apple.com/documentation/bundleresources/entitlements): rights that Apple grants, to services only Apple runs.
import type { MapNode, Tree } from '../../syntax/tree.ts';
import type { DraftFact } from '../reader.ts';
import { type Capability, capability } from './facts.ts';

/**
 * Firm, unlike a permission: the right is asked of Apple for this app and signed into it, and no other can deliver what it is for.
 * Apple’s health store is on the phone, and location simulation or maps are rights of navigation apps: weak.
 */
const granted: Readonly<Record<string, { readonly of: Capability; readonly weak?: true } | undefined>> = {
  'aps-environment': { of: 'push' },
  'com.apple.developer.aps-environment': { of: 'push' },
  'com.apple.developer.icloud-services': { of: 'cloud-storage' },
  'com.apple.developer.icloud-container-identifiers': { of: 'cloud-storage' },
  'com.apple.developer.ubiquity-container-identifiers': { of: 'cloud-storage' },
  'com.apple.developer.ubiquity-kvstore-identifier': { of: 'cloud-storage' },
  'com.apple.developer.in-app-payments': { of: 'payment' },
  'com.apple.developer.applesignin': { of: 'account' },
  'com.apple.developer.healthkit': { of: 'health', weak: true },
  'com.apple.developer.maps': { of: 'maps', weak: true },
  'com.apple.security.personal-information.location': { of: 'location', weak: true },
};

export function* entitlementFacts(root: MapNode): Generator<DraftFact> {
  for (const { key, line, value } of root.entries) {
    const right = granted[key];
    if (right === undefined || isEmpty(value)) continue;
    yield capability(
      right.of,
      line,
      right.weak === true ? (right.of === 'location' ? 'because.mobile.location' : 'because.mobile.permission') : undefined,
    );
  }
}

/** Xcode leaves an empty list behind when a right is taken away. */
function isEmpty(value: Tree): boolean {
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'scalar' && (value.value === false || value.value === null || value.value === '');
}
