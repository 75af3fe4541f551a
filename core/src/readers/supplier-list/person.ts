// SPDX-License-Identifier: EUPL-1.2
// Names of persons among suppliers: told by a salutation, an address or the type that the list gives.

export function isPerson(name: string, type?: string): boolean {
  if (type !== undefined && /personne physique|particulier|individu|salari|agent|employ|person\b/i.test(type)) return true;
  return /^(M|Mr|Mme|Mlle|MM|Mrs|Ms|Dr|Me)\.? +\p{Lu}|^(Monsieur|Madame|Mademoiselle|Maître) /u.test(name) || /@/.test(name);
}
