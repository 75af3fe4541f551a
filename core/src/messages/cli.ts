// SPDX-License-Identifier: EUPL-1.2
// What the command line says.
import type { Wordings } from './index.ts';

export const cliMessages = {
  'cli.description': { en: 'Measures digital independence from evidence', fr: 'Mesure l’indépendance numérique à partir de preuves' },
} as const satisfies Wordings;
