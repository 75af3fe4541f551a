// SPDX-License-Identifier: EUPL-1.2
// What was told already, and what could not be: kept while the tables are gone through.
import { type Draft, gap } from '../reader.ts';
import type { Provider, Providers } from './providers.ts';
import type { Row } from './register.ts';

/** Contracts and providers that a fact already tells of. */
export class Told {
  readonly #pairs = new Set<string>();
  readonly #providers = new Set<string>();
  add(contract: string | undefined, provider: string | undefined): void {
    if (provider === undefined) return;
    this.#pairs.add(`${contract} ${provider}`);
    this.#providers.add(provider);
  }
  has(contract: string | undefined, provider: string | undefined): boolean {
    return this.#pairs.has(`${contract} ${provider}`);
  }
  names(provider: string): boolean {
    return this.#providers.has(provider);
  }
}

/** Rows that cannot be used, counted by kind. */
export class Faults {
  readonly #table: string;
  readonly #seen = new Map<'gap.dora.rows' | 'gap.dora.person' | 'gap.dora.unnamed', { readonly at: Row['at']; count: number }>();
  readonly #unnamed = new Set<string>();

  constructor(table: string) {
    this.#table = table;
  }

  provider(row: Row, contract: string | undefined, code: string | undefined, providers: Providers): Provider | undefined {
    if (contract === undefined || code === undefined) return this.#fault('gap.dora.rows', row);
    const known = providers.get(code);
    if (known?.person === true) return this.#fault('gap.dora.person', row);
    if (known !== undefined && known.name !== undefined) return known;
    if (!this.#unnamed.has(code)) this.#fault('gap.dora.unnamed', row);
    this.#unnamed.add(code);
    return known ?? { code };
  }

  #fault(say: 'gap.dora.rows' | 'gap.dora.person' | 'gap.dora.unnamed', row: Row): undefined {
    const known = this.#seen.get(say);
    if (known === undefined) this.#seen.set(say, { at: row.at, count: 1 });
    else known.count++;
  }

  *gaps(): Generator<Draft> {
    for (const [say, { at, count }] of this.#seen) {
      const reason = say === 'gap.dora.rows' ? 'unparsable' : say === 'gap.dora.person' ? 'redacted' : 'incomplete';
      yield gap(reason, say, at, { table: this.#table, count });
    }
  }
}
