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
  'because.rdap.reseller': {
    en: 'sold the name on behalf of the registrar',
    fr: 'a vendu le nom pour le compte du bureau d’enregistrement',
  },
  'because.rdap.server': {
    en: 'the server that answered: of the registry, or of the registrar',
    fr: 'le serveur qui a répondu : celui du registre, ou celui du bureau d’enregistrement',
  },
  'because.rdap.delegation': {
    en: 'as registered when the data was asked for',
    fr: 'tel qu’enregistré au moment où les données ont été demandées',
  },
  'gap.rdap.object': {
    en: 'holds no domain, network or autonomous system of RDAP; not read',
    fr: 'ne contient ni domaine, ni réseau, ni système autonome RDAP ; non lu',
  },
  'gap.rdap.error': { en: 'is an error of the server ({code}), not an answer', fr: 'est une erreur du serveur ({code}), pas une réponse' },
  'gap.rdap.name': { en: 'an object without a name that can be read; skipped', fr: 'un objet sans nom lisible ; ignoré' },
  'gap.rdap.registrar': {
    en: 'does not say which registrar keeps {name}',
    fr: 'ne dit pas quel bureau d’enregistrement tient {name}',
  },
  'gap.rdap.redacted': { en: 'the holder of {name} is kept back', fr: 'le titulaire de {name} est masqué' },
  'gap.rdap.holder': { en: 'does not name an organisation that holds {name}', fr: 'ne nomme pas d’organisation titulaire de {name}' },
  'because.certificate.over': {
    en: 'the certificate had ended when the newest one of the list was issued',
    fr: 'le certificat avait expiré quand le plus récent de la liste a été émis',
  },
  'because.registers.others': {
    en: 'for names that are not known to be the organisation’s',
    fr: 'pour des noms dont rien ne dit qu’ils sont ceux de l’organisation',
  },
  'gap.certificate.private-key': {
    en: 'a private key: not read. It should not lie here',
    fr: 'une clé privée : non lue. Elle ne devrait pas se trouver ici',
  },
  'gap.certificate.der': { en: 'the certificate cannot be read; skipped', fr: 'le certificat est illisible ; ignoré' },
  'gap.certificate.issuer': { en: 'the certificate names no issuer; skipped', fr: 'le certificat ne nomme pas d’émetteur ; ignoré' },
  'gap.certificate.rows': {
    en: '{count} rows have no issuer or no name, the first here; skipped',
    fr: '{count} lignes sans émetteur ou sans nom, la première ici ; ignorées',
  },
  'because.saml.federation': {
    en: 'one of {count} entities of a federation: it may be signed in to, nothing says that it is',
    fr: 'une des {count} entités d’une fédération : on peut s’y connecter, rien ne dit qu’on le fait',
  },
  'because.saml.publisher': {
    en: 'the federation that publishes this list',
    fr: 'la fédération qui publie cette liste',
  },
  'gap.saml.root': { en: 'is no SAML metadata; not read', fr: 'n’est pas un fichier de métadonnées SAML ; non lu' },
} as const satisfies Wordings;
