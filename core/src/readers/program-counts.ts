// SPDX-License-Identifier: EUPL-1.2
// Programs found on devices, each with the number of devices that have it; the packages a system is made of are left out.
import { isPersonName } from '../syntax/person-name.ts';
import { plain } from './device-counts.ts';
import { type Draft, gap } from './reader.ts';

interface Program {
  readonly name: string;
  readonly publisher?: string;
  readonly line: number;
  devices: number;
  /** The device it was last seen on: inventories list a device’s programs together. */
  last: string;
}

const MAX_PROGRAMS = 50_000;

export class ProgramCounts {
  readonly #programs = new Map<string, Program>();
  #dropped = 0;

  /** `device` tells one device from the next within the file; it goes no further. */
  add(
    stated: { readonly name: string | undefined; readonly publisher?: string | undefined; readonly devices?: number },
    device: string,
    line: number,
  ): void {
    const name = plain(stated.name === undefined ? undefined : withoutVersion(stated.name));
    if (name === undefined || /^(update|security update|hotfix|mise à jour)\b|\bKB\d{6,}/i.test(name)) return;
    const publisher = publisherOf(stated.publisher);
    const key = `${name}\u0000${publisher ?? ''}`.toLowerCase();
    const known = this.#programs.get(key);
    if (known === undefined) {
      if (this.#programs.size >= MAX_PROGRAMS) this.#dropped++;
      else
        this.#programs.set(key, {
          name,
          ...(publisher === undefined ? {} : { publisher }),
          line,
          devices: stated.devices ?? 1,
          last: device,
        });
    } else if (known.last !== device) {
      known.devices += stated.devices ?? 1;
      known.last = device;
    }
  }

  *drafts(): Generator<Draft> {
    for (const { name, publisher, line, devices } of this.#programs.values()) {
      yield { kind: 'installed-software', name, ...(publisher === undefined ? {} : { publisher }), devices, at: { line } };
    }
    if (this.#dropped > 0) yield gap('limit', 'gap.devices.programs', { line: 1 }, { limit: MAX_PROGRAMS, count: this.#dropped });
  }
}

/** `Mozilla Firefox 128.0 (x64 fr)`, `7-Zip 24.07 (x64 edition)`, `Zoom.app`: one program, whatever its version and build. */
function withoutVersion(name: string): string {
  const bare = name
    .slice(0, 200)
    .replace(/\.app$/i, '')
    .replace(/\s*\((x64|x86|64|32)[^)]*\)/gi, '')
    .replace(/\s+(-\s*)?(v(ersion)?\.?\s*)?\d+(\.\d+)+\S*$/i, '')
    .trim();
  return bare === '' ? name : bare;
}

/** An address after the name is dropped, and so is an author who publishes under their own name, as far as it can be told. */
function publisherOf(stated: string | undefined): string | undefined {
  const publisher = plain(stated?.replace(/<[^>]*>?/g, ' '));
  return publisher === undefined || isPersonName(publisher) ? undefined : publisher;
}

/** Makers of distributions: a package of theirs is part of the system, counted as such. */
export function isDistribution(publisher: string): boolean {
  return /fedora|red hat|centos|debian|ubuntu|canonical|suse|rocky|alma ?linux|arch linux|oracle america|amazon linux|raspberry/i.test(
    publisher,
  );
}

/** A package of a distribution names a person; one of a supplier names a firm. */
export function isOrganisation(publisher: string): boolean {
  return /\b(inc|llc|ltd|limited|corp|corporation|gmbh|ag|sas?|s\.a\.|b\.?v|team|foundation|project|company|technologies|software|packagers?|labs)\b/i.test(
    publisher,
  );
}
