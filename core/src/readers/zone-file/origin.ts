// SPDX-License-Identifier: EUPL-1.2
// The zone a file is about, when its name says so (`example.org.zone`, `db.example.org`, `db.192.0.2`).
import { statedName } from '../../syntax/dns/name.ts';

const prefixes = /^(?:db|pri|sec|zone|named|master)[._-]/;
const suffixes = /(?:\.(?:zone|db|dns|hosts|txt|bind|fwd|rev|signed|conf))+$/;

export function originOfFile(uri: string): string | undefined {
  const file = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
  const stem = file.replace(suffixes, '').replace(prefixes, '');
  if (stem.length > 253) return undefined;
  // Debian’s `db.192.168.1` is the reverse zone of that network.
  if (/^\d{1,3}(\.\d{1,3}){0,2}$/.test(stem) && prefixes.test(file)) return `${stem.split('.').reverse().join('.')}.in-addr.arpa`;
  // RFC 1912 §2.1 and every registry: a domain ends in a label of letters.
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.(xn--[a-z0-9-]+|[a-z]{2,})$/.test(stem) ? statedName(stem) : undefined;
}
