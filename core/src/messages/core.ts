// SPDX-License-Identifier: EUPL-1.2
// What the engine itself says: uses, reasons of attribution, questions.
import type { Wordings } from './index.ts';

export const coreMessages = {
  'use.mail': { en: 'mail', fr: 'messagerie' },
  'use.applications': { en: 'applications', fr: 'applications' },
  'use.geolocation': { en: 'geolocation', fr: 'géolocalisation' },
  'use.computers': { en: 'computers', fr: 'ordinateurs' },
  'use.mobiles': { en: 'mobiles', fr: 'mobiles' },
  'use.personalisation': { en: 'personalisation', fr: 'personnalisation' },
  'use.advertising': { en: 'advertising', fr: 'publicité' },
  'use.collaboration': { en: 'collaboration', fr: 'collaboration' },
  'use.cloud': { en: 'cloud', fr: 'cloud' },
  'use.network': { en: 'network', fr: 'réseau' },
  'use.identity': { en: 'identity', fr: 'identité' },
  'use.supply-chain': { en: 'software supply chain', fr: 'chaîne logicielle' },
  'use.data-ai': { en: 'data and AI', fr: 'données et IA' },
  'use.communication': { en: 'communication', fr: 'communication' },
  'use.payment': { en: 'payment', fr: 'paiement' },
  'use.security': { en: 'security', fr: 'sécurité' },
  'because.dkim': { en: 'a DKIM key hosted there signs mail', fr: 'une clé DKIM hébergée là signe des courriels' },
  'because.mail-client': {
    en: 'mail programs are sent there to be set up',
    fr: 'les logiciels de messagerie y sont renvoyés pour leur configuration',
  },
  'because.verification': {
    en: 'a proof of domain control, perhaps from years ago',
    fr: 'une preuve de contrôle du domaine, peut-être ancienne de plusieurs années',
  },
  'because.address-unknown': {
    en: 'an address whose network operator is not known',
    fr: 'une adresse dont l’opérateur de réseau n’est pas connu',
  },
  'because.reverse-name': {
    en: 'the address {address} is named {host} by its operator',
    fr: 'l’adresse {address} est nommée {host} par son opérateur',
  },
  'because.spf': {
    en: 'SPF allows it to send mail for the domain: a permission, not a use',
    fr: 'SPF l’autorise à émettre pour le domaine : une permission, pas un usage',
  },
  'because.report-address': { en: 'receives DMARC reports', fr: 'reçoit les rapports DMARC' },
  'because.caa': {
    en: 'CAA allows it to issue certificates: a permission, not a use',
    fr: 'CAA l’autorise à émettre des certificats : une permission, pas un usage',
  },
  'because.endpoint-decides': {
    en: '{resource} is sent to {host}: the endpoint decides, not the name',
    fr: '{resource} est dirigé vers {host} : c’est le point d’accès qui décide, pas le nom',
  },
  'because.configured-only': { en: 'configured; no resource of it proves use', fr: 'configuré ; aucune ressource n’en prouve l’usage' },
  'because.package': { en: 'a client library, not a proof of use', fr: 'une bibliothèque cliente, pas une preuve d’usage' },
  'because.device-maker': {
    en: 'the machine works on without its maker',
    fr: 'la machine fonctionne sans son fabricant',
  },
  'because.installed': {
    en: 'installed on devices, not a proof that its service is used',
    fr: 'installé sur des postes, pas une preuve que son service est utilisé',
  },
  'because.variable': { en: 'a variable of that name, not a proof of use', fr: 'une variable de ce nom, pas une preuve d’usage' },
  'because.declared': { en: 'declared by the organisation', fr: 'déclaré par l’organisation' },
  'because.redirected': { en: '{variable} sends it to {host} instead', fr: '{variable} le dirige vers {host}' },
  'because.provider-only': { en: 'the provider is known, the service is not', fr: 'le fournisseur est connu, pas le service' },
  'question.owner': { en: 'Who owns {name}?', fr: 'Qui possède {name} ?' },
  'question.seat': { en: 'Under which law is {name}?', fr: 'De quel droit relève {name} ?' },
  'question.supplier': { en: 'Who is behind {name} ({use})?', fr: 'Qui est derrière {name} ({use}) ?' },
  'question.which': { en: 'Which of {candidates} is {name}?', fr: 'Lequel de {candidates} est {name} ?' },
  'question.substrate': { en: 'On what does {name} run?', fr: 'Sur quoi repose {name} ?' },
  'question.in-use': { en: 'Is {name} really in use ({use})?', fr: '{name} est-il réellement utilisé ({use}) ?' },
  'gap.unknown-bloc': {
    en: 'no bloc “{bloc}”; EU is taken; known: {known}',
    fr: 'pas d’ensemble « {bloc} » ; EU est pris ; connus : {known}',
  },
} as const satisfies Wordings;
