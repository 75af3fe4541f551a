// SPDX-License-Identifier: EUPL-1.2
// Markup that cannot be forgotten to escape: what is put into the template is text unless it was made by the template.
import { plain } from '../plain.ts';

export interface Markup {
  readonly markup: string;
}
type Part = Markup | string | number | undefined | readonly Part[];

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0] ?? '';
  for (const [index, part] of parts.entries()) markup += render(part) + (strings[index + 1] ?? '');
  return { markup };
}

/** Trusted text of our own: styles, script, patterns. */
export function raw(markup: string): Markup {
  return { markup };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escapeHtml(part);
  return 'markup' in part ? part.markup : part.map(render).join('');
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** For text and for attributes in double quotes (OWASP, XSS prevention, rules 1 and 2). */
export function escapeHtml(text: string): string {
  return plain(text, 2000).replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** An address that may be followed: web addresses only, so that `javascript:` and `data:` stay words. */
export function webAddress(source: string): string | undefined {
  return /^https?:\/\/[^\s"'<>\\]+$/i.test(source) ? source : undefined;
}

/** `0.2925` → `29.25%`, for widths. */
export function width(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`;
}
