// SPDX-License-Identifier: EUPL-1.2
// What the readers of registers, ledgers and lists of suppliers (DORA, GDPR, SaaS) say.
import type { Wordings } from '../index.ts';

export const registersMessages = {
  'gap.sheet.no-zip': { en: 'is not a workbook that can be opened', fr: 'n’est pas un classeur lisible' },
  'gap.sheet.unknown': { en: 'is an archive, but no workbook', fr: 'est une archive, mais pas un classeur' },
  'gap.sheet.none': { en: 'the workbook names no sheet', fr: 'le classeur ne nomme aucune feuille' },
  'gap.sheet.sheets': {
    en: 'more than {limit} sheets; the rest is not read',
    fr: 'plus de {limit} feuilles ; la suite n’est pas lue',
  },
  'gap.sheet.part': {
    en: 'the sheet is missing from the workbook, or larger than the bound; not read',
    fr: 'la feuille manque dans le classeur, ou dépasse la limite ; non lue',
  },
  'gap.sheet.broken': {
    en: 'the sheet is cut or not well-formed; what stands before is read',
    fr: 'la feuille est tronquée ou mal formée ; ce qui précède est lu',
  },
  'gap.sheet.cells': {
    en: 'more than {limit} cells; the rest is not read',
    fr: 'plus de {limit} cellules ; la suite n’est pas lue',
  },
  'gap.dora.no-codes': {
    en: 'table {table} has no row of column codes (c0010, …); not read',
    fr: 'le tableau {table} n’a pas de ligne de codes de colonnes (c0010, …) ; non lu',
  },
  'gap.dora.rows': {
    en: '{count} row(s) of {table} without contract or provider; left out',
    fr: '{count} ligne(s) de {table} sans contrat ni prestataire ; laissée(s) de côté',
  },
  'gap.dora.unnamed': {
    en: '{count} provider(s) of {table} are not named in b_05.01; kept under their code',
    fr: '{count} prestataire(s) de {table} ne sont pas nommés dans b_05.01 ; gardés sous leur code',
  },
  'gap.dora.person': {
    en: '{count} row(s) of {table} about a person acting in business; left out',
    fr: '{count} ligne(s) de {table} sur une personne physique ; laissée(s) de côté',
  },
  'gap.dora.part': {
    en: 'cannot be unpacked within bounds; not read',
    fr: 'ne peut être décompressé dans les limites ; non lu',
  },
  'because.dora.subcontractor': {
    en: 'subcontractor of rank {rank}: it serves a supplier, not the organisation',
    fr: 'sous-traitant de rang {rank} : il sert un fournisseur, pas l’organisation',
  },
  'because.dora.listed': {
    en: 'listed as a provider, without a contract in this register',
    fr: 'cité comme prestataire, sans contrat dans ce registre',
  },
  'gap.processing.unnamed': {
    en: '{count} processor(s) told by their kind alone, without a name',
    fr: '{count} sous-traitant(s) désigné(s) par leur seule catégorie, sans nom',
  },
  'gap.processing.person': {
    en: '{count} recipient(s) look like a person or an address; left out',
    fr: '{count} destinataire(s) ressemblent à une personne ou à une adresse ; laissé(s) de côté',
  },
  'because.processing.recipient': {
    en: 'a recipient of data, not said to be a processor',
    fr: 'un destinataire de données, non désigné comme sous-traitant',
  },
  'because.processing.transfer': {
    en: 'data is transferred to it; whether it is a supplier is not said',
    fr: 'des données lui sont transférées ; il n’est pas dit s’il est un fournisseur',
  },
  'gap.suppliers.columns': {
    en: 'no column of suppliers was found; say which it is under the key “columns” of the vigie.yaml of the same folder',
    fr: 'aucune colonne de fournisseurs trouvée ; dites laquelle à la clé « columns » du vigie.yaml du même dossier',
  },
  'gap.suppliers.entry': {
    en: '{count} entry line(s) without account, date or amount; left out',
    fr: '{count} ligne(s) d’écriture sans compte, date ou montant ; laissée(s) de côté',
  },
  'gap.suppliers.amount': {
    en: '{count} amount(s) that cannot be read; not counted',
    fr: '{count} montant(s) illisible(s) ; non compté(s)',
  },
  'gap.suppliers.nameless': {
    en: '{count} row(s) without a supplier; left out',
    fr: '{count} ligne(s) sans fournisseur ; laissée(s) de côté',
  },
  'gap.suppliers.person': {
    en: '{count} row(s) about persons; left out',
    fr: '{count} ligne(s) sur des personnes ; laissée(s) de côté',
  },
  'gap.suppliers.period': {
    en: 'the amounts cover {days} day(s), not a year; no yearly spend is taken from them',
    fr: 'les montants couvrent {days} jour(s), pas une année ; aucune dépense annuelle n’en est tirée',
  },
  'gap.suppliers.not-digital': {
    en: '{count} supplier(s) under accounts that hold no digital service; left out',
    fr: '{count} fournisseur(s) sous des comptes sans service numérique ; laissé(s) de côté',
  },
  'gap.suppliers.no-expense': {
    en: '{count} supplier(s) without an expense of their own: only payments, or entries shared with others; left out',
    fr: '{count} fournisseur(s) sans charge propre : seulement des paiements, ou des écritures partagées ; laissé(s) de côté',
  },
  'because.suppliers.account': {
    en: 'the account does not say whether what is bought is digital',
    fr: 'le compte ne dit pas si l’achat est numérique',
  },
  'because.suppliers.unsaid': {
    en: 'the list does not say that what is bought is digital',
    fr: 'la liste ne dit pas que l’achat est numérique',
  },
  'because.suppliers.identity': {
    en: 'listed by the identity provider: a permission to sign in, not a proof of use',
    fr: 'cité par le fournisseur d’identité : une permission de connexion, pas une preuve d’usage',
  },
} as const satisfies Wordings;
