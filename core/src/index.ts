// SPDX-License-Identifier: EUPL-1.2
// What fronts use of the engine.
export * from './assess.ts';
export * from './catalogue/catalogue.ts';
export * from './catalogue/index-of-matchers.ts';
export type * from './domain.ts';
export { ultimateParents } from './graph/ultimate-parents.ts';
export * from './messages/index.ts';
export { joinObservations } from './observations/join.ts';
export type { EvidenceFile } from './observations/ledger.ts';
export * from './observations/observe.ts';
export * from './observations/select.ts';
export { readers } from './readers/index.generated.ts';
export { type DraftGap, gap, type Reader, type TextFile } from './readers/reader.ts';
export { essayUses, isUse, otherUses, uses } from './uses.ts';
