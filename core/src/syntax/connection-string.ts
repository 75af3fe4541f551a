// SPDX-License-Identifier: EUPL-1.2
// Connection strings of `key=value` pairs: ADO.NET and Azure (`Server=…;Database=…`), libpq (`host=… port=…`).
import type { Host } from './host.ts';

const hostKey = /^(host|hostname|hostaddr|server|data source|addr|address|network address|([a-z]*endpoint))$/i;

/** Hosts of the pairs that hold one; `bare` reads a value that is no URL. */
export function keyedHosts(value: string, bare: (part: string) => readonly Host[]): readonly Host[] {
  if (!/^\s*[A-Za-z][A-Za-z ]{0,40}=/.test(value)) return [];
  const found: Host[] = [];
  for (const pair of value.includes(';') ? value.split(';') : value.split(/\s+/)) {
    const equal = pair.indexOf('=');
    const key = pair.slice(0, Math.max(equal, 0)).trim();
    const held = pair
      .slice(equal + 1)
      .trim()
      .replace(/^tcp:/i, '');
    // “Server=tcp:name.database.windows.net,1433”: SQL Server writes the port after a comma.
    if (hostKey.test(key)) found.push(...bare(held.replace(/,(\d{1,5})$/, ':$1').replace(/\\.*$/, '')));
    // Azure storage: the account is a label in front of the suffix.
    else if (/^EndpointSuffix$/i.test(key)) found.push(...bare(held).map((host) => ({ ...host, partial: true as const })));
  }
  return found;
}
