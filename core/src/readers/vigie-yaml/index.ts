// SPDX-License-Identifier: EUPL-1.2
// What an organisation says of itself in vigie.yaml: profile, entities, services, functions. Basis: claimed.
import type { Money, Need } from '../../domain.ts';
import { failureGap } from '../../syntax/failure.ts';
import { at, entries, entry, items, type MapEntry, type Tree, text } from '../../syntax/tree.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import { isUse } from '../../uses.ts';
import { type Draft, type DraftGap, gap, type Reader } from '../reader.ts';
import { declarationKeys } from './keys.ts';
import { exchangeRates } from './rates.ts';

export const reader = {
  id: 'vigie-yaml',
  title: { en: 'Declarations of the organisation (vigie.yaml)', fr: 'Déclarations de l’organisation (vigie.yaml)' },
  accepts: { globs: ['**/vigie.yaml', '**/vigie.yml', '**/*.vigie.yaml'] },
  *read({ text: source }) {
    const { documents, failures } = parseYaml(source);
    for (const failure of failures) yield failureGap('YAML', failure);
    for (const document of documents) yield* declarations(document);
  },
} satisfies Reader;

function* declarations(document: Tree): Generator<Draft> {
  yield* unknownKeys(document, declarationKeys.file);
  const organisation = entry(document, 'organisation');
  if (organisation !== undefined) yield* profile(organisation);
  for (const one of entries(at(document, 'entities'))) yield* entity(one);
  for (const one of entries(at(document, 'services'))) yield* service(one);
  for (const one of entries(at(document, 'functions'))) yield* organisationFunction(one);
  // Read by supplier-list, which sees it beside its files; here only what it would pass over is told.
  for (const { value } of entries(at(document, 'columns'))) yield* unknownKeys(value, declarationKeys.columns);
  const rates = entry(document, 'rates');
  if (rates !== undefined) yield* exchangeRates(rates);
}

function* profile({ value, line }: MapEntry): Generator<Draft> {
  yield* unknownKeys(value, declarationKeys.organisation);
  const name = text(at(value, 'name'));
  const home = countryOf(value, 'home');
  const bloc = text(at(value, 'bloc'));
  yield {
    kind: 'declared-organisation',
    at: { line },
    basis: 'claimed',
    ...(name === undefined ? {} : { name }),
    domains: items(at(value, 'domains')).flatMap((item) => text(item)?.toLowerCase() ?? []),
    ...(home === undefined ? {} : { home }),
    ...(bloc === undefined ? {} : { bloc }),
  };
}

function* entity({ key, value, line }: MapEntry): Generator<Draft> {
  yield* unknownKeys(value, declarationKeys.entity);
  const parent = text(at(value, 'parent'));
  yield {
    kind: 'declared-entity',
    at: { line },
    basis: 'claimed',
    entity: key,
    name: text(at(value, 'name')) ?? key,
    seat: countryOf(value, 'seat') ?? 'unknown',
    ...(parent === undefined ? {} : { parent }),
  };
}

function* service({ key, value, line }: MapEntry): Generator<Draft> {
  yield* unknownKeys(value, declarationKeys.service);
  const use = text(at(value, 'use'));
  if (!isUse(use)) {
    yield gap('incomplete', 'gap.vigie-yaml.use', { line }, { service: key, use: use ?? '' });
    return;
  }
  const is = text(at(value, 'is'));
  const contractsWith = text(at(value, 'contractsWith'));
  const operatedBy = text(at(value, 'operatedBy'));
  const yearly = moneyOf(at(value, 'yearly'));
  const holdDays = daysOf(at(value, 'holdDays'));
  yield {
    kind: 'declared-service',
    at: { line },
    basis: 'claimed',
    service: key,
    name: text(at(value, 'name')) ?? key,
    use,
    ...(is === undefined ? {} : { is }),
    ...(text(at(value, 'self')) === 'true' ? { self: true } : {}),
    ...(contractsWith === undefined ? {} : { contractsWith }),
    ...(operatedBy === undefined ? {} : { operatedBy }),
    ...(yearly === undefined ? {} : { yearly }),
    ...(holdDays === undefined ? {} : { holdDays }),
    needs: needsOf(at(value, 'needs')),
  };
}

function* organisationFunction({ key, value, line }: MapEntry): Generator<Draft> {
  yield* unknownKeys(value, declarationKeys.function);
  const users = Number(text(at(value, 'users')));
  const toleratesHours = Number(text(at(value, 'toleratesHours')) ?? 0);
  if (!(users > 0) || !(toleratesHours >= 0)) {
    yield gap('incomplete', 'gap.vigie-yaml.function', { line }, { function: key });
    return;
  }
  yield {
    kind: 'declared-function',
    at: { line },
    basis: 'claimed',
    function: key,
    name: text(at(value, 'name')) ?? key,
    users,
    toleratesHours,
    needs: needsOf(at(value, 'needs')),
  };
}

/** A need is a service, or a map with `anyOf` (equal shares unless `shares` says otherwise), `holdDays` and `drilled`. */
function needsOf(tree: Tree | undefined): readonly Need[] {
  return items(tree).flatMap((item): Need[] => {
    const single = text(item) ?? text(at(item, 'service'));
    const names = single === undefined ? items(at(item, 'anyOf')).flatMap((one) => text(one) ?? []) : [single];
    if (names.length === 0) return [];
    const stated = items(at(item, 'shares')).map((one) => Number(text(one)));
    const shares = stated.length === names.length && stated.every((share) => share >= 0) ? stated : names.map(() => 1 / names.length);
    const total = shares.reduce((sum, share) => sum + share, 0) || 1;
    const drilled = text(at(item, 'drilled'));
    return [
      {
        options: names.map((name, index) => ({
          service: name,
          share: (shares[index] ?? 0) / total,
          ...(drilled === undefined ? {} : { drilled }),
        })),
        holdDays: daysOf(at(item, 'holdDays')) ?? 0,
      },
    ];
  });
}

/** `40000 EUR`, or `{ amount: 40000, currency: EUR }`. */
function moneyOf(tree: Tree | undefined): Money | undefined {
  const [amount, currency] = (text(tree) ?? `${text(at(tree, 'amount')) ?? ''} ${text(at(tree, 'currency')) ?? ''}`).trim().split(/\s+/);
  const value = Number(amount);
  return currency !== undefined && /^[A-Z]{3}$/.test(currency) && value >= 0 ? { amount: value, currency } : undefined;
}

function daysOf(tree: Tree | undefined): number | undefined {
  const days = Number(text(tree) ?? Number.NaN);
  return days >= 0 ? days : undefined;
}

function countryOf(tree: Tree, key: string): string | undefined {
  const country = text(at(tree, key))?.toUpperCase();
  return country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined;
}

function* unknownKeys(tree: Tree, known: readonly string[]): Generator<DraftGap> {
  for (const { key, line } of entries(tree))
    if (!known.includes(key)) yield gap('unsupported', 'gap.vigie-yaml.key', { line }, { key, known: known.join(', ') });
}
