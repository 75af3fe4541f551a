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
} as const satisfies Wordings;
