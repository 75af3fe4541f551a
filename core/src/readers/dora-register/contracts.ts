// SPDX-License-Identifier: EUPL-1.2
// Contracts joined across the tables of the register. Keys: contract (c0010), provider and type of service.
import type { Money, ObservationOf } from '../../domain.ts';
import { said } from '../../messages/index.ts';
import type { Draft, DraftFact } from '../reader.ts';
import { countryOf, currencyOf, leiOf, serviceType, substitutable, yesNo } from './codes.ts';
import { Faults, Told } from './ledger.ts';
import { type Provider, type Providers, providersOf } from './providers.ts';
import type { Register, Row } from './register.ts';

type Contract = Omit<ObservationOf<'contract'>, 'id' | 'places' | 'strength' | 'basis' | 'folder' | 'because'>;

/** `only`: the table whose facts are told, when each table is a file of its own. */
export function* contractFacts(register: Register, only: string | undefined): Generator<Draft> {
  const providers = providersOf(register);
  const arranged = arrangements(register);
  const tell = (table: string) => (only === undefined || only === table) && register.has(table);
  const told = new Told();
  if (tell('02.02')) yield* details(register, providers, arranged);
  for (const row of register.get('02.02') ?? []) told.add(row.of('0010'), row.of('0030'));
  if (tell('03.02')) yield* signatures(register, providers, arranged, told);
  for (const row of register.get('03.02') ?? []) told.add(row.of('0010'), row.of('0020'));
  if (tell('05.02')) yield* chain(register, providers, told);
  for (const row of register.get('05.02') ?? []) told.add(row.of('0010'), row.of('0030'));
  if (tell('05.01')) yield* listed(register, providers, told);
}

/** b_02.02: one fact per contract, provider, function and service; countries of further rows of the same are joined. */
function* details(register: Register, providers: Providers, arranged: Arrangements): Generator<Draft> {
  const table = 'b_02.02';
  const faults = new Faults(table);
  const functions = functionsOf(register);
  const assessed = assessmentsOf(register);
  const facts = new Map<string, { readonly first: Row; readonly provider: Provider; readonly rows: Row[] }>();
  for (const row of register.get('02.02') ?? []) {
    const provider = faults.provider(row, row.of('0010'), row.of('0030'), providers);
    if (provider === undefined) continue;
    const key = JSON.stringify([row.of('0010'), provider.code, row.of('0050'), row.of('0060')]);
    const known = facts.get(key);
    if (known === undefined) facts.set(key, { first: row, provider, rows: [row] });
    else known.rows.push(row);
  }
  const paid = new Set<string>();
  for (const { first, provider, rows } of facts.values()) {
    const contract = first.of('0010') ?? '';
    const service = serviceType(first.of('0060'));
    const purpose = first.of('0050');
    const used = purpose === undefined ? undefined : (functions.get(`${purpose} ${first.of('0020') ?? ''}`) ?? functions.get(purpose));
    const assessment = assessed.get(`${contract} ${provider.code} ${service?.code ?? ''}`) ?? assessed.get(`${contract} ${provider.code} `);
    const ends = first.of('0080');
    const notice = Number(first.of('0100') ?? Number.NaN);
    const countries = [...new Set(rows.flatMap((row) => [countryOf(row.of('0150')), countryOf(row.of('0160'))]))].filter(
      (country) => country !== undefined,
    );
    const fact: DraftFact = {
      ...base(provider, contract),
      ...(service === undefined ? {} : { service: service.label }),
      ...(service?.use === undefined ? {} : { use: service.use }),
      ...optional('function', used?.name ?? purpose),
      ...optional('critical', used?.critical),
      ...optional('substitutable', assessment?.substitutable),
      ...optional('exitPlan', assessment?.exitPlan),
      ...optional('endsOn', ends !== undefined && /^\d{4}-\d\d-\d\d$/.test(ends) && !ends.startsWith('9999') ? ends : undefined),
      ...optional('noticeDays', notice >= 0 && notice < 100_000 ? notice : undefined),
      ...optional('rank', arranged.rank(contract, provider.code)),
      ...(countries.length === 0 ? {} : { dataCountries: countries }),
      ...optional('yearly', arranged.cost(contract, provider, paid)),
      at: first.at,
      basis: 'claimed',
    };
    yield fact;
  }
  yield* faults.gaps();
}

/** b_03.02: who signed. Tells only of contracts without a row in b_02.02. */
function* signatures(register: Register, providers: Providers, arranged: Arrangements, told: Told): Generator<Draft> {
  const faults = new Faults('b_03.02');
  const paid = new Set<string>();
  for (const row of register.get('03.02') ?? []) {
    const contract = row.of('0010');
    if (told.has(contract, row.of('0020'))) continue;
    const provider = faults.provider(row, contract, row.of('0020'), providers);
    if (provider === undefined || contract === undefined) continue;
    yield { ...base(provider, contract), ...optional('yearly', arranged.cost(contract, provider, paid)), at: row.at, basis: 'claimed' };
  }
  yield* faults.gaps();
}

