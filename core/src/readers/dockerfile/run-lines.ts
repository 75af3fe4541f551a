// SPDX-License-Identifier: EUPL-1.2
// A line of a RUN instruction without what is no command: comments, and texts printed for people.
export function stripComments(line: string): string {
  const trimmed = line.trimStart();
  if (trimmed.startsWith('#')) return '';
  // LABEL-like prose inside RUN: `echo "see https://…"` talks to nobody, unless it writes a file (`> /etc/…`).
  return /^(RUN\s+)?(&&\s*)?echo\s/.test(trimmed) && !/[>|]/.test(trimmed) ? '' : line;
}
