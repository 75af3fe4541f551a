// SPDX-License-Identifier: EUPL-1.2
// Custom resource definitions are most of the bytes of real clusters and hold no facts: they are emptied before parsing.

/** The same text, line for line, with the documents of those kinds left blank. */
export function manifestText(text: string): string {
  if (!/^kind:[ \t]*["']?CustomResourceDefinition/m.test(text)) return text;
  const lines = text.split('\n');
  let start = 0;
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && !/^---(\s|$)/.test(lines[index] ?? '')) continue;
    if (lines.slice(start, index).some((line) => /^kind:[ \t]*["']?CustomResourceDefinition/.test(line))) {
      for (let blank = start + (/^---/.test(lines[start] ?? '') ? 1 : 0); blank < index; blank++) lines[blank] = '';
    }
    start = index;
  }
  return lines.join('\n');
}
