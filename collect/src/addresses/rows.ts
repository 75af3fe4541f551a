// SPDX-License-Identifier: EUPL-1.2
// Rows of tables of addresses: iptoasn (`start end asn country name`), ip-location-db (`start,end,asn,org`), CIDR first,
// and the extended statistics of the registries (`registry|cc|type|start|value|date|status|id`).
import { blockOf, type Key, keyOf } from './address-key.ts';

export interface Range {
  readonly first: Key;
  readonly last: Key;
  readonly asn?: number;
  readonly holder?: string;
  readonly country?: string;
}
export type Row = Range | 'passed-over' | 'rejected';

export function rowOf(line: string): Row {
  if (/^\s*(#|$)/.test(line)) return 'passed-over';
  if (/^(afrinic|apnic|arin|lacnic|ripencc|iana|\d+(\.\d+)?)\|/.test(line)) return registryRow(line.split('|'));
  const cells = line.includes('\t') ? line.split('\t') : cellsOf(line);
  const [start = '', ...others] = cells.map((cell) => cell.trim());
  const block = start.includes('/') ? blockOf(start) : undefined;
  const first = block?.first ?? keyOf(start);
  const last = block?.last ?? keyOf(others.shift() ?? '');
  if (first === undefined) return 'rejected';
  if (last === undefined || last.version !== first.version || last.value < first.value) return 'rejected';
  return described(first, last, others);
}

/** A number is the system, two capitals the country, the longest of the rest the holder: the tables differ only in their order. */
function described(first: Key, last: Key, cells: readonly string[]): Row {
  let asn: number | undefined;
  let country: string | undefined;
  let holder = '';
  for (const cell of cells) {
    const digits = /^(?:AS)?(\d{1,10})$/i.exec(cell)?.[1];
    if (digits !== undefined && asn === undefined) asn = Number(digits);
    else if (/^[A-Z]{2}$/.test(cell) && country === undefined) country = cell;
    else if (digits === undefined && cell.length > holder.length) holder = cell.slice(0, 200);
  }
  // iptoasn writes 0 and «Not routed» for holes.
  if (asn === 0) return 'passed-over';
  if (asn !== undefined && asn > 4_294_967_295) return 'rejected';
  if (asn === undefined && country === undefined && holder === '') return 'rejected';
  return {
    first,
    last,
    ...(asn === undefined ? {} : { asn }),
    ...(holder === '' ? {} : { holder }),
    ...(country === undefined ? {} : { country }),
  };
}

function registryRow([, country = '', type = '', start = '', value = '', , status = '']: readonly string[]): Row {
  // Version and summary lines, and autonomous systems, which are no addresses.
  if (type !== 'ipv4' && type !== 'ipv6') return 'passed-over';
  if (!/^(allocated|assigned)$/.test(status) || !/^[A-Z]{2}$/.test(country)) return 'passed-over';
  if (type === 'ipv6') {
    const block = blockOf(`${start}/${value}`);
    return block === undefined ? 'rejected' : { ...block, country };
  }
  const first = keyOf(start);
  if (first?.version !== 4 || !/^[1-9]\d{0,9}$/.test(value)) return 'rejected';
  // A count of addresses, not always a power of two.
  const last: Key = { version: 4, value: first.value + BigInt(value) - 1n };
  return last.value > 0xffff_ffffn ? 'rejected' : { first, last, country };
}

/** Cells of one CSV line; quotes may hold commas. */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (sign === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === ',' && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}
