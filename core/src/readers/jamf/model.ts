// SPDX-License-Identifier: EUPL-1.2
// Apple’s models tell their system: Jamf often lists a version alone.

/** `MacBookPro18,1`, `iPad Pro (11-inch)`, `iPhone15,2`, `Apple TV 4K`; `undefined`: not one of Apple’s that is known. */
export function systemOfModel(model: string | undefined): string | undefined {
  if (model === undefined) return undefined;
  if (/^ipad/i.test(model)) return 'iPadOS';
  if (/^(iphone|ipod)/i.test(model)) return 'iOS';
  if (/^apple ?tv/i.test(model)) return 'tvOS';
  return /mac|^vmware/i.test(model) ? 'macOS' : undefined;
}
