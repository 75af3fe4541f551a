// SPDX-License-Identifier: EUPL-1.2
// What readers of device inventories share: devices and programs summed over a file. Names of people, hosts and serial numbers never get here.
import { said } from '../messages/index.ts';
import { type SystemName, systemOf } from '../syntax/system-name.ts';
import { type Draft, type DraftFact, gap } from './reader.ts';

/** One device as an inventory row tells it; texts as they stand there. */
export interface Listed {
  readonly line: number;
  readonly system: string | undefined;
  readonly version?: string | undefined;
  readonly maker?: string | undefined;
  /** Chassis or type, which tells a server or a tablet where the system does not. */
  readonly chassis?: string | undefined;
  readonly management?: string | undefined;
  /** Owned by a person who also works on it. */
  readonly personal?: boolean;
}

type DeviceFact = DraftFact & { readonly kind: 'device' };

/** Past this many combinations the inventory is none. */
const MAX_GROUPS = 20_000;

export class DeviceCounts {
  readonly #groups = new Map<string, { readonly fact: DeviceFact; devices: number }>();
  readonly #unnamed = { line: 0, count: 0 };
  #dropped = 0;

  add(listed: Listed): void {
    const name = listed.system === undefined ? undefined : systemOf(listed.system, listed.version);
    if (name === undefined) {
      if (this.#unnamed.count++ === 0) this.#unnamed.line = listed.line;
      return;
    }
    const fact = factOf(listed, name);
    const { at: _at, ...same } = fact;
    const key = JSON.stringify(same).toLowerCase();
    const known = this.#groups.get(key);
    if (known !== undefined) known.devices++;
    else if (this.#groups.size < MAX_GROUPS) this.#groups.set(key, { fact, devices: 1 });
    else this.#dropped++;
  }

  *drafts(): Generator<Draft> {
    for (const { fact, devices } of this.#groups.values()) yield { ...fact, devices };
    const { line, count } = this.#unnamed;
    if (count > 0) yield gap('incomplete', 'gap.devices.no-system', { line }, { count });
    if (this.#dropped > 0) yield gap('limit', 'gap.devices.groups', { line: 1 }, { limit: MAX_GROUPS, count: this.#dropped });
  }
}

function factOf(listed: Listed, name: SystemName): DeviceFact {
  const { system, systemVersion } = name;
  const maker = makerOf(listed.maker);
  const management = plain(listed.management);
  return {
    kind: 'device',
    class: classOf(listed.chassis ?? '', name),
    system,
    ...(systemVersion === undefined ? {} : { systemVersion }),
    ...(maker === undefined ? {} : { maker }),
    ...(management === undefined ? {} : { management }),
    devices: 1,
    at: { line: listed.line },
    ...(listed.personal === true ? { strength: 'weak', because: said('because.devices.personal') } : {}),
  };
}

/** A phone or Windows Server says itself what it is; else the chassis (SMBIOS 7.4.1, in English or French); Linux alone tells nothing. */
function classOf(chassis: string, name: SystemName): DeviceFact['class'] {
  if (name.class === 'mobile' || name.class === 'server') return name.class;
  if (/server|serveur|rack|blade|lame/i.test(chassis)) return 'server';
  if (
    /laptop|notebook|portable|desktop|tower|tour|all.in.one|tout.en.un|convertible|detachable|space.saving|mini.pc|workstation|bureau|poste|tablet/i.test(
      chassis,
    )
  )
    return 'computer';
  return name.class ?? 'other';
}

/** Boards without a maker, and machines that are software: nobody’s hardware. */
const nobody =
  /^(to be filled|system manufacturer|default string|not (specified|available|applicable)|o\.?e\.?m\.?$|unknown|inconnu|none|n\/a|-+$)|vmware|innotek|virtualbox|qemu|\bxen\b|bochs|parallels|\bkvm\b|amazon ec2|google compute|nutanix|ovirt|red hat/i;

function makerOf(stated: string | undefined): string | undefined {
  const maker = plain(stated);
  return maker === undefined || nobody.test(maker) ? undefined : maker;
}

/** A name of a maker, a tool or a program; nothing that could be an address, a person’s account or a number. */
export function plain(stated: string | undefined): string | undefined {
  const text = stated?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return text === undefined || text.length < 2 || text.length > 120 || /@|\\|:\/\/|\d{9}/.test(text) ? undefined : text;
}
