// SPDX-License-Identifier: EUPL-1.2
// What one processing tells of its recipients: a processor once, with all countries told of it.
import type { Position } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import { comparable } from '../../syntax/spreadsheet/header.ts';
import { type Draft, type DraftFact, gap } from '../reader.ts';
import type { Recipient, Recipients } from './recipients.ts';

type Role = 'processor' | 'recipient' | 'transfer';

export class Recorded {
  readonly #processing: string | undefined;
  readonly #reference: string | undefined;
  readonly #parties = new Map<string, { readonly recipient: Recipient; readonly role: Role; readonly at: Position; countries: string[] }>();
  readonly #gaps: Draft[] = [];

  constructor(processing: string | undefined, reference: string | undefined) {
    this.#processing = processing === undefined || processing === '' ? undefined : processing.slice(0, 200);
    this.#reference = reference === undefined || reference === '' ? undefined : reference.slice(0, 60);
  }

  add({ named, unnamed, personal }: Recipients, role: Role, at: Position, countries: readonly string[]): void {
    if (role === 'processor' && unnamed > 0) this.#gaps.push(gap('incomplete', 'gap.processing.unnamed', at, { count: unnamed }));
    if (personal > 0) this.#gaps.push(gap('redacted', 'gap.processing.person', at, { count: personal }));
    for (const recipient of named) {
      const key = comparable(recipient.name);
      const known = this.#parties.get(key);
      const told = [...recipient.countries, ...countries];
      if (known === undefined) this.#parties.set(key, { recipient, role, at, countries: told });
      else known.countries.push(...told);
    }
  }

  *drafts(): Generator<Draft> {
    for (const { recipient, role, at, countries } of this.#parties.values()) {
      const fact: DraftFact = {
        kind: 'contract',
        supplier: recipient.name,
        ...(recipient.service === undefined ? {} : { service: recipient.service }),
        ...(this.#processing === undefined ? {} : { function: this.#processing }),
        ...(this.#reference === undefined ? {} : { reference: this.#reference }),
        ...(countries.length === 0 ? {} : { dataCountries: [...new Set(countries)] }),
        at,
        basis: 'claimed',
      };
      if (role === 'processor') yield fact;
      // A partner or an authority that receives data supplies nothing; a transfer may go to a processor that is not named as one.
      else if (role === 'transfer') yield { ...fact, strength: 'weak', because: said('because.processing.transfer') };
      else yield { ...fact, strength: 'possible', because: said('because.processing.recipient') };
    }
    yield* this.#gaps;
  }
}
