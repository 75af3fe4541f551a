// SPDX-License-Identifier: EUPL-1.2
// Pulumi: states of stacks, projects with programs in YAML, settings of stacks.
import { failureGap } from '../../syntax/failure.ts';
import { parseJson } from '../../syntax/json.ts';
import { parseYaml } from '../../syntax/yaml.ts';
import type { Reader } from '../reader.ts';
import { projectFacts, stackFacts } from './project.ts';
import { stateFacts } from './state.ts';

export const reader = {
  id: 'pulumi',
  title: { en: 'Pulumi state, project or stack', fr: 'État, projet ou pile Pulumi' },
  accepts: { globs: ['**/pulumi.yaml', '**/pulumi.yml', '**/pulumi.*.yaml', '**/pulumi.*.yml', '**/*.json'], sniff },
  *read(file) {
    const json = /\.json$/i.test(file.uri) || /^\s*\{\s*"/.test(file.text);
    const { documents, failures } = json ? parseJson(file.text) : parseYaml(file.text);
    for (const failure of failures) yield failureGap(json ? 'JSON' : 'YAML', failure);
    const document = documents[0];
    if (document === undefined) return;
    if (json) yield* stateFacts(document);
    else if (/(^|\/)pulumi\.ya?ml$/i.test(file.uri)) yield* projectFacts(document);
    else yield* stackFacts(document);
  },
} satisfies Reader;

/** The stack itself is the first resource of its state. */
function sniff(head: string, uri: string): boolean {
  if (!/\.json$/i.test(uri) && !/^\s*\{\s*"/.test(head)) return true;
  return /^\s*\{/.test(head) && /"(deployment|checkpoint)"\s*:/.test(head) && /"urn:pulumi:|"(manifest|stack)"\s*:/.test(head);
}
