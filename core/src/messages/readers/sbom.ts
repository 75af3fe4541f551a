// SPDX-License-Identifier: EUPL-1.2
// What the readers of software inventories (CycloneDX, SPDX) say.
import type { Wordings } from '../index.ts';

export const sbomMessages = {
  'because.sbom.optional': { en: 'optional, says the inventory', fr: 'facultatif, dit l’inventaire' },
  'because.sbom.excluded': {
    en: 'not part of what runs, says the inventory',
    fr: 'hors de ce qui s’exécute, dit l’inventaire',
  },
  'because.sbom.build': { en: 'needed to build, says the inventory', fr: 'nécessaire à la construction, dit l’inventaire' },
  'because.sbom.origin': {
    en: 'where a listed package is published; the organisation may fetch it elsewhere',
    fr: 'là où un paquet de l’inventaire est publié ; l’organisation peut l’obtenir ailleurs',
  },
  'because.sbom.subject': {
    en: 'the image the inventory describes; where it runs is not said',
    fr: 'l’image que décrit l’inventaire ; où elle s’exécute n’est pas dit',
  },
  'because.sbom.registry': {
    en: 'the inventory names the image, not its registry',
    fr: 'l’inventaire nomme l’image, pas son registre',
  },
  'because.sbom.supplier': {
    en: 'supplies a component, says the inventory; free software is supplied without any contract',
    fr: 'fournit un composant, dit l’inventaire ; un logiciel libre se fournit sans contrat',
  },
  'because.sbom.publisher': {
    en: 'the publisher of what the inventory describes, which may be the organisation itself',
    fr: 'l’éditeur de ce que décrit l’inventaire, qui peut être l’organisation elle-même',
  },
  'gap.sbom.format': {
    en: 'is not a {format} inventory, or its marks are missing; not read',
    fr: 'n’est pas un inventaire {format}, ou ses marques manquent ; non lu',
  },
  'gap.sbom.version': {
    en: 'version {version} of {format} is not known; read as the nearest one',
    fr: 'version {version} de {format} inconnue ; lu comme la plus proche',
  },
  'gap.sbom.purl': {
    en: 'the package URL of “{name}” cannot be read; skipped',
    fr: 'le package URL de « {name} » est illisible ; ignoré',
  },
  'gap.sbom.unnamed': {
    en: '{count} listed packages have no package URL; they cannot be told apart from others and are left out, the first here',
    fr: '{count} paquets de l’inventaire n’ont pas de package URL ; impossibles à distinguer d’autres, ils sont laissés de côté, le premier ici',
  },
  'gap.sbom.directness': {
    en: 'does not say which packages are asked for directly; all are taken as asked for by others',
    fr: 'ne dit pas quels paquets sont demandés directement ; tous sont pris comme demandés par d’autres',
  },
} as const satisfies Wordings;
