// SPDX-License-Identifier: EUPL-1.2
// Networks and autonomous systems (RFC 9083 §5.4, §5.5): who holds them, which registry gave them.
import { at, items, type MapNode, type Tree, text } from '../../syntax/tree.ts';
import { type Draft, gap } from '../reader.ts';
import { organisationOf } from './organisation.ts';

export function* numberDrafts(object: MapNode, kind: 'ip network' | 'autnum'): Generator<Draft> {
  const of = kind === 'autnum' ? 'autonomous-system' : 'network';
  const name = kind === 'autnum' ? systemName(object) : networkName(object);
  if (name === undefined) {
    yield gap('unparsable', 'gap.rdap.name', { line: object.line });
    return;
  }
  const country = text(at(object, 'country'))?.toUpperCase();
  let held = false;
  for (const entity of items(at(object, 'entities'))) {
    if (!items(at(entity, 'roles')).some((role) => text(role)?.toLowerCase() === 'registrant')) continue;
    const found = organisationOf(entity, false);
    if (found === undefined) continue;
    held = true;
    const seat = found.country ?? (country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined);
    yield {
      kind: 'registration',
      of,
      name,
      role: 'holder',
      organisation: found.name,
      ...(seat === undefined ? {} : { country: seat }),
      at: { line: found.line },
    };
  }
  const registry = registries.get(text(at(object, 'port43'))?.toLowerCase() ?? '');
  if (registry !== undefined) yield { kind: 'registration', of, name, role: 'registry', organisation: registry, at: { line: object.line } };
  if (!held) yield gap('incomplete', 'gap.rdap.holder', { line: object.line }, { name });
}

/** The five registries of numbers, by the server their answers name (RFC 9224 lists them). */
const registries: ReadonlyMap<string, string> = new Map([
  ['whois.ripe.net', 'RIPE NCC'],
  ['whois.arin.net', 'ARIN'],
  ['whois.apnic.net', 'APNIC'],
  ['whois.lacnic.net', 'LACNIC'],
  ['whois.afrinic.net', 'AFRINIC'],
]);

function systemName(object: MapNode): string | undefined {
  const first = text(at(object, 'startAutnum')) ?? /^AS(\d{1,10})$/i.exec(text(at(object, 'handle')) ?? '')?.[1];
  return first !== undefined && /^\d{1,10}$/.test(first) ? `AS${first}` : undefined;
}

/** The prefix where the answer gives it (cidr0 extension), else first and last address. */
function networkName(object: MapNode): string | undefined {
  const [prefix] = items(at(object, 'cidr0_cidrs'));
  const base = address(at(prefix, 'v4prefix')) ?? address(at(prefix, 'v6prefix'));
  const length = text(at(prefix, 'length'));
  if (base !== undefined && length !== undefined && /^\d{1,3}$/.test(length)) return `${base}/${length}`;
  const first = address(at(object, 'startAddress'));
  const last = address(at(object, 'endAddress'));
  if (first === undefined) return undefined;
  return last === undefined || last === first ? first : `${first}-${last}`;
}

function address(tree: Tree | undefined): string | undefined {
  const stated = text(tree)?.trim().toLowerCase();
  return stated !== undefined && /^[0-9a-f.:]{2,45}(?:\/\d{1,3})?$/.test(stated) ? stated.replace(/\/.*$/, '') : undefined;
}
