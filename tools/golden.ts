// SPDX-License-Identifier: EUPL-1.2
// `npm run golden`: rewrites what the examples should give. A changed golden file is explained in its commit.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderJson, renderText } from '@vigie/report';
import { assessExample, catalogueOfTree, exampleNames } from './examples.ts';

const catalogue = catalogueOfTree();
for (const name of exampleNames) {
  const folder = join(import.meta.dirname, '..', 'examples', name);
  const assessment = assessExample(name, catalogue);
  writeFileSync(join(folder, 'assessment.json'), renderJson(assessment));
  for (const language of ['en', 'fr'] as const)
    writeFileSync(join(folder, `summary.${language}.txt`), renderText(assessment, { language, width: 100 }));
  console.log(`wrote examples/${name}: ${assessment.dependencies.length} dependencies`);
}
