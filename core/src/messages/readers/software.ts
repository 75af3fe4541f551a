// SPDX-License-Identifier: EUPL-1.2
// What the readers of software evidence say. Keys: `gap.<reader>.*` and `because.<reader>.*`; `software` for all of them.
import type { Wordings } from '../index.ts';

export const softwareMessages = {
  'because.software.default-registry': {
    en: 'no registry is stated; {host} is the default of {tool}',
    fr: 'aucun registre n’est indiqué ; {host} est celui de {tool} par défaut',
  },
  'because.software.optional': { en: 'an optional dependency', fr: 'une dépendance facultative' },
  'because.software.peer': { en: 'expected from whoever uses this package', fr: 'attendu de qui utilise ce paquet' },
  'because.software.constraint': {
    en: 'a constraint on the version, not a request for the package',
    fr: 'une contrainte sur la version, pas une demande du paquet',
  },
  'because.software.catalogue': {
    en: 'listed for the modules of the project; not every entry need be used',
    fr: 'listé pour les modules du projet ; chaque entrée n’est pas forcément utilisée',
  },
  'because.go.module-host': {
    en: 'the module is named after this host; a proxy may serve it',
    fr: 'le module porte le nom de cet hôte ; un mandataire peut le fournir',
  },
  'gap.software.dependency': {
    en: 'the dependency “{name}” cannot be read; skipped',
    fr: 'la dépendance « {name} » est illisible ; ignorée',
  },
  'gap.software.section': {
    en: '“{section}” does not have the shape of this format; skipped',
    fr: '« {section} » n’a pas la forme de ce format ; section ignorée',
  },
  'gap.software.lock-version': {
    en: 'lockfile version {version} is not known; read as the nearest one',
    fr: 'version de fichier de verrouillage {version} inconnue ; lu comme la plus proche',
  },
  'gap.software.no-packages': {
    en: 'no list of packages is found in this lockfile',
    fr: 'aucune liste de paquets trouvée dans ce fichier de verrouillage',
  },
  'gap.software.include': {
    en: 'includes {file}, which is not beside it; it counts only if it was handed in too',
    fr: 'inclut {file}, absent du même dossier ; il ne compte que s’il a été fourni aussi',
  },
  'gap.software.lines': { en: 'a line here does not follow the format; skipped', fr: 'une ligne ne suit pas le format ; ignorée' },
  'gap.software.code': {
    en: 'dependencies are computed by code that is not run',
    fr: 'les dépendances sont calculées par du code qui n’est pas exécuté',
  },
  'gap.maven.property': {
    en: '{name} depends on a property that this file does not set; skipped',
    fr: '{name} dépend d’une propriété que ce fichier ne définit pas ; ignoré',
  },
  'gap.gradle.interpolation': { en: 'a coordinate depends on a variable; skipped', fr: 'une coordonnée dépend d’une variable ; ignorée' },
} as const satisfies Wordings;
