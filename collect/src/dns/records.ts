// SPDX-License-Identifier: EUPL-1.2
// Data of answers as dns-packet gives it: unknown until looked at, since it came over the network.
import type { Answer as ResourceRecord } from 'dns-packet';

type Shape = Readonly<Record<string, 'string' | 'number'>>;
type Shaped<S extends Shape> = { readonly [K in keyof S]: S[K] extends 'string' ? string : number };

export const mailExchange = shaped({ preference: 'number', exchange: 'string' });
export const serviceLocation = shaped({ priority: 'number', weight: 'number', port: 'number', target: 'string' });
export const startOfAuthority = shaped({
  mname: 'string',
  rname: 'string',
  serial: 'number',
  refresh: 'number',
  retry: 'number',
  expire: 'number',
  minimum: 'number',
});
export const authorization = shaped({ flags: 'number', tag: 'string', value: 'string' });

export function hostName(data: unknown): string | undefined {
  return typeof data === 'string' ? data : undefined;
}

export function textStrings(data: unknown): readonly Uint8Array[] | undefined {
  const strings = Array.isArray(data) ? data : [data];
  return strings.every((one) => one instanceof Uint8Array) ? strings : undefined;
}

/** Host a record points at, lower case; `undefined` for the root, which says “none”. */
export function targetOf(record: ResourceRecord): string | undefined {
  const stated = record.type === 'MX' ? mailExchange(record.data)?.exchange : hostName(record.data);
  return stated === undefined || stated === '' || stated === '.' ? undefined : stated.toLowerCase();
}

/** Strings of a TXT record joined (RFC 7208 §3.3). */
export function textOf(record: ResourceRecord): string {
  const strings = textStrings(record.data) ?? [];
  return Buffer.concat(strings.map((one) => Buffer.from(one))).toString('utf8');
}

export function ofType(records: readonly ResourceRecord[], ...types: readonly string[]): readonly ResourceRecord[] {
  return records.filter((record) => types.includes(record.type));
}

function shaped<const S extends Shape>(shape: S): (data: unknown) => Shaped<S> | undefined {
  const keys = Object.entries(shape);
  return (data) => {
    if (typeof data !== 'object' || data === null) return undefined;
    for (const [key, type] of keys) if (typeof Reflect.get(data, key) !== type) return undefined;
    // Every key has just been looked at.
    return data as Shaped<S>;
  };
}
