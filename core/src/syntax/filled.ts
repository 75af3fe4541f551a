// SPDX-License-Identifier: EUPL-1.2
// Names in a text by what they stand for, bounded: values may hold names too, and `a: ${b}${b}`, `b: ${c}${c}` doubles with every name.

/** Characters that filling may still make. */
export interface Room {
  left: number;
}

const TEXT_ROOM = 20_000;
export const FILE_ROOM = 5_000_000;

/** One for all texts of a file, where values are filled in as well. */
export function roomOfFile(): Room {
  return { left: FILE_ROOM };
}

/** Each match by its value; as written where it has none, or no room is left. */
export function filledIn(
  text: string,
  pattern: RegExp,
  valueFor: (...groups: readonly (string | undefined)[]) => string | undefined,
  room: Room = { left: TEXT_ROOM },
): string {
  return text.replace(pattern, (whole: string, ...groups: (string | undefined)[]) =>
    room.left <= 0 ? whole : (spent(valueFor(...groups), room) ?? whole),
  );
}

/** The value, for its length and one: an empty value costs its evaluation. */
export function spent<T extends string | undefined>(value: T, room: Room): T {
  room.left -= 1 + (value?.length ?? 0);
  return value;
}

/** `${NAME}` and `$NAME` by the literals a file gives; one pass, so that a circle ends. */
export function filledNames(text: string, names: ReadonlyMap<string, string>): string {
  return filledIn(text.slice(0, TEXT_ROOM), /\$(?:\{(\w{1,100})\}|(\w{1,100}))/g, (braced, bare) => names.get(braced ?? bare ?? ''));
}
