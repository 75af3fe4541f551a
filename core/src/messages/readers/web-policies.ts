// SPDX-License-Identifier: EUPL-1.2
// What the readers of web policy files, registration data, certificates and SAML metadata say.
import type { Wordings } from '../index.ts';

export const webPoliciesMessages = {
  'gap.web-policy.sources': {
    en: '{count} sources of a content security policy cannot be read; skipped',
    fr: '{count} sources d’une politique de sécurité du contenu sont illisibles ; ignorées',
  },
  'gap.web-policy.lines': {
    en: '{count} lines are neither a path nor a header, the first here; skipped',
    fr: '{count} lignes ne sont ni un chemin ni un en-tête, la première ici ; ignorées',
  },
  'because.ads-txt.reseller': {
    en: 'may resell the advertising space; the account is another company’s',
    fr: 'peut revendre l’espace publicitaire ; le compte est celui d’une autre société',
  },
  'because.ads-txt.managed': {
    en: 'the account may be that of the company that manages the advertising space',
    fr: 'le compte peut être celui de la société qui gère l’espace publicitaire',
  },
  'because.ads-txt.relation': {
    en: 'the file does not say whether the account is the publisher’s own',
    fr: 'le fichier ne dit pas si le compte est celui de l’éditeur',
  },
  'because.sellers-json.seller': {
    en: 'a seller of this exchange: its client, not its supplier',
    fr: 'un vendeur de cette place de marché : son client, pas son fournisseur',
  },
  'gap.ads-txt.lines': {
    en: '{count} lines cannot be read as an entry of ads.txt, the first here; skipped',
    fr: '{count} lignes ne se lisent pas comme des entrées d’ads.txt, la première ici ; ignorées',
  },
  'gap.sellers-json.sellers': {
    en: '{count} sellers have no readable domain, the first here; skipped',
    fr: '{count} vendeurs n’ont pas de domaine lisible, le premier ici ; ignorés',
  },
  'gap.sellers-json.confidential': {
    en: '{count} sellers are confidential; who they are is not known',
    fr: '{count} vendeurs sont confidentiels ; leur identité n’est pas connue',
  },
  'gap.sellers-json.none': { en: 'lists no sellers; not read', fr: 'ne liste aucun vendeur ; non lu' },
  'because.security-txt.link': {
    en: 'a page that security.txt links to as its {field}',
    fr: 'une page vers laquelle security.txt renvoie ({field})',
  },
  'gap.security-txt.lines': {
    en: '{count} lines cannot be read as fields of security.txt, the first here; skipped',
    fr: '{count} lignes ne se lisent pas comme des champs de security.txt, la première ici ; ignorées',
  },
  'because.robots-txt.sitemap': {
    en: 'where robots.txt says that the map of the site is kept',
    fr: 'là où robots.txt dit que se trouve le plan du site',
  },
  'gap.robots-txt.lines': {
    en: '{count} lines cannot be read as lines of robots.txt, the first here; skipped',
    fr: '{count} lignes ne se lisent pas comme des lignes de robots.txt, la première ici ; ignorées',
  },
} as const satisfies Wordings;
