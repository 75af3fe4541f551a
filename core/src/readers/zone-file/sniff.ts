// SPDX-License-Identifier: EUPL-1.2
// Is this text a zone file? Names like `*.txt`, `named.*` and `*.db` hold many other things.

const directive = /^\$(ORIGIN|TTL|INCLUDE|GENERATE)[ \t]/im;
const soa = /^[^\s;#/]{0,255}[ \t]+(\d\w{0,12}[ \t]+)?(IN[ \t]+)?(\d\w{0,12}[ \t]+)?SOA[ \t]+[^\s;]/im;
const record =
  /^[^\s;#/"{}<>=]{0,255}[ \t]+(\d\w{0,12}[ \t]+)?(IN[ \t]+)?(\d\w{0,12}[ \t]+)?(A[ \t]+\d{1,3}\.\d|AAAA[ \t]+[0-9a-f]{0,4}:|(CNAME|NS|PTR|DNAME)[ \t]+\S{1,255}[ \t]*(;.*)?\r?$|MX[ \t]+\d{1,5}[ \t]+\S|TXT[ \t(]+["\w]|SRV[ \t]+\d{1,5}[ \t]+\d|CAA[ \t]+\d{1,3}[ \t]+\w)/im;
const surelyNot = /^\s*(#!|<\?|<!|\{|\[|options[ \t]*\{|zone[ \t]+"|---)/i;

export function looksLikeZone(head: string, uri: string): boolean {
  if (surelyNot.test(head) || head.includes('\0')) return false;
  if (directive.test(head) || soa.test(head)) return true;
  // A plain list of records is enough only where the name already says “zone”.
  return /\.zone(\.txt)?$|(^|\/)(db|pri|zone)\.[^/]*$|\.(bind|fwd|rev|hosts)$/i.test(uri) && record.test(head);
}
