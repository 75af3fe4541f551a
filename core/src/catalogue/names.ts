// SPDX-License-Identifier: EUPL-1.2
// Names of suppliers and products, made comparable: bills and registers write them each in their own way.

const legalForms = new Set(
  'sa sas sasu sarl scop scic eurl snc gie inc incorporated corp corporation llc llp lp ltd limited plc co company gmbh ag se kg kgaa ug bv nv cv srl spa sl slu oy oyj ab as asa aps sro zrt kft pte pty kk ulc unlimited dac sarls societe anonyme'.split(
    ' ',
  ),
);

/** Lower case, no accents, no punctuation, no legal form at the end or start: `OVH SAS` and `O.V.H.` meet. */
export function comparableName(name: string): string {
  const tokens = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/[’'`.]/g, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()
    .split(' ');
  while (tokens.length > 1 && legalForms.has(tokens.at(-1) ?? '')) tokens.pop();
  while (tokens.length > 1 && legalForms.has(tokens[0] ?? '')) tokens.shift();
  return tokens.join(' ');
}
