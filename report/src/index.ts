// SPDX-License-Identifier: EUPL-1.2
// What fronts use of the reports: an Assessment in, text out.
export { renderCsv } from './csv.ts';
export { type Explanation, explain, explanationText } from './explain.ts';
export { renderJson } from './json.ts';
export { renderText, type TextOptions } from './text.ts';
export type { Unfolded } from './unfold/unfolded.ts';
