// SPDX-License-Identifier: EUPL-1.2
// What fronts use of the reports: an Assessment in, text out.
export { renderJson } from './json.ts';
export { renderText, type TextOptions } from './text.ts';
