// SPDX-License-Identifier: EUPL-1.2
// The disk and network side: walking folders, asking the DNS.
export type { DeferredBill } from './bills/deferral.ts';
export * from './dns/index.ts';
export { defaultLimits, type Walk, type WalkLimits, type WalkOptions, walk } from './walk.ts';
