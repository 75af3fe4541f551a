// SPDX-License-Identifier: EUPL-1.2
// Columns of a terminal: how wide a text is, cut and padded to fit.

/** Columns taken (UAX #11, roughly): marks take none, East Asian wide characters and emoji two. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\p{M}\p{Cf}]/u.test(character)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    const next = columns(character);
    if (used + next > width - 1) break;
    kept += character;
    used += next;
  }
  return width < 1 ? '' : `${kept.trimEnd()}…`;
}

export function left(text: string, width: number): string {
  const fitted = cut(text, width);
  return fitted + ' '.repeat(Math.max(0, width - columns(fitted)));
}

export function right(text: string, width: number): string {
  const fitted = cut(text, width);
  return ' '.repeat(Math.max(0, width - columns(fitted))) + fitted;
}

/** Breaks at spaces; a word longer than the width is cut into pieces, so that nothing is lost. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    let rest = word;
    if (line !== '' && columns(line) + 1 + columns(rest) > width) {
      lines.push(line);
      line = '';
    }
    while (columns(rest) > width) {
      const piece = cut(rest, width + 1).slice(0, -1) || rest.slice(0, 1);
      lines.push(piece);
      rest = rest.slice(piece.length);
    }
    line = line === '' ? rest : `${line} ${rest}`;
  }
  return [...lines, line];
}
