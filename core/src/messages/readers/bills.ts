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
  'gap.bill.length': {
    en: '{count} rows are too long to be rows of a bill and are left out',
    fr: '{count} lignes sont trop longues pour être d’une facture et sont laissées',
  },
  'gap.bill.unended': {
    en: 'the last row does not end, perhaps for want of a closing quote: {kilobytes} kB are taken for one row',
    fr: 'la dernière ligne n’a pas de fin, peut-être faute d’un guillemet fermant : {kilobytes} ko sont pris pour une seule ligne',
  },
  'gap.bill.damaged': {
    en: 'the packed file is cut or damaged ({error}): rows of it are missing or wrong',
    fr: 'le fichier compressé est coupé ou abîmé ({error}) : des lignes manquent ou sont fausses',
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
  'gap.bill.summary': {
    en: 'is not a summary of a bill that can be read',
    fr: 'n’est pas un résumé de facture lisible',
  },
  'gap.bill.left-out': {
    en: 'more than {limit} combinations of supplier, service and region; the {count} with the smallest sums are left out',
    fr: 'plus de {limit} combinaisons de fournisseur, service et région ; les {count} aux plus petites sommes sont laissées',
  },
  'gap.bill.engine': {
    en: 'needs DuckDB, which is not installed or has no build for this platform: run “npm install @duckdb/node-api”, or hand in the bill as CSV of less than {limit} MB ({error})',
    fr: 'demande DuckDB, qui n’est pas installé ou n’existe pas pour cette plateforme : lancez « npm install @duckdb/node-api », ou donnez la facture en CSV de moins de {limit} Mo ({error})',
  },
  'gap.bill.query': {
    en: 'could not be summed: {error}',
    fr: 'n’a pas pu être totalisée : {error}',
  },
  'gap.bill.partial': {
    en: 'some rows cannot be read and are left out: {error}',
    fr: 'certaines lignes sont illisibles et laissées : {error}',
  },
  'gap.bill.json-lines': {
    en: '{count} lines are not JSON objects, this is the first',
    fr: '{count} lignes ne sont pas des objets JSON, voici la première',
  },
  'gap.bill.no-entries': { en: 'holds no entry of a bill', fr: 'ne contient aucune entrée de facture' },
  'gap.bill.month': {
    en: 'does not say which month it is of: save it under a name that does, such as “consumption-2026-10.json”',
    fr: 'ne dit pas de quel mois elle est : enregistrez-la sous un nom qui le dise, comme « consommation-2026-10.json »',
  },
  'gap.bill.pages': {
    en: 'holds {entries} of {count} entries: the other pages are missing',
    fr: 'contient {entries} entrées sur {count} : les autres pages manquent',
  },
  'gap.bill.discount': {
    en: 'a discount of {amount} on the whole is not shared out over the services: less was paid than they add up to',
    fr: 'une remise de {amount} sur le tout n’est pas répartie entre les services : il a été payé moins que leur somme',
  },
  'gap.bill.unfinished': {
    en: 'was last updated on {day}, before the end of its month: a whole month may cost more',
    fr: 'mise à jour pour la dernière fois le {day}, avant la fin du mois : le mois entier peut coûter plus',
  },
  'gap.bill.unknown': {
    en: 'no known bill: its columns are those of none of FOCUS, AWS, Azure and Google Cloud',
    fr: 'aucune facture connue : ses colonnes ne sont celles ni de FOCUS, ni d’AWS, ni d’Azure, ni de Google Cloud',
  },
  'gap.bill.time': {
    en: 'not summed after {minutes} minutes; left out',
    fr: 'pas totalisée après {minutes} minutes ; laissée',
  },
  'cli.bills.progress': { en: 'summing {file} …', fr: 'total de {file} …' },
  'cli.bills.done': { en: '{file}: {rows} rows → {groups} charges', fr: '{file} : {rows} lignes → {groups} charges' },
  'gap.vigie-yaml.rates': {
    en: 'rates need a base currency and a day, under the keys “base” and “date”; as they stand no rate is used',
    fr: 'les taux demandent une devise de base et un jour, sous les clés « base » et « date » ; en l’état aucun taux n’est appliqué',
  },
  'gap.vigie-yaml.rate': {
    en: 'rate “{key}” is no currency code with a number above 0 of {base}; not used',
    fr: 'le taux « {key} » n’est pas un code de devise avec un nombre de {base} supérieur à 0 ; non utilisé',
  },
  'explain.conversion': {
    en: 'Converted at the rates given in vigie.yaml: {rates} ({date}).',
    fr: 'Converti aux taux donnés dans vigie.yaml : {rates} ({date}).',
  },
} as const satisfies Wordings;
