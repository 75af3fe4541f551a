// SPDX-License-Identifier: EUPL-1.2
// What fronts use of the reports: an Assessment in, text out.
export { renderCsv } from './csv.ts';
export { type Explanation, explain, explanationText } from './explain.ts';
export { type HtmlOptions, renderHtml } from './html/page.ts';
export { renderJson } from './json.ts';
export { type MarkdownOptions, renderMarkdown } from './markdown.ts';
export { renderText, type TextOptions } from './text.ts';
export type { Unfolded } from './unfold/unfolded.ts';
