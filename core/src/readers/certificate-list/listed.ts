// SPDX-License-Identifier: EUPL-1.2
// What every kind of list gives of a certificate, and what is made of them: renewals for the same names are one fact.
import type { Iso } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { hostName } from '../../syntax/host.ts';
import { type Draft, gap } from '../reader.ts';

export interface Listed {
  readonly line: number;
  readonly issuer: string;
  readonly names: readonly string[];
  readonly from?: Iso | undefined;
  readonly until?: Iso | undefined;
}

const MAX_NAMES = 100;
const MAX_FACTS = 50_000;

/** `made`: when the list was, where it says so; else the newest certificate tells. */
export function* certificateDrafts(listed: Iterable<Listed>): Generator<Draft> {
  const kept = new Map<string, Listed>();
  let newest = '';
  let dropped: number | undefined;
  for (const one of listed) {
    if (one.from !== undefined && one.from > newest) newest = one.from;
    const names = [...new Set(one.names.flatMap(nameOf))].sort();
    // Certificates of inner names, of persons and of programs are for no host anybody calls.
    if (names.length === 0 || one.issuer === '') continue;
    const key = `${one.issuer}\n${names.join(' ')}`;
    const known = kept.get(key);
    if (known === undefined && kept.size >= MAX_FACTS) dropped ??= one.line;
    else if (known === undefined) kept.set(key, { ...one, names: names.slice(0, MAX_NAMES) });
    else if ((one.until ?? '') > (known.until ?? '')) kept.set(key, { ...known, until: one.until });
  }
  for (const { issuer, names, until, line } of kept.values()) {
    const isOver = until !== undefined && until < newest;
    yield {
      kind: 'certificate',
      names,
      issuer,
      ...(until === undefined ? {} : { until }),
      at: { line },
      ...(isOver ? ({ strength: 'possible', because: said('because.certificate.over') } as const) : {}),
    };
  }
  if (dropped !== undefined) yield gap('limit', 'gap.too-many-facts', { line: dropped }, { limit: MAX_FACTS });
}

/** A DNS name with a dot, `*.` in front of it kept. */
function nameOf(stated: string): readonly string[] {
  const plain = stated.trim();
  const wild = plain.startsWith('*.');
  const name = hostName(wild ? plain.slice(2) : plain);
  if (name === undefined || !name.includes('.') || /^[\d.]+$/.test(name)) return [];
  return [wild ? `*.${name}` : name];
}

/** `2026-11-24T10:00:00`, `2026-11-24 10:00:00 UTC`, `2026-11-24`: as an instant of ISO 8601 in UTC, or nothing. */
export function instantOf(stated: string | undefined): Iso | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?/.exec(stated?.trim() ?? '');
  if (parts === null) return undefined;
  const [, day = '', time = '00:00:00'] = parts;
  return `${day}T${time.length === 5 ? `${time}:00` : time}Z`;
}