/** b_05.02: rank 1 is the provider itself, each further rank serves the one before. */
function* chain(register: Register, providers: Providers, told: Told): Generator<Draft> {
  const faults = new Faults('b_05.02');
  const seen = new Told();
  for (const row of register.get('05.02') ?? []) {
    const contract = row.of('0010');
    const rank = Number(row.of('0050') ?? 1);
    const direct = !(Number.isInteger(rank) && rank >= 2 && rank < 1000);
    if (direct && told.has(contract, row.of('0030'))) continue;
    const provider = faults.provider(row, contract, row.of('0030'), providers);
    if (provider === undefined || contract === undefined || seen.has(`${contract} ${rank} ${row.of('0020')}`, provider.code)) continue;
    seen.add(`${contract} ${rank} ${row.of('0020')}`, provider.code);
    const service = serviceType(row.of('0020'));
    yield {
      ...base(provider, contract),
      ...(service === undefined ? {} : { service: service.label }),
      ...(service?.use === undefined ? {} : { use: service.use }),
      rank: direct ? 1 : rank,
      at: row.at,
      basis: 'claimed',
      ...(direct ? {} : { strength: 'weak', because: said('because.dora.subcontractor', { rank }) }),
    };
  }
  yield* faults.gaps();
}

/** b_05.01: providers that no table of contracts names. Parents are listed there too, and are no suppliers. */
function* listed(register: Register, providers: Providers, told: Told): Generator<Draft> {
  const faults = new Faults('b_05.01');
  const parents = new Set(
    (register.get('05.01') ?? []).flatMap((row) => (row.of('0110') === row.of('0010') ? [] : (row.of('0110') ?? []))),
  );
  for (const row of register.get('05.01') ?? []) {
    const code = row.of('0010');
    if (code !== undefined && (told.names(code) || parents.has(code))) continue;
    const provider = faults.provider(row, '', code, providers);
    if (provider === undefined) continue;
    const { reference: _none, ...fact } = base(provider, '');
    yield {
      ...fact,
      ...optional('yearly', provider.yearly),
      at: row.at,
      basis: 'claimed',
      strength: 'weak',
      because: said('because.dora.listed'),
    };
  }
  yield* faults.gaps();
}

function base(provider: Provider, contract: string): Contract {
  return {
    kind: 'contract',
    supplier: provider.name ?? provider.code,
    ...optional('lei', leiOf(provider.code)),
    ...optional('country', provider.country),
    ...optional('parent', provider.parent),
    reference: contract,
  };
}

interface Arrangements {
  readonly rank: (contract: string, provider: string) => number | undefined;
  /** A cost is told once: by provider where the register has it, else by contract. */
  readonly cost: (contract: string, provider: Provider, paid: Set<string>) => Money | undefined;
}

function arrangements(register: Register): Arrangements {
  const ranks = new Map<string, number>();
  for (const row of register.get('05.02') ?? []) {
    const rank = Number(row.of('0050') ?? Number.NaN);
    const key = `${row.of('0010')} ${row.of('0030')}`;
    if (Number.isInteger(rank) && rank > 0 && rank < 1000) ranks.set(key, Math.min(rank, ranks.get(key) ?? rank));
  }
  const costs = new Map<string, Money>();
  for (const row of register.get('02.01') ?? []) {
    const amount = Number(row.of('0050') ?? Number.NaN);
    const currency = currencyOf(row.of('0040'));
    if (Number.isFinite(amount) && amount >= 0 && currency !== undefined) costs.set(row.of('0010') ?? '', { amount, currency });
  }
  return {
    rank: (contract, provider) => ranks.get(`${contract} ${provider}`),
    cost: (contract, provider, paid) => {
      const key = provider.yearly === undefined ? `contract ${contract}` : `provider ${provider.code}`;
      if (paid.has(key)) return undefined;
      paid.add(key);
      return provider.yearly ?? costs.get(contract);
    },
  };
}

/** b_06.01, by function and entity, and by function alone. */
function functionsOf(register: Register) {
  const functions = new Map<string, { readonly name?: string; readonly critical?: boolean }>();
  for (const row of register.get('06.01') ?? []) {
    const id = row.of('0010');
    if (id === undefined) continue;
    const one = { ...optional('name', row.of('0030')), ...optional('critical', yesNo(row.of('0050'))) };
    functions.set(`${id} ${row.of('0040') ?? ''}`, one);
    if (!functions.has(id)) functions.set(id, one);
  }
  return functions;
}

/** b_07.01: c0040 is the type of service, which single-service contracts may leave out. */
function assessmentsOf(register: Register) {
  const assessed = new Map<string, { readonly substitutable?: Contract['substitutable']; readonly exitPlan?: boolean }>();
  for (const row of register.get('07.01') ?? []) {
    const one = { ...optional('substitutable', substitutable(row.of('0050'))), ...optional('exitPlan', yesNo(row.of('0080'))) };
    const key = `${row.of('0010')} ${row.of('0020')} `;
    assessed.set(key + (serviceType(row.of('0040'))?.code ?? ''), one);
  }
  return assessed;
}

/** A key only where there is a value. */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  // A computed key widens to a string.
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
