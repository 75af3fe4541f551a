// SPDX-License-Identifier: EUPL-1.2
// What readers say of evidence they could not use, or use with reserve. Keys: `gap.*` and `because.*`.
import type { Wordings } from './index.ts';
import { addressesMessages } from './readers/addresses.ts';
import { billsMessages } from './readers/bills.ts';
import { codeMessages } from './readers/code.ts';
import { containersMessages } from './readers/containers.ts';
import { deliveryMessages } from './readers/delivery.ts';
import { devicesMessages } from './readers/devices.ts';
import { dnsMessages } from './readers/dns.ts';
import { infrastructureMessages } from './readers/infrastructure.ts';
import { registersMessages } from './readers/registers.ts';
import { sbomMessages } from './readers/sbom.ts';
import { softwareMessages } from './readers/software.ts';
import { webPoliciesMessages } from './readers/web-policies.ts';

export const readerMessages = {
  'gap.not-parsable': { en: 'cannot be read as {format}: {error}', fr: 'illisible comme {format} : {error}' },
  'gap.too-deep': {
    en: 'nested deeper than {limit} levels; not read further',
    fr: 'imbriqué sur plus de {limit} niveaux ; lecture arrêtée',
  },
  'gap.too-many-nodes': {
    en: 'holds more than {limit} values once its aliases are unfolded; not read',
    fr: 'plus de {limit} valeurs une fois les alias dépliés ; non lu',
  },
  'gap.too-large': {
    en: '{megabytes} MB, more than the {limit} MB read of one file; not read: split it, or give an extract',
    fr: '{megabytes} Mo, au-delà des {limit} Mo lus par fichier ; non lu : découpez-le, ou donnez-en un extrait',
  },
  'gap.reader-failed': {
    en: 'the reader {reader} failed: {error}; please report it, without the file',
    fr: 'le lecteur {reader} a échoué : {error} ; merci de le signaler, sans joindre le fichier',
  },
  'gap.too-many-facts': {
    en: 'gives more than {limit} facts; the rest is not read',
    fr: 'donne plus de {limit} faits ; la suite n’est pas lue',
  },
  'gap.unreadable': { en: 'could not be read: {error}', fr: 'n’a pas pu être lu : {error}' },
  'gap.no-reader': {
    en: 'no reader knows this kind of file; `vigie readers` lists those that are known',
    fr: 'aucun lecteur ne connaît ce genre de fichier ; « vigie readers » liste ceux qui sont connus',
  },
  'gap.truncated': { en: 'the file ends in the middle of {what}', fr: 'le fichier s’arrête au milieu de {what}' },
  'gap.binary': {
    en: 'holds NUL bytes: read as text up to the first one',
    fr: 'contient des octets nuls : lu comme texte jusqu’au premier',
  },
  'gap.encoding': { en: 'is not UTF-8; read as {encoding}', fr: 'n’est pas en UTF-8 ; lu comme {encoding}' },
  'gap.vigie-yaml.key': { en: 'key “{key}” is not known here; known: {known}', fr: 'clé « {key} » inconnue ici ; connues : {known}' },
  'gap.vigie-yaml.use': {
    en: 'service “{service}” has no known use (“{use}”); left out',
    fr: 'le service « {service} » n’a pas d’usage connu (« {use} ») ; laissé de côté',
  },
  'gap.vigie-yaml.function': {
    en: 'function “{function}” needs a number of users; left out',
    fr: 'la fonction « {function} » doit avoir un nombre d’usagers ; laissée de côté',
  },
  'because.comment': { en: 'only in a comment', fr: 'seulement en commentaire' },
  'because.test-path': {
    en: 'in a folder of tests, fixtures or examples ({folder})',
    fr: 'dans un dossier de tests, de jeux d’essai ou d’exemples ({folder})',
  },
  'because.test-file': { en: 'in a file of tests ({file})', fr: 'dans un fichier de tests ({file})' },
  'because.development-environment': {
    en: 'in an environment of development ({name})',
    fr: 'dans un environnement de développement ({name})',
  },
  'because.development': { en: 'a development dependency', fr: 'une dépendance de développement' },
  'because.transitive': {
    en: 'asked for by another package, not by the organisation',
    fr: 'demandé par un autre paquet, pas par l’organisation',
  },
  'because.sample-file': { en: 'in a sample or template file', fr: 'dans un fichier d’exemple ou un gabarit' },
  ...addressesMessages,
  ...billsMessages,
  ...codeMessages,
  ...containersMessages,
  ...deliveryMessages,
  ...devicesMessages,
  ...dnsMessages,
  ...infrastructureMessages,
  ...registersMessages,
  ...sbomMessages,
  ...softwareMessages,
  ...webPoliciesMessages,
} as const satisfies Wordings;
