// SPDX-License-Identifier: EUPL-1.2
// Bills that a database sums.
export { type ReadBills, type ReadBillsOptions, readBills } from './read-bills.ts';
