// SPDX-License-Identifier: EUPL-1.2
// Values of an octoDNS record, each as the fields a master file would show (docs/records.md of octoDNS).
import type { RecordType } from '../../syntax/dns/record-type.ts';
import { at, entries, entry, items, type Tree, text } from '../../syntax/tree.ts';

export interface StatedValue {
  readonly line: number;
  readonly fields: readonly string[] | undefined;
}

/** `value`, `values`, answers by place (`geo`) and pools (`dynamic`): whatever may be served. */
export function* statedValues(record: Tree, type: RecordType): Generator<StatedValue> {
  for (const value of valueNodes(record)) yield { line: value.line, fields: fieldsOf(value, type) };
}

function* valueNodes(record: Tree): Generator<Tree> {
  const single = entry(record, 'value')?.value;
  if (single?.kind === 'list') yield* single.items;
  else if (single !== undefined) yield single;
  const several = entry(record, 'values')?.value;
  if (several?.kind === 'list') yield* several.items;
  else if (several !== undefined) yield several;
  for (const place of entries(entry(record, 'geo')?.value)) yield* items(place.value);
  for (const pool of entries(at(record, 'dynamic', 'pools'))) {
    for (const one of items(at(pool.value, 'values'))) {
      const value = at(one, 'value');
      if (value !== undefined) yield value;
    }
  }
}

function fieldsOf(value: Tree, type: RecordType): readonly string[] | undefined {
  if (value.kind === 'scalar') {
    const stated = text(value);
    return stated === undefined ? undefined : scalarFields(stated, type);
  }
  const key = (...names: readonly string[]) => names.map((name) => text(at(value, name))).find((one) => one !== undefined) ?? '';
  switch (type.type) {
    case 'MX':
      return [key('preference', 'priority'), key('exchange', 'value')];
    case 'SRV':
      return [key('priority'), key('weight'), key('port'), key('target')];
    case 'CAA':
      return [key('flags') || '0', key('tag'), key('value')];
    case 'CNAME':
      // octodns-route53: `type: Route53Provider/ALIAS` names the target beside its zone.
      return [key('name', 'value')];
    case 'HTTPS':
    case 'SVCB':
      return [key('svcpriority'), key('targetname')];
    case 'DS':
      return [key('key_tag'), key('algorithm'), key('digest_type'), key('digest')];
    case 'TLSA':
      return [key('certificate_usage'), key('selector'), key('matching_type'), key('certificate_association_data')];
    case 'SSHFP':
      return [key('algorithm'), key('fingerprint_type'), key('fingerprint')];
    case 'NAPTR':
      return [
        key('order'),
        key('preference'),
        key('flags'),
        key('service'),
        key('regexp').replaceAll('\\', '\\\\'),
        key('replacement') || '.',
      ];
    case 'LOC':
      return [
        'lat_degrees',
        'lat_minutes',
        'lat_seconds',
        'lat_direction',
        'long_degrees',
        'long_minutes',
        'long_seconds',
        'long_direction',
      ].map((name) => key(name));
    case 'OTHER':
      // URLFWD and other inventions of providers: their target is what is of use; paths and queries are not kept.
      return [key('target', 'value').replace(/^(https?:\/\/[^/?#@\s]{1,253}).*$/s, '$1')].filter((one) => one !== '');
    default:
      return undefined;
  }
}

function scalarFields(stated: string, type: RecordType): readonly string[] {
  if (type.type === 'TXT' || type.mnemonic === 'SPF') return textFields(stated);
  if (type.type === 'CAA') {
    const [, flags = '', tag = '', value = ''] = /^\s*(\d{1,3})\s+(\S{1,255})\s+"?([^"]*)"?\s*$/.exec(stated.slice(0, 2_000)) ?? [];
    return [flags, tag, value];
  }
  return stated.trim().split(/\s+/);
}

/** A long text may be given as the quoted strings a master file would hold. */
function textFields(stated: string): readonly string[] {
  const whole = stated.trim();
  if (!whole.startsWith('"') || !whole.endsWith('"') || whole.length < 2) return [stated];
  return whole.slice(1, -1).split(/"\s{0,8}"/);
}
