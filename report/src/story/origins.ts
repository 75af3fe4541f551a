// SPDX-License-Identifier: EUPL-1.2
// A row of the balance as named parts, in one order everywhere: from what is most ours to what is not known.
import type { Assessment, BalanceRow } from '@vigie/core/domain';
import type { Speaker } from '../speaker.ts';
import { blocName } from './sentences.ts';

export const originKinds = ['own', 'commons', 'home', 'bloc', 'imports', 'unknown'] as const;
export type OriginKind = (typeof originKinds)[number];

export interface OriginPart {
  readonly kind: OriginKind;
  readonly amount: number;
  /** Of the use, 0–1. */
  readonly share: number;
}

export function originParts(row: BalanceRow): readonly OriginPart[] {
  const imports = Object.values(row.imports).reduce((sum, value) => sum + value, 0);
  const amounts = { own: row.own, commons: row.commons, home: row.home, bloc: row.bloc, imports, unknown: row.unknown };
  return originKinds.map((kind) => ({ kind, amount: amounts[kind], share: row.gross > 0 ? amounts[kind] / row.gross : 0 }));
}

export function originName(kind: OriginKind, { perimeter }: Assessment, speak: Speaker): string {
  if (kind === 'home') return speak.say('column.home', { country: speak.country(perimeter.home) });
  if (kind === 'bloc')
    return speak.say('column.bloc', { bloc: perimeter.bloc === 'EU' && speak.language === 'fr' ? 'UE' : perimeter.bloc });
  return speak.say(`column.${kind}`);
}

/** Uses in the order of the table, then the whole. */
export function balanceRows({ balance, uses, leads }: Assessment): readonly BalanceRow[] {
  const rows = balance.filter(({ weight, gross }) => weight === leads && gross > 0);
  return [...uses.map(({ use }) => use), 'whole' as const].flatMap((use) => rows.filter((row) => row.use === use));
}

/** Countries by share of the whole; perimeter parts by name, unknown last. */
export function lawShares(
  row: BalanceRow,
  assessment: Assessment,
  speak: Speaker,
): readonly { readonly name: string; readonly share: number; readonly kind: OriginKind }[] {
  const parts = originParts(row).filter(({ kind, share }) => kind !== 'imports' && share > 0);
  const inside = parts
    .filter(({ kind }) => kind !== 'unknown')
    .map(({ kind, share }) => ({
      name:
        kind === 'home'
          ? speak.country(assessment.perimeter.home)
          : kind === 'bloc'
            ? blocName(assessment.perimeter.bloc, speak)
            : originName(kind, assessment, speak),
      share,
      kind,
    }));
  const imports = Object.entries(row.imports)
    .filter(([, amount]) => amount > 0)
    .map(([country, amount]) => ({ name: speak.country(country), share: amount / row.gross, kind: 'imports' as const }));
  const unknown = parts
    .filter(({ kind }) => kind === 'unknown')
    .map(({ share }) => ({ name: speak.say('unit.unknown'), share, kind: 'unknown' as const }));
  return [...[...inside, ...imports].sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1)), ...unknown];
}
