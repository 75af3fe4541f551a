// SPDX-License-Identifier: EUPL-1.2
// What the readers of source code say.
import type { Wordings } from '../index.ts';

export const codeMessages = {
  'because.code.named': {
    en: 'a value named {name}; the call itself was not seen',
    fr: 'une valeur nommée {name} ; l’appel lui-même n’a pas été vu',
  },
  'because.code.loaded': {
    en: 'loaded by the page that this code makes',
    fr: 'chargé par la page que produit ce code',
  },
  'because.code.unnamed': {
    en: 'looks like an interface of programs; nothing says who calls it',
    fr: 'ressemble à une interface de programmation ; rien ne dit qui l’appelle',
  },
  'gap.code.too-long': {
    en: 'longer than {limit} MB: not read as code',
    fr: 'plus de {limit} Mo : non lu comme du code',
  },
  'gap.code.unclosed': {
    en: 'a string or a comment opens here and never closes; what follows may be misread',
    fr: 'une chaîne ou un commentaire s’ouvre ici et ne se ferme jamais ; la suite peut être mal lue',
  },
} as const satisfies Wordings;
