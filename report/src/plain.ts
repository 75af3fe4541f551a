// SPDX-License-Identifier: EUPL-1.2
// Text from evidence or catalogue made harmless for any page: no control, no hidden direction changes, bounded.

/** Longest name that is shown; what is longer ends in an ellipsis. */
const LONGEST = 300;

/**
 * C0 and C1 controls could drive a terminal; bidirectional controls could make a name read as another one (CVE-2021-42574);
 * lone surrogates are no text. Each shows as U+FFFD. White space of any kind shows as one space.
 */
export function plain(text: string, longest = LONGEST): string {
  const clean = text
    .slice(0, longest * 4)
    .replace(/[\t\n\r\u2028\u2029]+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
