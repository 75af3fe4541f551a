// SPDX-License-Identifier: EUPL-1.2
// What the readers of device inventories and mobile apps say.
import type { Wordings } from '../index.ts';

export const devicesMessages = {
  'gap.devices.no-system': {
    en: '{count} device(s) without a system; not counted',
    fr: '{count} appareil(s) sans système ; non compté(s)',
  },
  'gap.devices.groups': {
    en: 'more than {limit} kinds of device; {count} device(s) not counted',
    fr: 'plus de {limit} sortes d’appareils ; {count} appareil(s) non compté(s)',
  },
  'gap.devices.programs': {
    en: 'more than {limit} programs; {count} mention(s) not counted',
    fr: 'plus de {limit} logiciels ; {count} mention(s) non comptée(s)',
  },
  'gap.devices.fields': {
    en: '{count} row(s) with another number of cells than the header; left out',
    fr: '{count} ligne(s) n’ont pas le même nombre de cases que l’en-tête ; laissée(s) de côté',
  },
  'gap.devices.element': {
    en: '{count} entry(ies) without the shape of this inventory; left out',
    fr: '{count} élément(s) n’ont pas la forme de cet inventaire ; laissé(s) de côté',
  },
  'gap.devices.no-devices': {
    en: 'holds no device that is read here',
    fr: 'ne contient aucun appareil lisible ici',
  },
  'because.devices.personal': {
    en: 'owned by a person, not by the organisation',
    fr: 'appartient à une personne, pas à l’organisation',
  },
  'gap.mobile.no-manifest': {
    en: 'holds no manifest of an app',
    fr: 'ne contient pas de manifeste d’application',
  },
  'gap.mobile.no-zip': { en: 'is not an archive that can be opened', fr: 'n’est pas une archive lisible' },
  'gap.mobile.manifest': {
    en: 'the manifest cannot be read; permissions are not known',
    fr: 'le manifeste est illisible ; les permissions ne sont pas connues',
  },
  'gap.mobile.classes': {
    en: 'names of classes cannot be read; libraries in this part are not known',
    fr: 'les noms de classes sont illisibles ; les bibliothèques de cette partie ne sont pas connues',
  },
  'gap.mobile.entry': {
    en: 'cannot be unpacked within bounds; not read',
    fr: 'ne peut être décompressé dans les limites ; non lu',
  },
  'because.mobile.location': {
    en: 'the app may ask where the phone is; the system answers, most often with its maker’s location service',
    fr: 'l’application peut demander où est le téléphone ; le système répond, le plus souvent par le service de localisation de son éditeur',
  },
  'because.mobile.permission': {
    en: 'a permission that the app or one of its libraries asks for, not a proof that it is used',
    fr: 'une permission que demande l’application ou l’une de ses bibliothèques, pas une preuve d’usage',
  },
  'because.mobile.bundled': {
    en: 'code of this library is in the app; whether it is called is not known',
    fr: 'le code de cette bibliothèque est dans l’application ; on ne sait pas s’il est appelé',
  },
  'gap.mobile.plist': { en: 'is no list of keys and values', fr: 'n’est pas une liste de clés et de valeurs' },
  'because.mobile.allowed-host': {
    en: 'a host the app is allowed to talk to, not a proof that it does',
    fr: 'un hôte auquel l’application a le droit de parler, pas une preuve qu’elle le fait',
  },
  'because.mobile.default-bucket': {
    en: 'named for every project of Firebase, used or not',
    fr: 'nommé pour chaque projet Firebase, utilisé ou non',
  },
  'because.mobile.empty-key': { en: 'the key is empty', fr: 'la clé est vide' },
} as const satisfies Wordings;
