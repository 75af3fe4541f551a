// SPDX-License-Identifier: EUPL-1.2
// What the readers of infrastructure evidence say. Keys: `gap.<reader>.*` and `because.<reader>.*`.
import type { Wordings } from '../index.ts';

export const infrastructureMessages = {
  'gap.terraform.module-source': {
    en: 'the source of the module “{module}” is not told here; what it makes is not seen',
    fr: 'la source du module « {module} » n’est pas dite ici ; ce qu’il crée n’est pas vu',
  },
  'gap.terraform.dns-values': {
    en: 'the name, type or values of the DNS record {address} come from elsewhere; hand in the plan or the state to see them',
    fr: 'le nom, le type ou les valeurs de l’enregistrement DNS {address} viennent d’ailleurs ; fournissez le plan ou l’état pour les voir',
  },
  'gap.terraform-state.version': {
    en: 'is a Terraform state of version {version}; versions 3 and 4 are read',
    fr: 'est un état Terraform de version {version} ; les versions 3 et 4 sont lues',
  },
  'gap.terraform-state.resource': {
    en: 'a resource without type or name; skipped',
    fr: 'une ressource sans type ou sans nom ; ignorée',
  },
  'gap.terraform-state.encrypted': {
    en: 'is an encrypted state; hand in the output of “tofu show -json” to have it read',
    fr: 'est un état chiffré ; fournissez la sortie de « tofu show -json » pour qu’il soit lu',
  },
  'gap.terraform-plan.version': {
    en: 'is a plan of format {version}; format 1 and its drafts are read',
    fr: 'est un plan au format {version} ; le format 1 et ses ébauches sont lus',
  },
  'gap.infrastructure.names': {
    en: 'names in texts are filled in up to {limit} characters in all; later ones stay as they are',
    fr: 'les noms dans les textes sont remplacés jusqu’à {limit} caractères en tout ; les suivants restent tels quels',
  },
  'because.terraform.data': { en: 'read by the configuration, not made by it', fr: 'lu par la configuration, pas créé par elle' },
  'because.terraform.switched-off': {
    en: 'switched off: made zero times with the values given',
    fr: 'désactivé : créé zéro fois avec les valeurs données',
  },
  'because.terraform.off-by-default': {
    en: 'made zero times by default; whoever calls the module may say otherwise',
    fr: 'créé zéro fois par défaut ; l’appelant du module peut en décider autrement',
  },
  'because.terraform.literal': {
    en: 'an address in the setting “{name}”, whose role is not known',
    fr: 'une adresse dans le réglage « {name} », dont le rôle n’est pas connu',
  },
  'because.terraform.partial': { en: 'only the end of the host name is told', fr: 'seule la fin du nom d’hôte est dite' },
  'because.terraform.module-name': { en: 'told by the name of the module’s repository', fr: 'd’après le nom du dépôt du module' },
  'because.terraform.default-registry': {
    en: 'the default registry of provider sources, not stated',
    fr: 'le registre par défaut des sources de fournisseurs, non énoncé',
  },
  'because.terraform.zone-unknown': { en: 'the zone of the name is not told', fr: 'la zone du nom n’est pas dite' },
  'gap.cloudformation.resource': {
    en: 'the resource “{name}” has no type; skipped',
    fr: 'la ressource « {name} » n’a pas de type ; ignorée',
  },
  'gap.cloudformation.nested': {
    en: 'a part of the template is kept elsewhere ({what}), which was not given; what it makes is not seen',
    fr: 'une partie du modèle est gardée ailleurs ({what}), qui n’a pas été fournie ; ce qu’elle crée n’est pas vu',
  },
  'because.cloudformation.condition': {
    en: 'made under a condition that whoever makes the stack decides',
    fr: 'créé sous une condition que décide celui qui crée la pile',
  },
  'because.cloudformation.not-made': {
    en: 'not made with the default values of the parameters',
    fr: 'pas créé avec les valeurs par défaut des paramètres',
  },
  'gap.azure-resource-manager.resource': {
    en: 'a resource without a type that can be read (Namespace/type); skipped',
    fr: 'une ressource sans type lisible (Espace/type) ; ignorée',
  },
  'gap.azure-resource-manager.linked': {
    en: 'a part of the template is kept elsewhere ({what}), which was not given; what it makes is not seen',
    fr: 'une partie du modèle est gardée ailleurs ({what}), qui n’a pas été fournie ; ce qu’elle crée n’est pas vu',
  },
  'gap.pulumi.version': {
    en: 'is a Pulumi state of version {version}; versions from 2 on are read',
    fr: 'est un état Pulumi de version {version} ; les versions à partir de 2 sont lues',
  },
  'gap.pulumi.resource': {
    en: 'the resource “{name}” has no type; skipped',
    fr: 'la ressource « {name} » n’a pas de type ; ignorée',
  },
  'gap.pulumi.program': {
    en: 'the program is written in {language}; hand in the output of “pulumi stack export” to see what it makes',
    fr: 'le programme est écrit en {language} ; fournissez la sortie de « pulumi stack export » pour voir ce qu’il crée',
  },
} as const satisfies Wordings;
