// SPDX-License-Identifier: EUPL-1.2
// What accounts of the French chart (plan comptable général, règlement ANC 2014-03, classes 2 and 6) tell of a supplier.

/** `digital`: software, licences, computers. `maybe`: services among which digital ones are. `other`: anything else. */
export type Nature = 'digital' | 'telecom' | 'maybe' | 'other';

export function natureOf(account: string): Nature {
  const number = account.replace(/\D/g, '');
  // 205 concessions, licences, logiciels; 2183 matériel informatique; 651 redevances pour licences et logiciels.
  if (/^(205|2183|651)/.test(number)) return 'digital';
  // 626: postal and telecommunication charges, together.
  if (/^626/.test(number)) return 'telecom';
  // 604/611 subcontracting, 613 rents, 615 maintenance, 618 documentation and seminars, 622 fees, 628 others.
  return /^(604|611|613|615|618|622|628)/.test(number) ? 'maybe' : 'other';
}

export function isExpense(account: string): boolean {
  return /^(2|6)/.test(account);
}
