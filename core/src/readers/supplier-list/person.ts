// SPDX-License-Identifier: EUPL-1.2
// Persons among suppliers: told by their name, or by the type that the list gives.
import { isPersonName } from '../../syntax/person-name.ts';

export function isPerson(name: string, type?: string): boolean {
  if (type !== undefined && /personne physique|particulier|individu|salari|agent|employ|person\b/i.test(type)) return true;
  return isPersonName(name);
}
