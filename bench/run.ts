// SPDX-License-Identifier: EUPL-1.2
// `npm run bench [-- part…]`: every performance claim as a ratio, us and the peer or the floor in turn in one run.
import { bound, type Row, table } from './measure.ts';

const parts = {
  tree: async () => (await import('./tree.ts')).benchTree(),
  hosts: async () => (await import('./hosts.ts')).benchHosts(),
  hcl: async () => (await import('./hcl.ts')).benchHcl(),
  bills: async () => (await import('./bills.ts')).benchBills(),
  start: async () => (await import('./start.ts')).benchStart(),
} as const;

const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`# ${name}`);
  rows.push(...(await run()));
}
console.log(table(rows));
const missed = rows.filter((row) => !bound(row));
console.log(missed.length === 0 ? 'all goals reached' : `not reached: ${missed.map(({ what }) => what).join('; ')}`);
