// SPDX-License-Identifier: EUPL-1.2
// What the readers of containers evidence say. Keys: `gap.<reader>.*` and `because.<reader>.*`.
import type { Wordings } from '../index.ts';

export const containersMessages = {
  'because.containers.partial-host': {
    en: 'the first labels of the host are a parameter',
    fr: 'les premiers éléments du nom d’hôte sont un paramètre',
  },
  'because.containers.conditional': { en: 'inside a condition of a template', fr: 'sous une condition d’un gabarit' },
  'because.containers.template': {
    en: 'in a template, outside what can be read as YAML',
    fr: 'dans un gabarit, hors de ce qui se lit comme du YAML',
  },
  'because.containers.disabled': { en: 'under a component that is switched off here', fr: 'dans un composant désactivé ici' },
  'because.containers.default-value': {
    en: 'a default that the surroundings can replace',
    fr: 'une valeur par défaut que l’environnement peut remplacer',
  },
  'because.containers.registry-elsewhere': {
    en: 'a bare image name; the registry may be put in front elsewhere',
    fr: 'un nom d’image seul ; le registre peut être ajouté ailleurs',
  },
  'because.containers.receiver': {
    en: 'the default host of this kind of alert receiver',
    fr: 'l’hôte par défaut de ce type de destinataire d’alertes',
  },
  'because.compose.local-build': { en: 'built from the tree itself', fr: 'construite à partir de l’arborescence elle-même' },
  'because.dockerfile.command': { en: 'fetched while the image is built', fr: 'téléchargé pendant la construction de l’image' },
  'because.shell-script.command': {
    en: 'called by a script; nothing says when it runs',
    fr: 'appelé par un script ; rien ne dit quand il s’exécute',
  },
  'because.dotenv.comment': { en: 'the assignment is commented out', fr: 'l’affectation est en commentaire' },
  'because.configuration.allowed': {
    en: 'allowed by a content security policy, not seen in use',
    fr: 'autorisé par une politique de sécurité du contenu, sans usage constaté',
  },
  'gap.containers.image': { en: 'the image reference cannot be read', fr: 'la référence d’image est illisible' },
  'gap.kubernetes.truncated': {
    en: '{count} documents, more than {limit} read of one file',
    fr: '{count} documents, au-delà des {limit} lus par fichier',
  },
  'gap.helm-values.template': {
    en: 'holds template actions and is no YAML without them; the rest is not read',
    fr: 'contient des instructions de gabarit et n’est pas du YAML sans elles ; le reste n’est pas lu',
  },
  'gap.compose.services': { en: '“services” is not a map of services', fr: '« services » n’est pas une table de services' },
  'gap.compose.service': { en: 'the service “{service}” is not a map', fr: 'le service « {service} » n’est pas une table' },
  'gap.compose.extends': {
    en: 'the service “{service}” extends one in {file}, read apart',
    fr: 'le service « {service} » étend un service de {file}, lu à part',
  },
  'gap.dockerfile.from': { en: 'FROM names no image that can be read', fr: 'FROM ne nomme aucune image lisible' },
  'gap.dockerfile.argument': {
    en: 'the image depends on the build argument {argument}, which has no default',
    fr: 'l’image dépend de l’argument {argument}, qui n’a pas de valeur par défaut',
  },
  'gap.dockerfile.parser': { en: 'the file cannot be read as a Dockerfile', fr: 'le fichier est illisible comme Dockerfile' },
  'gap.shell-script.lines': {
    en: '{count} lines, more than the {limit} read of one script',
    fr: '{count} lignes, au-delà des {limit} lues par script',
  },
  'gap.shell-script.long': {
    en: 'a line is longer than {limit} characters and is read to there only; others may be too',
    fr: 'une ligne dépasse {limit} caractères et n’est lue que jusque-là ; d’autres peut-être aussi',
  },
  'gap.dotenv.lines': {
    en: '{count} lines are no assignment (NAME=value), this is the first',
    fr: '{count} lignes ne sont pas des affectations (NOM=valeur), voici la première',
  },
  'gap.dotenv.quote': {
    en: 'a quote opened here is never closed; read as one line',
    fr: 'un guillemet ouvert ici n’est jamais fermé ; lu comme une seule ligne',
  },
  'gap.configuration.comment': {
    en: 'a comment opened here is never closed; the rest is not read',
    fr: 'un commentaire ouvert ici n’est jamais fermé ; le reste n’est pas lu',
  },
  'gap.configuration.lines': {
    en: '{count} lines follow no known form, this is the first',
    fr: '{count} lignes ne suivent aucune forme connue, voici la première',
  },
  'gap.har.entries': {
    en: '{count} entries have no request URL, this is the first',
    fr: '{count} entrées sont sans URL de requête, voici la première',
  },
  'gap.har.broken': {
    en: 'stops being JSON here; what stands before it is read',
    fr: 'n’est plus du JSON à partir d’ici ; ce qui précède est lu',
  },
  'gap.har.no-entries': { en: 'no log.entries: not an HTTP archive that can be read', fr: 'pas de log.entries : archive HTTP illisible' },
  'gap.har.too-many': { en: 'more than {limit} entries; not read further', fr: 'plus de {limit} entrées ; lecture arrêtée' },
} as const satisfies Wordings;
