// SPDX-License-Identifier: EUPL-1.2
// Lines of ads.txt: `system, account, DIRECT|RESELLER[, certification]` or `VARIABLE=value`. Accounts and contacts are not kept.
import { hostName } from '../../syntax/host.ts';
import { numberedLines } from '../../syntax/lines.ts';

export interface Entry {
  readonly kind: 'direct' | 'reseller' | 'unsaid' | 'owner' | 'manager';
  readonly host: string;
  readonly line: number;
}

const MAX_LINE = 2_000;
const MAX_ENTRIES = 100_000;

export function* entriesOf(text: string): Generator<Entry | { readonly kind: 'odd'; readonly line: number }> {
  let entries = 0;
  for (const { line, text: whole } of numberedLines(text)) {
    if (++entries > MAX_ENTRIES) return;
    const stated = whole
      .slice(0, MAX_LINE)
      .replace(/^\ufeff/, '')
      .split('#', 1)[0]
      ?.trim();
    if (stated === undefined || stated === '') continue;
    const variable = /^([A-Za-z]{4,30})\s*=\s*([^,;]*)/.exec(stated);
    if (variable !== null) {
      const kind = variables.get((variable[1] ?? '').toLowerCase());
      const host = kind === undefined ? undefined : systemOf(variable[2] ?? '');
      if (kind !== undefined && host !== undefined) yield { kind, host, line };
      else if (kind !== undefined) yield { kind: 'odd', line };
      continue;
    }
    // “;” opens extensions (§3.4.2).
    const [system = '', account, relation = ''] = (stated.split(';', 1)[0] ?? '').split(',').map((field) => field.trim());
    // §3.5.1: a file without sellers says so by this entry.
    if (/^placeholder\.example\.com$/i.test(system)) continue;
    const host = systemOf(system);
    if (host === undefined || account === undefined) yield { kind: 'odd', line };
    else yield { kind: relations.get(relation.toLowerCase()) ?? 'unsaid', host, line };
  }
}

const variables: ReadonlyMap<string, 'owner' | 'manager'> = new Map([
  ['ownerdomain', 'owner'],
  ['managerdomain', 'manager'],
]);
const relations: ReadonlyMap<string, 'direct' | 'reseller'> = new Map([
  ['direct', 'direct'],
  ['reseller', 'reseller'],
]);

/** The domain of a system; some write an address in its place. */
function systemOf(stated: string): string | undefined {
  const host = hostName(
    stated
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/[/:].*$/, ''),
  );
  return host?.includes('.') === true ? host.replace(/^www\./, '') : undefined;
}
