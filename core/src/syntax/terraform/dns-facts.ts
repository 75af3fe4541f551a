// SPDX-License-Identifier: EUPL-1.2
// The records of a DNS resource, in the one form of all DNS evidence.

import { parse as parseDomain } from 'tldts';
import type { Position } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { type DraftFact, type DraftGap, gap } from '../../readers/reader.ts';
import { absoluteName, statedName } from '../dns/name.ts';
import { recordType } from '../dns/record-type.ts';
import { recordValue } from '../dns/record-value.ts';

export interface StatedRecord {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly priority?: number | undefined;
  /** Name of the zone; `undefined` when it is not told. */
  readonly zone: string | undefined;
  readonly at: Position;
}

export function* dnsFacts(stated: StatedRecord): Generator<DraftFact | DraftGap> {
  const { at } = stated;
  const type = recordType(stated.type);
  const zone = stated.zone === undefined ? undefined : statedName(stated.zone);
  const name = owner(stated.name, zone);
  if (type === undefined || name === undefined) return;
  const value = recordValue(type, fields(type.type, stated), name.text, (target) =>
    absoluteName(target.endsWith('.') || target === '@' ? target : `${target}.`, zone),
  );
  if (value === undefined) yield gap('unparsable', 'gap.dns.data', at, { type: type.mnemonic, name: name.text.slice(0, 100) });
  else
    yield {
      kind: 'dns-record',
      name: name.text,
      type: type.type,
      ...value,
      at,
      ...(name.sure ? {} : { strength: 'weak', because: said('because.terraform.zone-unknown') }),
    };
}

function owner(stated: string, zone: string | undefined): { readonly text: string; readonly sure: boolean } | undefined {
  const plain = stated.trim();
  const whole = plain === '' || plain === '@' ? zone : statedName(plain);
  if (whole === undefined) return undefined;
  if (plain.endsWith('.') || whole === zone || (zone !== undefined && whole.endsWith(`.${zone}`))) return { text: whole, sure: true };
  if (zone !== undefined) return { text: `${whole}.${zone}`, sure: true };
  const { isIcann, domain } = parseDomain(whole, { allowPrivateDomains: false });
  return { text: whole, sure: isIcann === true && domain !== null };
}

/** Most providers write `10 mail.example.` as one text, some keep the priority apart. */
function fields(type: string, { value, priority }: StatedRecord): readonly string[] {
  const text = value.trim();
  if (type === 'TXT') return strings(text);
  const words = text.split(/\s+/).map((word) => (/^".*"$/.test(word) ? word.slice(1, -1) : word));
  if (type === 'MX' && words.length === 1) return [String(priority ?? 0), ...words];
  if (type === 'SRV' && words.length === 3 && priority !== undefined) return [String(priority), ...words];
  return words;
}

/** `v=spf1 …`, `"v=spf1 …"`, `"first" "second"`; Route 53 writes the break between strings as `""` or `" "`. */
function strings(text: string): readonly string[] {
  if (!text.includes('"')) return [text.replaceAll('\\', '\\\\')];
  const found = [...(text.startsWith('"') ? text : `"${text}"`).slice(0, 10_000).matchAll(/"((?:[^"\\]|\\[\s\S])*)"/g)].map(
    ([, inner = '']) => inner,
  );
  return found.length > 0 ? found : [text];
}
