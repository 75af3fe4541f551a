// SPDX-License-Identifier: EUPL-1.2
// What `vigie collect web` says.
import type { Wordings } from './index.ts';

export const collectWebMessages = {
  'cli.web': {
    en: 'visits web pages in the Chromium of this machine, before, refusing and accepting consent; writes HAR files and pictures',
    fr: 'visite des pages web dans le Chromium de cette machine, avant consentement, en refusant et en acceptant ; écrit des fichiers HAR et des images',
  },
  'cli.web.urls': { en: 'addresses of pages, or host names', fr: 'adresses de pages, ou noms d’hôte' },
  'cli.web.out': { en: 'folder to write to', fr: 'dossier où écrire' },
  'cli.web.pages': { en: 'pages to visit per site', fr: 'pages à visiter par site' },
  'cli.web.seconds': { en: 'seconds at most per site and state of consent', fr: 'secondes au plus par site et état du consentement' },
  'cli.web.allow-private': {
    en: 'go to private and loopback addresses too',
    fr: 'aller aussi aux adresses privées et locales',
  },
  'cli.web.connect-to': {
    en: 'HOST1:PORT1:HOST2:PORT2, as curl: connect to the second in place of the first',
    fr: 'HÔTE1:PORT1:HÔTE2:PORT2, comme curl : se connecter au second au lieu du premier',
  },
  'cli.web.json': { en: 'the summary as JSON', fr: 'le résumé en JSON' },
  'collect.web.no-browser': {
    en: 'no Chromium or Chrome was found; install it (on Debian: apt-get install chromium) or name it in VIGIE_CHROMIUM',
    fr: 'ni Chromium ni Chrome n’a été trouvé ; l’installer (sous Debian : apt-get install chromium) ou l’indiquer dans VIGIE_CHROMIUM',
  },
  'collect.web.bad-browser': {
    en: 'VIGIE_CHROMIUM names no program that can be run: {file}',
    fr: 'VIGIE_CHROMIUM ne désigne pas un programme exécutable : {file}',
  },
  'collect.web.no-start': {
    en: 'the browser {file} did not start: {reason}',
    fr: 'le navigateur {file} n’a pas démarré : {reason}',
  },
  'collect.web.bad-url': { en: 'not the address of a web page: {url}', fr: 'pas l’adresse d’une page web : {url}' },
  'collect.web.url-with-password': {
    en: 'the address for {host} holds a name or password; give it without',
    fr: 'l’adresse de {host} contient un nom ou un mot de passe ; la donner sans',
  },
  'collect.web.bad-pages': { en: 'pages must be from 1 to 100, not {value}', fr: 'le nombre de pages va de 1 à 100, pas {value}' },
  'collect.web.bad-connect-to': {
    en: '{rule} is not HOST1:PORT1:HOST2:PORT2',
    fr: '{rule} n’est pas de la forme HÔTE1:PORT1:HÔTE2:PORT2',
  },
  'collect.web.progress': {
    en: '{site}: {state}, {requests} requests, {url}',
    fr: '{site} : {state}, {requests} requêtes, {url}',
  },
  'collect.web.done': { en: '{site}: {state}, {consent}; {requests} requests', fr: '{site} : {state}, {consent} ; {requests} requêtes' },
  'collect.web.state.before': { en: 'before', fr: 'avant' },
  'collect.web.state.refused': { en: 'refused', fr: 'refusé' },
  'collect.web.state.accepted': { en: 'accepted', fr: 'accepté' },
  'collect.web.consent.no-dialog': { en: 'no consent dialog found', fr: 'aucune demande de consentement trouvée' },
  'collect.web.consent.left': { en: 'dialog left unanswered', fr: 'demande laissée sans réponse' },
  'collect.web.consent.answered': { en: 'dialog answered', fr: 'réponse donnée' },
  'collect.web.consent.answered-behind': { en: 'answered on a second screen', fr: 'réponse donnée sur un deuxième écran' },
  'collect.web.consent.no-refusal': { en: 'no way to refuse found', fr: 'aucun moyen de refuser trouvé' },
  'collect.web.consent.failed': { en: 'dialog could not be answered', fr: 'demande à laquelle il n’a pas pu être répondu' },
  'collect.web.failed': { en: '{url} could not be opened: {reason}', fr: '{url} n’a pas pu être ouverte : {reason}' },
  'collect.web.stopped': { en: '{site}: {state} was cut short, {limit}', fr: '{site} : {state} a été interrompu, {limit}' },
  'collect.web.limit.time': { en: 'at the limit of time', fr: 'à la limite de temps' },
  'collect.web.limit.requests': { en: 'at the limit of requests', fr: 'à la limite de requêtes' },
  'collect.web.limit.bytes': { en: 'at the limit of bytes', fr: 'à la limite de volume' },
  'collect.web.limit.aborted': { en: 'as you asked', fr: 'à votre demande' },
  'collect.web.reason.private-address': {
    en: 'it leads to a private address (--allow-private to go there)',
    fr: 'elle mène à une adresse privée (--allow-private pour y aller)',
  },
  'collect.web.reason.unresolved': { en: 'its name has no address', fr: 'son nom n’a pas d’adresse' },
  'collect.web.reason.unreachable': { en: 'its server does not answer', fr: 'son serveur ne répond pas' },
  'collect.web.reason.left-site': { en: 'it leads away from the site', fr: 'elle mène hors du site' },
  'collect.web.hosts': { en: 'host', fr: 'hôte' },
  'collect.web.third-party': { en: 'third parties', fr: 'tiers' },
  'collect.web.own': { en: 'the site itself', fr: 'le site lui-même' },
  'collect.web.asked-for': { en: 'the pages ask for: {asks}', fr: 'les pages demandent : {asks}' },
  'collect.web.before-count': {
    en: 'third parties asked before any consent: {count}',
    fr: 'tiers appelés avant tout consentement : {count}',
  },
  'collect.web.refusal.second-layer': {
    en: 'refusing takes a second screen, accepting does not',
    fr: 'refuser demande un deuxième écran, accepter non',
  },
  'collect.web.refusal.none': {
    en: 'no way to refuse was found: look at the pictures',
    fr: 'aucun moyen de refuser trouvé : voir les images',
  },
  'collect.web.nothing': { en: 'nothing was captured', fr: 'rien n’a été capturé' },
  'because.web.before': { en: 'asked before any consent', fr: 'appelé avant tout consentement' },
  'because.web.refused': { en: 'asked after consent was refused', fr: 'appelé après un refus du consentement' },
  'because.web.accepted': { en: 'asked after consent was given', fr: 'appelé après le consentement' },
} as const satisfies Wordings;
