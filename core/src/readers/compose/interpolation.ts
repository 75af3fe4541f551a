// SPDX-License-Identifier: EUPL-1.2
// Compose interpolation (compose-spec, “Interpolation”): defaults are taken, what has none stays as written.
export interface Interpolated {
  readonly value: string;
  readonly defaulted: boolean;
}

export function interpolated(stated: string): Interpolated {
  if (!stated.includes('$')) return { value: stated, defaulted: false };
  let value = stated.slice(0, 16_384);
  let defaulted = false;
  // Innermost first: `${A:-${B:-c}}`. Four levels are more than anyone writes.
  for (let level = 0; level < 4; level++) {
    const next = value.replace(/\$\{(\w{1,100})(:?[-+?])([^${}]*)\}/g, (whole, _name: string, operator: string, operand: string) => {
      if (!operator.endsWith('-')) return whole;
      defaulted = true;
      return operand;
    });
    if (next === value) break;
    value = next;
  }
  return { value, defaulted };
}
