// SPDX-License-Identifier: EUPL-1.2
// Colour for terminals (ECMA-48 SGR). It only ever repeats what the words say.

export interface Paint {
  strong(text: string): string;
  quiet(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

export function paint(colour: boolean): Paint {
  const style = (on: number, off: number) => (text: string) => (colour && text.trim() !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text);
  return { strong: style(1, 22), quiet: style(2, 22), good: style(32, 39), bad: style(31, 39) };
}
