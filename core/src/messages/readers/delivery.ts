// SPDX-License-Identifier: EUPL-1.2
// What the readers of delivery evidence say. Keys: `gap.<reader>.*` and `because.<reader>.*`.
import type { Wordings } from '../index.ts';

export const deliveryMessages = {
  'because.delivery.disabled': { en: 'a step that is switched off here', fr: 'une étape désactivée ici' },
  'because.delivery.expression': {
    en: 'one of several values of an expression',
    fr: 'l’une des valeurs d’une expression',
  },
  'because.delivery.trial': { en: 'set for a job that tests ({job})', fr: 'réglé pour un travail qui teste ({job})' },
  'because.delivery.beside': {
    en: 'runs beside a job while it lasts',
    fr: 'tourne à côté d’un travail, le temps qu’il dure',
  },
  'because.delivery.other-forge': {
    en: 'an action by its short name; the instance decides where it is fetched',
    fr: 'une action par son nom court ; l’instance décide d’où elle vient',
  },
  'gap.delivery.jobs': { en: '“{key}” is not a map of jobs', fr: '« {key} » n’est pas une table de travaux' },
  'gap.delivery.job': { en: 'the job “{job}” is not a map', fr: 'le travail « {job} » n’est pas une table' },
  'gap.delivery.uses': {
    en: '“uses” names no action that can be read (owner/repository@version)',
    fr: '« uses » ne nomme aucune action lisible (propriétaire/dépôt@version)',
  },
  'gap.delivery.called': {
    en: 'the job “{job}” is a workflow of another repository, which was not given',
    fr: 'le travail « {job} » est un workflow d’un autre dépôt, qui n’a pas été fourni',
  },
  'gap.delivery.include': {
    en: 'jobs are included from another place ({what}), which was not given',
    fr: 'des travaux viennent d’ailleurs ({what}), qui n’a pas été fourni',
  },
  'gap.delivery.library': {
    en: 'steps come from the shared library “{name}”, which was not given',
    fr: 'des étapes viennent de la bibliothèque partagée « {name} », qui n’a pas été fournie',
  },
  'gap.delivery.blocks': {
    en: 'the braces of the pipeline do not match; what follows may be read wrongly',
    fr: 'les accolades du pipeline ne se correspondent pas ; la suite peut être mal lue',
  },
} as const satisfies Wordings;
