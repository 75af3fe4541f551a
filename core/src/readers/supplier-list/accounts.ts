// SPDX-License-Identifier: EUPL-1.2
// What accounts of the French chart (plan comptable général, règlement ANC 2014-03, classes 2 and 6) tell of a supplier.

/**
 * `digital`: software or computers. `mixed`: an account that holds them with other things. `telecom`: with post. `maybe`: services
 * among which digital ones are. `other`: anything else.
 */
export type Nature = 'digital' | 'mixed' | 'telecom' | 'maybe' | 'other';
export const natures = ['digital', 'mixed', 'telecom', 'maybe'] as const satisfies readonly Nature[];

/** `label` is the account’s own, which only a FEC gives: it follows the general chart, where other lists may follow a public one. */
export function natureOf(account: string, label?: string): Nature {
  const number = account.replace(/\D/g, '');
  // 6516 copyright; 6132, 6152 buildings; 6281 memberships; 6284 recruitment.
  if (/^(6516|6132|6152|6281|6284)/.test(number)) return 'other';
  // 205, 651: concessions, patents, licences, brands, software; 2183: office machines and computers.
  if (/^(205|2183|651)/.test(number)) {
    if (label === undefined) return number.startsWith('651') ? 'maybe' : 'mixed';
    return ofSoftware.test(label) && !ofTheChart.test(label) ? 'digital' : 'mixed';
  }
  // 626: postal and telecommunication charges, together.
  if (/^626/.test(number)) return 'telecom';
  // 604 studies and services, 611 subcontracting, 613 rents, 615 maintenance, 618 documentation, 622 fees, 628 others.
  return /^(604|611|613|615|618|622|628)/.test(number) ? 'maybe' : 'other';
}

const ofSoftware = /logiciel|informatique|licence|software|saas|cloud|ordinateur|serveur/i;
/** Words of the chart’s own labels, which name all that the account may hold. */
const ofTheChart = /concession|brevet|marque|bureau|droits/i;

export function isExpense(account: string): boolean {
  return /^(2|6)/.test(account);
}
