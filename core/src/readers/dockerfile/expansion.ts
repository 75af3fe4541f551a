// SPDX-License-Identifier: EUPL-1.2
// Variables of a Dockerfile (Dockerfile reference, “Environment replacement”): what has a known value is replaced.

/** `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:+other}`; what is not known stays as written. */
export function expanded(text: string, known: ReadonlyMap<string, string>): string {
  if (!text.includes('$')) return text;
  return text
    .slice(0, 8_192)
    .replace(
      /\$\{(\w{1,100})(?::?([-+])([^${}]*))?\}|\$([A-Za-z_]\w{0,100})/g,
      (whole, braced: string | undefined, operator: string | undefined, operand: string | undefined, plain: string | undefined) => {
        const value = known.get(braced ?? plain ?? '');
        if (operator === '+') return value ? (operand ?? '') : '';
        if (value !== undefined && (value !== '' || operator === undefined)) return value;
        return operator === '-' ? (operand ?? '') : whole;
      },
    )
    .slice(0, 8_192);
}
