// SPDX-License-Identifier: EUPL-1.2
// Pipelines of GitLab (https://docs.gitlab.com/ci/yaml/) and of Woodpecker (https://woodpecker-ci.org/docs/usage/workflow-syntax).
import { failureGap } from '../../syntax/failure.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import type { Reader } from '../reader.ts';
import { pipelineFacts } from './pipeline.ts';
import { woodpeckerFacts } from './woodpecker.ts';

export const reader = {
  id: 'gitlab-ci',
  title: { en: 'GitLab or Woodpecker pipeline', fr: 'Pipeline GitLab ou Woodpecker' },
  accepts: {
    globs: [
      '**/.gitlab-ci.yml',
      '**/.gitlab-ci.yaml',
      '**/*.gitlab-ci.yml',
      '**/.gitlab/ci/*.yml',
      '**/.gitlab/ci/*.yaml',
      '**/.woodpecker.yml',
      '**/.woodpecker.yaml',
      '**/.woodpecker/*.yml',
      '**/.woodpecker/*.yaml',
    ],
  },
  *read(file) {
    const { documents, failures } = parseYaml(file.text);
    for (const failure of failures) yield failureGap('YAML', failure);
    const facts = /(^|\/)\.woodpecker[/.]/i.test(file.uri) ? woodpeckerFacts : pipelineFacts;
    const source = file.text.split(/\r\n|\n|\r/);
    for (const document of documents) yield* facts(document, source);
  },
} satisfies Reader;
