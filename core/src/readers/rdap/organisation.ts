// SPDX-License-Identifier: EUPL-1.2
// The organisation an entity stands for (jCard, RFC 7095). A person is never read.
import type { Country } from '../../domain.ts';
import { isPersonName } from '../../syntax/person-name.ts';
import { at, items, type Tree, text } from '../../syntax/tree.ts';

export interface Organisation {
  readonly name: string;
  readonly country?: Country;
  readonly line: number;
}

/** `isService`: a registrar or a registry, of which the formatted name is a company’s even where the kind is not stated. */
export function organisationOf(entity: Tree, isService: boolean): Organisation | undefined {
  const card = items(items(at(entity, 'vcardArray'))[1]);
  const kind = stringOf(property(card, 'kind'))?.toLowerCase();
  // RFC 6350 §6.1.4: a card without a kind is an individual’s.
  if (kind === 'individual' || kind === 'group') return undefined;
  const org = property(card, 'org');
  const formatted = property(card, 'fn');
  const stated = [stringOf(org), kind === 'org' || isService ? stringOf(formatted) : undefined];
  const name = (isService ? stated.reverse() : stated).find((one) => one !== undefined && !isWithheld(one));
  // Who registers a name alone is made to fill in an organisation, and writes their own name.
  if (!isService && name !== undefined && isPersonName(name)) return undefined;
  const country = countryOf(property(card, 'adr'));
  return name === undefined
    ? undefined
    : { name: name.slice(0, 200), line: (org ?? formatted ?? entity).line, ...(country === undefined ? {} : { country }) };
}

/** Is there somebody, whose name is kept back? */
export function isRedacted(domain: Tree, entity: Tree | undefined): boolean {
  // RFC 9537 §4.2: `redacted` says which members were taken out.
  const names = items(at(domain, 'redacted')).map((one) => text(at(one, 'name', 'description')) ?? text(at(one, 'name', 'type')) ?? '');
  if (names.some((name) => /registrant/i.test(name))) return true;
  const card = items(items(at(entity, 'vcardArray'))[1]);
  return isWithheld(stringOf(property(card, 'org')) ?? '') || isWithheld(stringOf(property(card, 'fn')) ?? '');
}

const MAX_PROPERTIES = 500;

function property(card: readonly Tree[], name: string): Tree | undefined {
  return card.slice(0, MAX_PROPERTIES).find((one) => text(items(one)[0])?.toLowerCase() === name);
}

/** `["org", {}, "text", "Name"]`; a structured value is a list, of which the first is the name and the rest its units. */
function stringOf(found: Tree | undefined): string | undefined {
  const value = items(found)[3];
  const stated = text(value?.kind === 'list' ? value.items[0] : value)?.trim();
  return stated === undefined || stated === '' ? undefined : stated;
}

function isWithheld(name: string): boolean {
  return /redacted|not disclosed|data protected|withheld|statutory mask|non[- ]?public|^(?:n\/?a|none|unknown|-+|\.+)$/i.test(name);
}

/** RFC 8605: the `cc` parameter; else a code where the name of the country should stand. */
function countryOf(address: Tree | undefined): Country | undefined {
  const parts = items(address);
  const stated = text(at(parts[1], 'cc')) ?? text(items(parts[3])[6]);
  const code = stated?.trim().toUpperCase();
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
}
