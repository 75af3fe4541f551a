// SPDX-License-Identifier: EUPL-1.2
// What the readers of bills, FOCUS and native say.
import type { Wordings } from '../index.ts';

export const billsMessages = {
  'because.bill.tax': { en: 'a tax, owed to a State and not to the supplier', fr: 'une taxe, due à un État et non au fournisseur' },
  'gap.bill.columns': {
    en: 'the columns {columns} are missing; no charge can be read',
    fr: 'les colonnes {columns} manquent ; aucune charge n’est lisible',
  },
  'gap.bill.fields': {
    en: '{count} rows have another number of fields than the header, this is the first',
    fr: '{count} lignes n’ont pas le même nombre de champs que l’en-tête, voici la première',
  },
  'gap.bill.cost': {
    en: '{count} rows have no readable cost, this is the first',
    fr: '{count} lignes n’ont pas de coût lisible, voici la première',
  },
  'gap.bill.currency': {
    en: '{count} rows have no billing currency, this is the first',
    fr: '{count} lignes n’ont pas de devise de facturation, voici la première',
  },
  'gap.bill.period': {
    en: '{count} rows have no readable period, this is the first',
    fr: '{count} lignes n’ont pas de période lisible, voici la première',
  },
  'gap.bill.service': {
    en: '{count} rows name no service, this is the first',
    fr: '{count} lignes ne nomment aucun service, voici la première',
  },
  'gap.bill.groups': {
    en: 'more than {limit} combinations of supplier, service and region; the rows from here on are left out',
    fr: 'plus de {limit} combinaisons de fournisseur, service et région ; les lignes à partir d’ici sont laissées',
  },
} as const satisfies Wordings;
